import { recipeSchema } from '../../../src/classify';
import { translatorFor } from '../../../src/locales/translate';
import { drawMigration } from '../../../src/workbook/history/stored-snapshots';
import { enterValue, type Workbook } from '../../../src/workbench/model';
import { isAllOrNothing } from '../../support/all-or-nothing';
import { mishaps } from '../../support/fault-rounds';
import { startOffice } from '../../support/office-in-node';
import { orderRows } from '../../support/order-rows';
import { runOnSelection, sheetOf, workbookOf } from '../../support/run-in-office';

const recipe = recipeSchema.parse({ version: 1, methods: [{ method: 'valueTiers' }, { method: 'abc' }] });
const translate = translatorFor('en');
const rows = 12;

/** Another order, later than all others. */
function order(workbook: Workbook, count: number): void {
  for (const [column, value] of ['C001', 45_640 + count, 500].entries())
    enterValue(workbook, sheetOf(workbook, 'Orders'), rows + count, column, value, 'user');
}

it.each(mishaps.filter((mishap) => mishap !== 'cancelling'))(
  'a migration is drawn or the sheet is as it was, whichever request meets %s',
  async (mishap) => {
    const office = await startOffice({ workbook: workbookOf(orderRows(rows, 6), 'Orders') });
    try {
      for (const count of [1, 2, 3]) {
        order(office.workbook, count);
        await runOnSelection(recipe);
      }
      await isAllOrNothing(office, mishap, () => drawMigration('1', '3', translate));
    } finally {
      await office.stop();
    }
  },
);
