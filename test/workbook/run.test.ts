import { recipeSchema } from '../../src/classify';
import { addTable, enterValue, renameTableColumn, select, setTotals } from '../../src/workbench/model';
import { refreshTiers } from '../../src/workbook/refresh';
import { storedRecipe } from '../../src/workbook/recipe-store';
import { translatorFor } from '../../src/locales/translate';
import { customerRows, orderRows } from '../support/order-rows';
import { classifyHere, rowsOf, runOnSelection, sheetOf, today, workbookOf } from '../support/run-in-office';
import { useOffice } from '../support/use-office';

const recipe = recipeSchema.parse({ version: 1 });
const rfmOnly = recipeSchema.parse({ version: 1, methods: [{ method: 'rfm' }] });
const translate = translatorFor('en');
const refresh = () => refreshTiers({ classifier: classifyHere, translate, today });

describe.each(['1.9', '1.13', '1.17'])('order rows with ExcelApi %s', (requirementSet) => {
  const office = useOffice(() => ({ workbook: workbookOf(orderRows(400), 'Orders'), requirementSet }));
  const tiers = () => sheetOf(office().workbook, 'Customer tiers');
  const headers = () => rowsOf(tiers())[0];

  it('become a table on a sheet of its own, one row per customer, and a summary', async () => {
    const { classification, places } = await runOnSelection(recipe);
    const { workbook } = office();
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Orders',
      'Customer tiers',
      'Summary',
      'Rules',
      'Tier history',
    ]);
    expect(rowsOf(tiers())).toHaveLength(1 + classification.ids.length);
    expect(
      rowsOf(tiers())
        .map(([id]) => id)
        .slice(1),
    ).toEqual(classification.ids);
    expect(headers()?.slice(1, 4)).toEqual(['RFM segment', 'ABC class', 'Value tier']);
    expect(tiers().tables.map(({ name, area }) => [name, area.rowCount])).toEqual([['CustomerTiers', 41]]);
    expect(tiers().frozen.rows).toBe(1);
    expect(places.map(({ what, sheet }) => [what, sheet])).toEqual([
      ['tiers', 'Customer tiers'],
      ['summary', 'Summary'],
      ['rules', 'Rules'],
      ['history', 'Tier history'],
    ]);
    expect(rowsOf(sheetOf(workbook, 'Orders'))).toEqual(orderRows(400));
  });

  it('sum up in a real pivot, whose total is that of the orders', async () => {
    const { classification } = await runOnSelection(recipe);
    const [pivot] = sheetOf(office().workbook, 'Summary').pivots;
    expect(pivot?.values.map(({ name, summarizeBy }) => [name, summarizeBy])).toEqual([
      ['Customers', 'Count'],
      ['Revenue', 'Sum'],
      ['Per customer', 'Average'],
    ]);
    const total = rowsOf(sheetOf(office().workbook, 'Summary')).find(([label]) => label === 'Grand Total');
    const { customers, amount } = classification.totals;
    expect(total?.slice(1, 4)).toEqual([customers, amount, amount / customers]);
  });

  it('are updated in place by a second run, also under a header the user renamed', async () => {
    await runOnSelection(recipe);
    const { workbook } = office();
    const [table] = tiers().tables;
    if (!table) throw new Error('no table');
    const at = table.columns.findIndex(({ name }) => name === 'Value tier');
    renameTableColumn(workbook, tiers(), table, at, 'My tier');
    enterValue(workbook, tiers(), 1, at, 'changed', 'user');
    const before = rowsOf(sheetOf(workbook, 'Summary'));
    await runOnSelection(recipe);
    expect(workbook.sheets).toHaveLength(5);
    expect(tiers().tables).toHaveLength(1);
    expect(headers()?.[at]).toBe('My tier');
    expect(headers()).toHaveLength(table.columns.length);
    expect(rowsOf(tiers())[1]?.[at]).toBe('High');
    expect(tiers().conditionalFormats.length).toBeLessThanOrEqual(12);
    expect(sheetOf(workbook, 'Summary').pivots).toHaveLength(1);
    expect(sheetOf(workbook, 'Summary').conditionalFormats.length).toBeLessThanOrEqual(12);
    expect(rowsOf(sheetOf(workbook, 'Summary'))).toEqual(before);
  });

  it('grow and shrink their table with the customers, totals row and all', async () => {
    await runOnSelection(recipe);
    const { workbook } = office();
    const source = sheetOf(workbook, 'Orders');
    const [table] = tiers().tables;
    if (!table) throw new Error('no table');
    setTotals(workbook, tiers(), table, true);
    for (let row = 401; row < 420; row++) {
      for (const [column, value] of [`N${String(row)}`, 45_100, 50].entries()) {
        enterValue(workbook, source, row, column, value, 'user');
      }
    }
    await refresh();
    expect(rowsOf(tiers()).filter(([id]) => /^[CN]\d+$/.test(String(id)))).toHaveLength(59);
    expect(table.area.rowCount).toBe(61);
    for (let row = 401; row < 420; row++) {
      for (let column = 0; column < 3; column++) enterValue(workbook, source, row, column, '', 'user');
    }
    await refresh();
    expect(rowsOf(tiers()).filter(([id]) => /^[CN]\d+$/.test(String(id)))).toHaveLength(40);
    expect(table.area.rowCount).toBe(42);
    expect(table.showTotals).toBe(true);
  });

  it('keep a note that a user wrote beside a customer with that customer', async () => {
    await runOnSelection(recipe);
    const { workbook } = office();
    const [table] = tiers().tables;
    if (!table) throw new Error('no table');
    const column = table.area.columnCount;
    enterValue(workbook, tiers(), 0, column, 'Owner', 'user');
    const inside = { ...table.area, columnCount: column + 1 };
    tiers().tables[0].area = inside;
    table.columns.push({ id: 99, name: 'Owner', filter: undefined });
    const third = rowsOf(tiers())[3]?.[0];
    enterValue(workbook, tiers(), 3, column, 'Ann', 'user');
    const source = sheetOf(workbook, 'Orders');
    for (const [at, value] of [third ?? '', 45_650, 900_000].entries()) {
      enterValue(workbook, source, 401, at, value, 'user');
    }
    await refresh();
    const noted = rowsOf(tiers()).find((row) => row[column] === 'Ann');
    expect(noted?.[0]).toBe(third);
    expect(noted?.slice(1, 5)).toContain(45_650);
  });

  it('lose the columns of a method that is dropped, and get them back', async () => {
    await runOnSelection(recipe);
    const before = headers();
    await runOnSelection(rfmOnly);
    expect(headers()).toEqual(before?.filter((header) => header !== 'ABC class' && header !== 'Value tier'));
    await runOnSelection(recipe);
    expect(new Set(headers())).toEqual(new Set(before));
    expect(headers()).toHaveLength(before?.length ?? 0);
  });

  it('are classified again when the tiers themselves are selected', async () => {
    await runOnSelection(recipe);
    const before = rowsOf(tiers());
    select(office().workbook, tiers(), [{ row: 3, column: 0, rowCount: 1, columnCount: 1 }]);
    await runOnSelection(recipe);
    expect(office().workbook.sheets).toHaveLength(5);
    expect(rowsOf(tiers())).toEqual(before);
  });

  it('leave a foreign sheet of the same name alone', async () => {
    const { workbook } = office();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('customer tiers').getRange('A1').values = [['mine']];
      await context.sync();
    });
    await runOnSelection(recipe);
    expect(workbook.sheets.map(({ name }) => name)).toContain('Customer tiers (2)');
    expect(rowsOf(sheetOf(workbook, 'customer tiers'))).toEqual([['mine']]);
  });

  it('remember the recipe and what was done', async () => {
    const { lastRun } = await runOnSelection(rfmOnly);
    const stored = await storedRecipe();
    expect(stored?.recipe).toEqual(rfmOnly);
    expect(stored?.lastRun?.customers).toBe(40);
    expect(stored?.lastRun?.segments).toEqual(lastRun.segments);
    expect(Object.values(lastRun.segments).reduce((sum, n) => sum + n, 0)).toBe(40);
  });

  it('get their tier beside every order when asked', async () => {
    await runOnSelection(recipeSchema.parse({ version: 1, outputs: { besideOrders: true } }));
    const { workbook } = office();
    const byId = new Map(rowsOf(tiers()).map((row) => [row[0], row.slice(1, 4)]));
    const source = rowsOf(sheetOf(workbook, 'Orders'));
    expect(source[0]?.slice(3)).toEqual(['RFM segment', 'ABC class', 'Value tier']);
    expect(source.slice(1).every((row) => String(row.slice(3)) === String(byId.get(row[0])))).toBe(true);
  });
});

describe('before PivotTables (ExcelApi 1.7)', () => {
  const office = useOffice(() => ({ workbook: workbookOf(orderRows(400), 'Orders'), requirementSet: '1.7' }));

  it('the summary has the same figures as a table of values', async () => {
    const { classification } = await runOnSelection(recipe);
    const summary = sheetOf(office().workbook, 'Summary');
    expect(summary.pivots).toHaveLength(0);
    const rows = rowsOf(summary);
    expect(rows.find(([label]) => label === 'RFM segment')?.slice(0, 1)).toEqual(['RFM segment']);
    const total = rows.find(([label]) => label === 'Total');
    expect(total?.slice(1, 3)).toEqual([classification.totals.customers, classification.totals.amount]);
    await runOnSelection(recipe);
    expect(rowsOf(sheetOf(office().workbook, 'Summary'))).toEqual(rows);
  });
});

describe.each([
  ['a range', false],
  ['an Excel table', true],
])('customer rows in %s', (_, inTable) => {
  const office = useOffice(() => {
    const workbook = workbookOf(customerRows(60), 'Customers');
    const [sheet] = workbook.sheets;
    if (inTable && sheet) {
      addTable(workbook, sheet, { row: 0, column: 0, rowCount: 61, columnCount: 4 }, true);
    }
    return { workbook };
  });
  const sheet = () => sheetOf(office().workbook, 'Customers');
  const added = [
    'RFM segment',
    'ABC class',
    'Value tier',
    'R score',
    'F score',
    'M score',
    'RFM code',
    'RFM score',
  ];

  it('get columns beside them, in the table if it is one', async () => {
    await runOnSelection(recipe);
    const rows = rowsOf(sheet());
    expect(rows[0]).toEqual([...(customerRows(0)[0] ?? []), ...added]);
    expect(rows.map((row) => row.slice(0, 4))).toEqual(customerRows(60));
    expect(rows.slice(1).every((row) => row.slice(4).every((value) => value !== ''))).toBe(true);
    expect(sheet().tables.map(({ area }) => area.columnCount)).toEqual(inTable ? [12] : []);
    expect(sheetOf(office().workbook, 'Summary').pivots).toHaveLength(1);
  });

  it('are updated in place after a rename, a new column on the left and a new row', async () => {
    await runOnSelection(recipe);
    const { workbook } = office();
    enterValue(workbook, sheet(), 0, 6, 'Stufe', 'user');
    await Excel.run(async (context) => {
      const data = context.workbook.worksheets.getItem('Customers');
      if (inTable) data.tables.getItemAt(0).columns.add(0, undefined, 'Note');
      else data.getRange('A:A').insert('Right');
      await context.sync();
    });
    const before = rowsOf(sheet());
    const [row] = before;
    await refresh();
    // The user's own columns are untouched, ours are where they were.
    expect(rowsOf(sheet()).map((cells) => cells.slice(0, 5))).toEqual(
      before.map((cells) => cells.slice(0, 5)),
    );
    expect(rowsOf(sheet())[0]).toEqual(row);
    expect(row?.[7]).toBe('Stufe');
    expect(
      rowsOf(sheet())
        .slice(1)
        .every((cells) => ['High', 'Mid', 'Low'].includes(String(cells[7]))),
    ).toBe(true);
  });

  it('lose the columns of a dropped method without leaving a gap', async () => {
    await runOnSelection(recipe);
    await runOnSelection(
      recipeSchema.parse({ version: 1, methods: [{ method: 'rfm' }, { method: 'valueTiers' }] }),
    );
    expect(rowsOf(sheet())[0]?.slice(4)).toEqual(added.filter((header) => header !== 'ABC class'));
    const rows = rowsOf(sheet());
    expect(rows.slice(1).every((row) => ['High', 'Mid', 'Low'].includes(String(row[5])))).toBe(true);
    await runOnSelection(recipe);
    expect(new Set(rowsOf(sheet())[0]?.slice(4))).toEqual(new Set(added));
    expect(rowsOf(sheet())[0]).toHaveLength(12);
  });
});
