import { type Recipe, recipeSchema } from '../../../src/classify';
import { translatorFor } from '../../../src/locales/translate';
import { addTable, deleteCells, enterValue, type Workbook } from '../../../src/workbench/model';
import { refreshTiers } from '../../../src/workbook/refresh';
import { removeEverything } from '../../../src/workbook/remove-everything';
import { undoLastRun } from '../../../src/workbook/undo-last-run';
import { startOffice } from '../../support/office-in-node';
import { customerRows, orderRows } from '../../support/order-rows';
import {
  classifyHere,
  kindOf,
  rowsOf,
  runOnSelection,
  sheetOf,
  sheetsSnapshot,
  snapshot,
  today,
  workbookOf,
} from '../../support/run-in-office';

const methods = [{ method: 'rfm' }, { method: 'abc' }];
const recipe = recipeSchema.parse({ version: 1, methods });
const beside = recipeSchema.parse({ version: 1, methods, outputs: { besideOrders: true } });
const translate = translatorFor('en');
const other = [{ method: 'abc' }, { method: 'valueTiers' }];
const refresh = () => refreshTiers({ classifier: classifyHere, translate, today });
/** A run with one method less and another more. */
const withOtherMethods = async ({ outputs }: Recipe, name: string) => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
  });
  await runOnSelection(recipeSchema.parse({ version: 1, methods: other, outputs }));
};

function tableOfCustomers(): Workbook {
  const workbook = workbookOf(customerRows(20), 'Customers');
  addTable(workbook, workbook.sheets[0], { row: 0, column: 0, rowCount: 21, columnCount: 4 }, true);
  return workbook;
}

/** Three customers who were not there. */
function grow(workbook: Workbook, name: string): void {
  const sheet = sheetOf(workbook, name);
  const end = rowsOf(sheet).length;
  for (const [row, id] of ['N1', 'N2', 'N3'].entries()) {
    const cells = name === 'Orders' ? [id, 45_600, 70] : [id, 45_400, 2, 300];
    for (const [column, value] of cells.entries())
      enterValue(workbook, sheet, end + row, column, value, 'user');
  }
}

/** The rows of two customers are deleted. */
function shrink(workbook: Workbook, name: string): void {
  const sheet = sheetOf(workbook, name);
  const ids = rowsOf(sheet).map(([id]) => String(id));
  const gone = [...new Set(ids.slice(1))].slice(2, 4);
  const columnCount = rowsOf(sheet)[0]?.length ?? 0;
  for (let row = ids.length - 1; row > 0; row -= 1) {
    if (!gone.includes(ids[row] ?? '')) continue;
    const [table] = sheet.tables;
    const area = table
      ? { row, column: 0, rowCount: 1, columnCount }
      : { row, column: 0, rowCount: 1, columnCount: 16_384 };
    deleteCells(workbook, sheet, area, 'Up', 'user');
  }
}

const kinds: [string, () => Workbook, string, Recipe][] = [
  ['order rows', () => workbookOf(orderRows(60, 12), 'Orders'), 'Orders', recipe],
  ['order rows with tiers beside them', () => workbookOf(orderRows(60, 12), 'Orders'), 'Orders', beside],
  ['customer rows in a range', () => workbookOf(customerRows(20), 'Customers'), 'Customers', recipe],
  ['customer rows in a table', tableOfCustomers, 'Customers', recipe],
];

const withoutIds = (text: string): string => text.replaceAll(/^\s*"id": \d+,\n/gm, '');

describe.each(kinds)('%s', (_kind, make, name, wanted) => {
  it.each([
    ['1.17', 'more', 'the same', grow, refresh],
    ['1.9', 'more', 'the same', grow, refresh],
    ['1.17', 'fewer', 'the same', shrink, refresh],
    ['1.9', 'fewer', 'the same', shrink, refresh],
    ['1.17', 'more', 'other', grow, withOtherMethods],
    ['1.17', 'fewer', 'other', shrink, withOtherMethods],
  ] as const)(
    'ExcelApi %s, %s customers, %s methods: the undo is exact',
    async (requirementSet, _, __, change, again) => {
      const control = make();
      change(control, name);
      const office = await startOffice({ workbook: make(), requirementSet });
      const { workbook } = office;
      try {
        await runOnSelection(wanted);
        change(workbook, name);
        await Excel.run(async (context) => {
          context.workbook.worksheets.getItem('Summary').pivotTables.refreshAll();
          await context.sync();
        });
        const edited = sheetsSnapshot(workbook);
        await again(wanted, name);
        expect(await undoLastRun()).toMatchObject({ kept: [], keptSheets: [] });
        // Columns that come back to a table get ids of their own.
        expect(withoutIds(sheetsSnapshot(workbook))).toBe(withoutIds(edited));
        await removeEverything();
        expect(snapshot(workbook)).toBe(snapshot(control));
      } finally {
        await office.stop();
      }
    },
  );
});

it('an undo by which our table would grow over cells below it is refused', async () => {
  const office = await startOffice({ workbook: workbookOf(orderRows(60, 12), 'Orders') });
  const { workbook } = office;
  try {
    await runOnSelection(recipe);
    shrink(workbook, 'Orders');
    await refresh();
    const sheet = sheetOf(workbook, 'Customer tiers');
    enterValue(workbook, sheet, rowsOf(sheet).length, 0, 'A note', 'user');
    const before = snapshot(workbook);
    expect(await kindOf(undoLastRun())).toBe('cannotUndo');
    expect(snapshot(workbook)).toBe(before);
  } finally {
    await office.stop();
  }
});
