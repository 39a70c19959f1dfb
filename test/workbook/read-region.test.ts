import { buildDataset, recipeSchema, type RawTable, type Recipe } from '../../src/classify';
import { type CellValue, putValue, type Workbook } from '../../src/workbench/model';
import { locateSelection } from '../../src/workbook/locate-selection';
import { profileRegion } from '../../src/workbook/profile-region';
import { readRegion, type ReadRegionOptions } from '../../src/workbook/read-region';
import { orderRows } from '../support/order-rows';
import { startOffice } from '../support/office-in-node';
import { kindOf, workbookOf } from '../support/run-in-office';
import { useOffice } from '../support/use-office';

const recipe = recipeSchema.parse({ version: 1 });

async function readSelection(chosen: Recipe = recipe, options: ReadRegionOptions = {}): Promise<RawTable> {
  const region = await locateSelection();
  return readRegion(region, await profileRegion(region, chosen), chosen, options);
}

/** Rows of six columns, three of them long and of no use. */
function wideRows(count: number): Workbook {
  const workbook = workbookOf([['Note', 'Customer', 'Order date', 'Remark', 'Amount', 'Comment']], 'Orders');
  const [{ cells }] = workbook.sheets;
  for (let row = 1; row <= count; row++) {
    const values: CellValue[] = [
      '长注释'.repeat(20),
      `客户${String(row % 5000)}`,
      45_000 + (row % 700),
      'x'.repeat(50),
      row / 7,
      'y'.repeat(50),
    ];
    for (const [column, value] of values.entries()) putValue(cells, row, column, value);
  }
  return workbook;
}

it('reads 100,000 rows in few trips below 5 MB, only the columns needed', async () => {
  const office = await startOffice({ workbook: wideRows(100_000) });
  const seen: number[] = [];
  const table = await readSelection(recipe, { onProgress: ({ done }) => seen.push(done) });
  const stats = office.host.stats();
  expect(table.rowCount).toBe(100_000);
  expect(table.columns.map(({ role, sheetColumn }) => [role, sheetColumn])).toEqual([
    ['customer', 1],
    ['orderDate', 2],
    ['amount', 4],
  ]);
  const [customer, , amount] = table.columns;
  expect(customer.dictionary).toHaveLength(5000);
  expect(customer.dictionary[customer.codes[99_999]]).toBe('客户0');
  expect(amount.numbers[99_999]).toBe(100_000 / 7);
  expect(stats.largestResponse).toBeLessThan(4_500_000);
  expect(stats.syncs).toBeLessThan(15);
  expect(seen.at(-1)).toBe(100_000);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  await office.stop();
}, 60_000);

it('reads a batch that is refused as too large again in halves', async () => {
  const workbook = workbookOf(orderRows(9000), 'Orders');
  const [{ cells }] = workbook.sheets;
  for (let row = 7000; row <= 9000; row++) putValue(cells, row, 0, `${'long '.repeat(800)}${String(row)}`);
  const office = await startOffice({ workbook });
  const table = await readSelection();
  expect(table.rowCount).toBe(9000);
  expect(table.columns[0].dictionary.at(-1)).toMatch(/ 9000$/);
  await office.stop();
}, 60_000);

describe('a region', () => {
  const office = useOffice(() => ({ workbook: workbookOf(orderRows(300), 'Orders') }));

  it('is not read on once the user cancels', async () => {
    const abort = new AbortController();
    abort.abort();
    expect(await kindOf(readSelection(recipe, { signal: abort.signal }))).toBe('cancelled');
  });

  it('is read in the date system of its workbook', async () => {
    expect((await readSelection()).dateSystem).toBe(1900);
    office().workbook.use1904DateSystem = true;
    expect((await readSelection()).dateSystem).toBe(1904);
  });

  it('marks its hidden rows, which a choice leaves out and the report counts', async () => {
    const { workbook } = office();
    const [sheet] = workbook.sheets;
    for (const row of [2, 3, 9]) sheet.hiddenRows.add(row);
    const visible = recipeSchema.parse({ version: 1, cleaning: { hiddenRows: 'visibleOnly' } });
    const table = await readSelection();
    expect(table.rowCount).toBe(300);
    expect([...(table.hidden ?? [])].flatMap((one, row) => (one ? [row + 1] : []))).toEqual([2, 3, 9]);
    const read = (chosen: Recipe) => buildDataset(table, chosen).quality;
    expect(read(recipe).rows).toEqual({ read: 300, used: 300, excluded: 0 });
    expect(read(visible).rows).toEqual({ read: 300, used: 297, excluded: 3 });
    expect(read(recipe).issues).toContainEqual(
      expect.objectContaining({ kind: 'hiddenRows', count: 3, handling: 'kept', cells: ['A3', 'A4', 'A10'] }),
    );
    expect(read(visible).issues).toContainEqual(
      expect.objectContaining({ kind: 'hiddenRows', count: 3, handling: 'excluded' }),
    );
  });

  it('has hidden rows told apart though a column is hidden, too', async () => {
    const { workbook } = office();
    const [sheet] = workbook.sheets;
    sheet.hiddenRows.add(5);
    sheet.hiddenColumns.add(0);
    const { hidden } = await readSelection();
    expect([...(hidden ?? [])].reduce((sum, one) => sum + one, 0)).toBe(1);
  });

  it('is read in parts where many rows are hidden here and there', async () => {
    const { workbook } = office();
    const [sheet] = workbook.sheets;
    for (const [row, cells] of orderRows(45_000).entries())
      for (const [column, value] of cells.entries()) putValue(sheet.cells, row, column, value);
    for (let row = 1; row <= 45_000; row += 2) sheet.hiddenRows.add(row);
    const { hidden } = await readSelection();
    expect([...(hidden ?? [])].every((one, row) => one === (row % 2 === 0 ? 1 : 0))).toBe(true);
    expect(office().host.stats().largestResponse).toBeLessThan(4_500_000);
  });
});
