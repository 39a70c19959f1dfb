import { buildDataset, type Dataset, recipeSchema } from '../../src/classify';
import { type CellValue, putValue, type Workbook } from '../../src/workbench/model';
import { locateSelection } from '../../src/workbook/locate-selection';
import { profileRegion } from '../../src/workbook/profile-region';
import { readRegion } from '../../src/workbook/read-region';
import { startOffice } from '../support/office-in-node';
import { workbookOf } from '../support/run-in-office';

const recipe = recipeSchema.parse({ version: 1 });
const count = 60_000;
/** Between the places a sample looks at, batches away from the first rows. */
const late = 52_345;

/** So many orders that read without any problem, but for what `late` changes near the end. */
function longSheet(
  header: readonly string[],
  row: (i: number) => CellValue[],
  changes: [number, number, CellValue][],
): Workbook {
  const workbook = workbookOf([header], 'Orders');
  const [{ cells }] = workbook.sheets;
  for (let i = 1; i <= count; i++)
    for (const [column, value] of row(i).entries()) putValue(cells, i, column, value);
  for (const [at, column, value] of changes) putValue(cells, at, column, value);
  return workbook;
}

async function read(workbook: Workbook): Promise<Dataset> {
  const office = await startOffice({ workbook });
  try {
    const region = await locateSelection();
    return buildDataset(await readRegion(region, await profileRegion(region, recipe), recipe), recipe);
  } finally {
    await office.stop();
  }
}

it('finds far below what no sample shows: dates in another order, text, a status, a currency', async () => {
  const dates = Array.from({ length: 28 }, (_, day) => `${String(day + 1).padStart(2, '0')}/05/2024`);
  const workbook = longSheet(
    ['Customer', 'Order date', 'Amount', 'Status', 'Currency'],
    (i) => [`C${String(i % 9000)}`, dates[i % 28], 10, 'Paid', 'USD'],
    [
      [late, 1, '05/31/2024'],
      [late + 1, 2, 'ten'],
      [late + 2, 3, 'Refunded'],
      [late + 3, 4, 'EUR'],
      [late + 4, 0, ''],
    ],
  );
  const { quality } = await read(workbook);
  expect(quality.rows).toEqual({ read: count, used: count - 4, excluded: 4 });
  const found = quality.issues.map(({ kind, count: rows, cells }) => [kind, rows, cells[0]]);
  expect(found).toContainEqual(['invalidAmount', 1, `C${String(late + 2)}`]);
  expect(found).toContainEqual(['excludedStatus', 1, `D${String(late + 3)}`]);
  expect(found).toContainEqual(['mixedCurrencies', 1, `E${String(late + 4)}`]);
  expect(found).toContainEqual(['blankCustomer', 1, `A${String(late + 5)}`]);
  // one date with the month first makes every date up to the 12th a question
  const ambiguous = quality.issues.find(({ kind }) => kind === 'ambiguousDates');
  expect(ambiguous?.handling).toBe('dayFirst');
  expect(ambiguous?.count).toBeGreaterThan(20_000);
}, 120_000);

it('recognises a column that is filled only far below the first rows', async () => {
  const rows = Array.from({ length: 6000 }, (_, i): CellValue[] => [
    `C${String(i % 50)}`,
    45_000 + (i % 300),
    i + 0.5,
    i < 3000 ? '' : i % 2 === 0 ? 'CNY' : '人民币',
  ]);
  const office = await startOffice({
    workbook: workbookOf([['Customer', 'Order date', 'Amount', 'x7'], ...rows]),
  });
  const profile = await profileRegion(await locateSelection(), recipe);
  expect(profile.columns.map(({ role }) => role)).toEqual(['customer', 'orderDate', 'amount', 'currency']);
  await office.stop();
}, 60_000);
