import { recipeSchema, type RawTable, type Recipe } from '../../src/classify';
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

  it('is read without its hidden rows when only visible rows are wanted', async () => {
    const { workbook } = office();
    const [sheet] = workbook.sheets;
    for (const row of [2, 3, 9]) sheet.hiddenRows.add(row);
    const visible = recipeSchema.parse({ version: 1, cleaning: { hiddenRows: 'visibleOnly' } });
    const all = await readSelection();
    const some = await readSelection(visible);
    expect(some.rowCount).toBe(297);
    expect([...(some.sheetRows ?? [])].slice(0, 4)).toEqual([1, 4, 5, 6]);
    expect(some.columns[2].numbers[1]).toBe(all.columns[2].numbers[3]);
  });
});
