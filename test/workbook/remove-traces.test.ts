import { recipeSchema } from '../../src/classify';
import { removeEverything } from '../../src/workbook/remove-everything';
import { settingKeys } from '../../src/workbook/settings-store';
import { storedUndo } from '../../src/workbook/undo-last-run';
import { customerRows, orderRows } from '../support/order-rows';
import { kindOf, rowsOf, runOnSelection, sheetOf, workbookOf } from '../support/run-in-office';
import { startOffice } from '../support/office-in-node';

const recipe = recipeSchema.parse({ version: 1, methods: [{ method: 'abc' }] });

describe.each([
  ['lost', undefined],
  ['of a later version', '{"version":2}'],
])('an account of what was written that is %s', (_, account) => {
  it.each([
    ['customers', () => workbookOf(customerRows(6), 'Customers'), ['Customers!E1', 'Summary!A1']],
    [
      'orders',
      () => workbookOf(orderRows(12, 6), 'Orders'),
      [...'ABCDEF'].map((column) => `Customer tiers!${column}1`).concat('Summary!A1'),
    ],
  ])('leaves %s their cells, named, and nothing else', async (__, make, named) => {
    const office = await startOffice({ workbook: make() });
    const { workbook } = office;
    try {
      await runOnSelection(recipe);
      if (account === undefined) workbook.settings.delete(settingKeys.written);
      else workbook.settings.set(settingKeys.written, account);
      const cells = workbook.sheets.map(({ name }) => [name, rowsOf(sheetOf(workbook, name))]);
      const { unclear } = await removeEverything();
      expect(unclear).toEqual(named);
      expect(workbook.sheets.map(({ name }) => [name, rowsOf(sheetOf(workbook, name))])).toEqual(cells);
      expect([workbook.settings.size, workbook.customXmlParts, workbook.names]).toEqual([0, [], []]);
      expect(await storedUndo()).toBeUndefined();
      expect(await kindOf(removeEverything())).toBe('nothingToUndo');
    } finally {
      await office.stop();
    }
  });
});
