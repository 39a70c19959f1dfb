import { recipeSchema } from '../../../src/classify';
import { translatorFor } from '../../../src/locales/translate';
import {
  activateSheet,
  enterValue,
  insertCells,
  sortRows,
  type Workbook,
} from '../../../src/workbench/model';
import { refreshTiers } from '../../../src/workbook/refresh';
import { removeEverything } from '../../../src/workbook/remove-everything';
import { storedUndo, undoLastRun } from '../../../src/workbook/undo-last-run';
import { customerRows, orderRows } from '../../support/order-rows';
import { startOffice } from '../../support/office-in-node';
import {
  classifyHere,
  rowsOf,
  runOnSelection,
  sheetsSnapshot,
  snapshot,
  today,
} from '../../support/run-in-office';
import { withLooks } from '../../support/with-looks';

const recipe = recipeSchema.parse({ version: 1, methods: [{ method: 'rfm' }, { method: 'abc' }] });

/** What the user does to their own cells between the runs. */
function editSortInsert(workbook: Workbook, name: string, columns: number): void {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}`);
  const rows = rowsOf(sheet).length;
  activateSheet(workbook, sheet.id);
  enterValue(workbook, sheet, 3, columns - 1, 98_765, 'user');
  const all = rowsOf(sheet)[0]?.length ?? columns;
  sortRows(
    workbook,
    sheet,
    { row: 1, column: 0, rowCount: rows - 1, columnCount: all },
    [{ column: columns - 1, ascending: false }],
    'user',
  );
  insertCells(workbook, sheet, { row: 0, column: 1, rowCount: 1_048_576, columnCount: 1 }, 'Right', 'user');
  enterValue(workbook, sheet, 0, 1, 'Note', 'user');
  enterValue(workbook, sheet, 2, 1, 'call back', 'user');
}

const kinds: [string, () => Workbook, string, number][] = [
  ['order rows', () => withLooks(orderRows(60, 12), 'Orders'), 'Orders', 3],
  ['customer rows', () => withLooks(customerRows(20), 'Customers'), 'Customers', 4],
];
const locales = ['en', 'zh-CN'] as const;
const sheetNames = { en: 'Summary', 'zh-CN': '客户汇总' };
const sets = ['1.9', '1.14', '1.17'];

describe.each(kinds)('%s', (_, make, name, columns) => {
  it.each(locales.flatMap((locale) => sets.map((set) => [locale, set] as const)))(
    '%s, ExcelApi %s: classify, edit, sort, insert a column, refresh, undo, remove leaves only what the user did',
    async (locale, requirementSet) => {
      const translate = translatorFor(locale);
      const control = make();
      editSortInsert(control, name, columns);
      const office = await startOffice({ workbook: make(), requirementSet, displayLanguage: locale });
      const { workbook } = office;
      try {
        await runOnSelection(recipe, { translate });
        editSortInsert(workbook, name, columns);
        // Pivots show the rows of now after an undo, so they have to before the refresh.
        await Excel.run(async (context) => {
          const pivots = context.workbook.worksheets.getItem(sheetNames[locale]).pivotTables;
          pivots.refreshAll();
          await context.sync();
        });
        const edited = sheetsSnapshot(workbook);
        await refreshTiers({ classifier: classifyHere, translate, today });
        expect(sheetsSnapshot(workbook)).not.toBe(edited);
        expect(await storedUndo()).toBeDefined();
        expect(await undoLastRun()).toMatchObject({ kept: [], keptSheets: [] });
        expect(sheetsSnapshot(workbook)).toBe(edited);
        expect(await storedUndo()).toBeUndefined();
        await removeEverything();
        expect(snapshot(workbook)).toBe(snapshot(control));
      } finally {
        await office.stop();
      }
    },
    30_000,
  );
});
