import { recipeSchema } from '../../../src/classify';
import { translatorFor } from '../../../src/locales/translate';
import { type CellValue, enterValue, select, sortRows, type Workbook } from '../../../src/workbench/model';
import { refreshTiers } from '../../../src/workbook/refresh';
import { removeEverything } from '../../../src/workbook/remove-everything';
import { undoLastRun } from '../../../src/workbook/undo-last-run';
import { customerRows, orderRows } from '../../support/order-rows';
import {
  classifyHere,
  rowsOf,
  runOnSelection,
  sheetOf,
  today,
  workbookOf,
} from '../../support/run-in-office';
import { useOffice } from '../../support/use-office';

const recipe = recipeSchema.parse({ version: 1, outputs: { history: false, besideOrders: true } });
const translate = translatorFor('en');
const refresh = () => refreshTiers({ classifier: classifyHere, translate, today });

/** Sorts all rows of a sheet by a column, headers apart. */
function sortAll(workbook: Workbook, name: string, column: number, ascending: boolean): void {
  const sheet = sheetOf(workbook, name);
  const rows = rowsOf(sheet);
  const body = { row: 1, column: 0, rowCount: rows.length - 1, columnCount: rows[0]?.length ?? 0 };
  sortRows(workbook, sheet, body, [{ column, ascending }], 'user');
}

const selectRows = (workbook: Workbook, name: string, row: number, rowCount: number, columnCount: number) => {
  select(workbook, sheetOf(workbook, name), [{ row, column: 0, rowCount, columnCount }]);
};

/** Numbers formatted as ours, in any cell right of some columns. */
const formatsBeside = (workbook: Workbook, name: string, columns: number) =>
  Excel.run(async (context) => {
    const rows = rowsOf(sheetOf(workbook, name)).length;
    const cells = context.workbook.worksheets
      .getItem(name)
      .getRangeByIndexes(0, columns, rows, 20)
      .load('numberFormat');
    await context.sync();
    return [...new Set(cells.numberFormat.flat().map(String))];
  });

const lists: [string, string, CellValue[][], number, number][] = [
  ['customers, the first ten of them chosen', 'Customers', customerRows(20), 0, 11],
  ['customers in the middle, without their header', 'Customers', customerRows(20), 6, 8],
  ['orders, the first twenty of them chosen', 'Orders', orderRows(40, 9), 0, 21],
];

describe.each(lists)('%s, and the whole list sorted', (_, name, rows, row, rowCount) => {
  const columns = rows[0]?.length ?? 0;
  const office = useOffice(() => ({ workbook: workbookOf(rows, name) }));
  const there = () => rowsOf(sheetOf(office().workbook, name));

  it.each([
    ['removal', removeEverything],
    ['undo', undoLastRun],
  ])('a %s takes the tiers out of all rows', async (__, takeBack) => {
    const { workbook } = office();
    selectRows(workbook, name, row, rowCount, columns);
    await runOnSelection(recipe);
    sortAll(workbook, name, columns - 1, false);
    const control = workbookOf(rows, name);
    sortAll(control, name, columns - 1, false);
    expect(there()[0]?.length).toBeGreaterThan(columns);
    expect(await takeBack()).toMatchObject({ notFound: [], unclear: [] });
    expect(there()).toEqual(rowsOf(sheetOf(control, name)));
  });

  it('a second run, undone after another sort, leaves each tier of the first with its customer', async () => {
    const { workbook } = office();
    selectRows(workbook, name, row, rowCount, columns);
    await runOnSelection(recipe);
    enterValue(workbook, sheetOf(workbook, name), row + 3, columns - 1, 98_765, 'user');
    const edited = there();
    await refresh();
    expect(there()).not.toEqual(edited);
    sortAll(workbook, name, columns - 1, false);
    expect(await undoLastRun()).toMatchObject({ kept: [], notFound: [], unclear: [] });
    const control = workbookOf(edited, name);
    sortAll(control, name, columns - 1, false);
    expect(there()).toEqual(rowsOf(sheetOf(control, name)));
    expect(await removeEverything()).toMatchObject({ notFound: [], unclear: [] });
    expect(there()[0]).toHaveLength(columns);
  });
});

describe('tiers of some customers', () => {
  const office = useOffice(() => ({ workbook: workbookOf(customerRows(20), 'Customers') }));
  const there = () => rowsOf(sheetOf(office().workbook, 'Customers'));

  async function run(): Promise<Workbook> {
    const { workbook } = office();
    selectRows(workbook, 'Customers', 0, 11, 4);
    await runOnSelection(recipe);
    return workbook;
  }

  it('leave no number format in the rows they were sorted to', async () => {
    const workbook = await run();
    sortAll(workbook, 'Customers', 3, false);
    expect(await formatsBeside(workbook, 'Customers', 4)).toContain('0.00');
    await removeEverything();
    expect(await formatsBeside(workbook, 'Customers', 4)).toEqual(['General']);
  });

  it('leave what users wrote below them, in rows of other customers', async () => {
    const workbook = await run();
    enterValue(workbook, sheetOf(workbook, 'Customers'), 15, 4, 'mine', 'user');
    sortAll(workbook, 'Customers', 3, false);
    expect(await removeEverything()).toMatchObject({ notFound: [], unclear: [] });
    expect(
      there()
        .flatMap((cells) => cells.slice(4))
        .filter((cell) => cell !== ''),
    ).toEqual(['mine']);
    expect(there().find((cells) => cells[4] === 'mine')?.[0]).toBe('K0015');
  });

  it('that cannot be told from cells of the user stay and are named', async () => {
    const workbook = await run();
    // A second row of a customer whose tier was written, with a value in our column.
    const sheet = sheetOf(workbook, 'Customers');
    enterValue(workbook, sheet, 18, 0, 'K0002', 'user');
    enterValue(workbook, sheet, 18, 4, 'mine', 'user');
    sortAll(workbook, 'Customers', 0, false);
    const { unclear } = await removeEverything();
    expect(unclear.length).toBeGreaterThan(0);
    for (const address of unclear) expect(address).toMatch(/^Customers![E-Z]\d+$/);
    const left = there().filter((cells) => cells.slice(4).some((cell) => cell !== ''));
    expect(new Set(left.map(([id]) => id))).toEqual(new Set(['K0002']));
  });

  it('are all named where the column of ids was renamed', async () => {
    const workbook = await run();
    enterValue(workbook, sheetOf(workbook, 'Customers'), 0, 0, 'Client', 'user');
    sortAll(workbook, 'Customers', 3, false);
    const stray = there()
      .slice(11)
      .filter((cells) => (cells[4] ?? '') !== '').length;
    expect(stray).toBeGreaterThan(0);
    const { unclear } = await removeEverything();
    expect(unclear.filter((address) => address.startsWith('Customers!E'))).toHaveLength(stray);
  });

  it('of two runs on other rows after a sort are all found', async () => {
    const workbook = await run();
    sortAll(workbook, 'Customers', 3, false);
    await refresh();
    sortAll(workbook, 'Customers', 1, true);
    expect(await removeEverything()).toMatchObject({ notFound: [], unclear: [] });
    expect(
      there()
        .flatMap((cells) => cells.slice(4))
        .filter((cell) => cell !== ''),
    ).toEqual([]);
  });
});
