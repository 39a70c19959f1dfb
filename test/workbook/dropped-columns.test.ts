import { recipeSchema } from '../../src/classify';
import { addTable, areaOf, enterValue, type Workbook } from '../../src/workbench/model';
import { removeEverything } from '../../src/workbook/remove-everything';
import { undoLastRun } from '../../src/workbook/undo-last-run';
import type { PlannedTouch } from '../../src/workbook/write-plan';
import { isAllOrNothing } from '../support/all-or-nothing';
import { startOffice } from '../support/office-in-node';
import { orderRows } from '../support/order-rows';
import {
  rowsOf,
  runOnSelection,
  sheetOf,
  sheetsSnapshot,
  snapshot,
  workbookOf,
} from '../support/run-in-office';
import { withLooks } from '../support/with-looks';

const recipe = (besideOrders: boolean) =>
  recipeSchema.parse({
    version: 1,
    methods: [{ method: 'abc' }, { method: 'valueTiers' }],
    outputs: { besideOrders, summary: false, rules: false, history: false },
  });

function tableOfOrders(): Workbook {
  const workbook = workbookOf(orderRows(60, 12), 'Orders');
  addTable(workbook, workbook.sheets[0], areaOf(0, 0, 61, 3), true);
  return workbook;
}

/** But for the ids of table columns, which Excel gives anew. */
const sheetsOf = (workbook: Workbook): string =>
  sheetsSnapshot(workbook).replaceAll(/^\s*"id": \d+,\n/gm, '');

describe.each([
  ['cells', () => withLooks(orderRows(60, 12), 'Orders')],
  ['a table', tableOfOrders],
])('tiers beside orders in %s that are no longer wanted', (_, make) => {
  it('are named in the plan, go, and come back with undo', async () => {
    const office = await startOffice({ workbook: make() });
    const { workbook } = office;
    const orders = sheetOf(workbook, 'Orders');
    try {
      const untouched = snapshot(workbook);
      const plain = rowsOf(orders);
      await runOnSelection(recipe(true));
      const [header] = rowsOf(orders);
      expect(header?.slice(3)).toEqual(['ABC class', 'Value tier']);
      const before = sheetsOf(workbook);
      let planned: readonly PlannedTouch[] = [];
      const { places } = await runOnSelection(recipe(false), {
        confirm: (touches) => {
          planned = touches;
          return true;
        },
      });
      expect(planned).toContainEqual(
        expect.objectContaining({ what: 'columns', sheet: 'Orders', range: 'D1:E61', how: 'remove' }),
      );
      expect(places.map(({ sheet }) => sheet)).toEqual(['Customer tiers']);
      expect(rowsOf(orders)).toEqual(plain);
      expect(orders.conditionalFormats).toEqual([]);
      await undoLastRun();
      expect(sheetsOf(workbook)).toBe(before);
      await runOnSelection(recipe(false));
      await runOnSelection(recipe(false));
      await runOnSelection(recipe(true));
      expect(rowsOf(orders)[0]?.slice(3)).toEqual(['ABC class', 'Value tier']);
      await removeEverything();
      expect(snapshot(workbook)).toBe(untouched);
    } finally {
      await office.stop();
    }
  }, 30_000);

  it.each(['an error code, half done', 'a lost session, all done', 'cancelling'] as const)(
    'stay where the run fails: %s',
    async (mishap) => {
      const office = await startOffice({ workbook: make() });
      try {
        await runOnSelection(recipe(true));
        enterValue(office.workbook, sheetOf(office.workbook, 'Orders'), 2, 2, 4321, 'user');
        await isAllOrNothing(office, mishap, (signal) => runOnSelection(recipe(false), { signal }));
      } finally {
        await office.stop();
      }
    },
    60_000,
  );
});
