import { openFile, saveFile } from '../../src/workbench/files';
import {
  activateSheet,
  addTable,
  enterValue,
  insertCells,
  refreshPivot,
  select,
  sortRows,
  type Workbook,
  wholeSheet,
} from '../../src/workbench/model';
import { customerRows, orderRows } from '../support/order-rows';
import { rowsOf, sheetsSnapshot, snapshot } from '../support/run-in-office';
import { withLooks } from '../support/with-looks';
import {
  classify,
  lastRunAt,
  type OpenWorkbench,
  runEnded,
  savedWorkbook,
  useWorkbench,
} from '../support/workbench-page';

const openWorkbench = useWorkbench();

/** The cell in sight and selected when the add-in comes and goes is not what it may change. */
async function atStart({ page }: OpenWorkbench): Promise<void> {
  await page.evaluate(async () => {
    const { sheets } = await window.workbench.workbook();
    const [{ id }] = sheets;
    await window.workbench.activate(id);
    const cell = { row: 0, column: 0 };
    await window.workbench.select(id, [{ ...cell, rowCount: 1, columnCount: 1 }], cell);
  });
}

/** What the user does in the browser between the runs: edits a cell, sorts, inserts a column. */
async function editSortInsert({ page }: OpenWorkbench, rows: number, last: number): Promise<void> {
  await page.evaluate(
    async ({ rowCount, column }) => {
      const { sheets } = await window.workbench.workbook();
      const [{ id }] = sheets;
      const one = { rowCount: 1, columnCount: 1 };
      await window.workbench.enter(id, { row: 3, column, ...one }, [['98765']]);
      const { usedColumns } = await window.workbench.sheet(id);
      const area = { row: 1, column: 0, rowCount, columnCount: usedColumns };
      await window.workbench.sort(id, area, column, false);
      await window.workbench.insertColumn(id, 1);
      await window.workbench.enter(id, { row: 0, column: 1, ...one }, [['Note']]);
      await window.workbench.enter(id, { row: 2, column: 1, ...one }, [['call back']]);
    },
    { rowCount: rows, column: last },
  );
}

/** The same on a workbook that never saw the add-in. */
async function control(bytes: Uint8Array, rows: number, last: number): Promise<Workbook> {
  const workbook = await openFile(bytes, 'book.xlsx');
  const [sheet] = workbook.sheets;
  enterValue(workbook, sheet, 3, last, 98_765, 'user');
  const area = { row: 1, column: 0, rowCount: rows, columnCount: rowsOf(sheet)[0]?.length ?? 0 };
  sortRows(workbook, sheet, area, [{ column: last, ascending: false }], 'user');
  insertCells(workbook, sheet, { ...wholeSheet, column: 1, columnCount: 1 }, 'Right', 'user');
  enterValue(workbook, sheet, 0, 1, 'Note', 'user');
  enterValue(workbook, sheet, 2, 1, 'call back', 'user');
  activateSheet(workbook, sheet.id);
  const cell = { row: 0, column: 0 };
  select(workbook, sheet, [{ ...cell, rowCount: 1, columnCount: 1 }], cell);
  return openFile(await saveFile(workbook), 'book.xlsx');
}

/** The sheets, their pivots refreshed: an undone run leaves them with the rows of now, as Excel has no older ones. */
function asOfNow(workbook: Workbook): string {
  for (const sheet of workbook.sheets) for (const pivot of sheet.pivots) refreshPivot(workbook, sheet, pivot);
  return sheetsSnapshot(workbook);
}

const locales = ['en-US', 'zh-CN'] as const;
const everyOne = locales.flatMap((locale) =>
  (['1.9', '1.14', '1.17'] as const).map((set) => [locale, set] as const),
);
/** Each language and each requirement set once: every case takes seconds. */
const oneEach = [
  ['zh-CN', '1.9'],
  ['en-US', '1.14'],
  ['zh-CN', '1.17'],
] as const;

/** Customers in an Excel table: our columns become columns of it. */
function customersTable(): Workbook {
  const workbook = withLooks(customerRows(20), 'Customers');
  const [sheet] = workbook.sheets;
  addTable(workbook, sheet, { row: 0, column: 0, rowCount: 21, columnCount: 4 }, true, 'Customers');
  return workbook;
}

describe.each([
  ['order rows', () => withLooks(orderRows(60, 12), 'Orders'), 60, 2, everyOne],
  ['customer rows', () => withLooks(customerRows(20), 'Customers'), 20, 3, everyOne],
  ['customers in a table', customersTable, 20, 3, oneEach],
] as const)('%s', (_, make, rows, last, cases) => {
  it.each(cases)(
    '%s, ExcelApi %s: classify, edit, sort, insert a column, refresh, undo, remove leaves what the user did',
    async (locale, set) => {
      const bytes = await saveFile(make());
      const file = { name: 'book.xlsx', bytes: Buffer.from(bytes) };
      const workbench = await openWorkbench({ locale, set, file });
      const { page, pane } = workbench;
      await classify(workbench);
      await editSortInsert(workbench, rows, last);
      // Selected while the new column was still blank, the cells beside it seemed to be all there is.
      await atStart(workbench);
      await pane.getByTestId('error').waitFor({ state: 'detached' });
      const edited = await savedWorkbook(page);
      const at = await lastRunAt(page);
      await page.getByTestId('ribbon-refresh').click();
      await runEnded(page, pane, at);
      expect(asOfNow(await savedWorkbook(page))).not.toBe(asOfNow(edited));
      await pane.getByTestId('undo').click();
      await pane.getByTestId('undone').waitFor({ timeout: 60_000 });
      expect(asOfNow(await savedWorkbook(page))).toBe(asOfNow(edited));
      await pane.getByTestId('remove-everything').click();
      await pane.getByTestId('remove-confirm').click();
      await pane.getByTestId('removed').waitFor({ timeout: 60_000 });
      await atStart(workbench);
      expect(snapshot(await savedWorkbook(page))).toBe(snapshot(await control(bytes, rows, last)));
    },
  );
});
