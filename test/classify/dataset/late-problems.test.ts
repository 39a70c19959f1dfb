import { buildDataset } from '../../../src/classify/dataset/build-dataset';
import type { CellValue } from '../../../src/classify/dataset/raw-table';
import { defaultRecipe } from '../../../src/classify/recipe';
import { rawTable } from './raw-table-of';

const count = 1_000_000;

/** A column of so many cells, one of them otherwise. */
function column(cell: (i: number) => CellValue, at: number, other: CellValue): CellValue[] {
  const cells = Array.from({ length: count }, (_, i) => cell(i));
  cells[at] = other;
  return cells;
}

it('reports what is wrong in row 900,000 of a million, cell by cell', () => {
  const dates = Array.from({ length: 28 }, (_, day) => `${String(day + 1).padStart(2, '0')}/05/2024`);
  const { quality, ids } = buildDataset(
    rawTable([
      ['customer', column((i) => `C${String(i % 9000)}`, 900_000, '#N/A')],
      ['orderDate', column((i) => dates[i % 28], 900_001, '05/31/2024')],
      ['amount', column(() => 10, 900_002, 'ten')],
      ['status', column(() => 'Paid', 900_003, 'Refunded')],
      ['currency', column(() => 'USD', 900_004, 'EUR')],
      ['orderId', column((i) => i, 900_005, 1_234_567_890_123_456_800)],
    ]),
    defaultRecipe,
  );
  expect(ids).toHaveLength(9000);
  expect(quality.rows).toEqual({ read: count, used: count - 4, excluded: 4 });
  const found = new Map(quality.issues.map((issue) => [issue.kind, issue]));
  // rawTable begins at sheet row 2
  expect(found.get('errorCustomer')).toMatchObject({ count: 1, cells: ['A900002'] });
  expect(found.get('invalidAmount')).toMatchObject({ count: 1, cells: ['C900004'] });
  expect(found.get('excludedStatus')).toMatchObject({ count: 1, cells: ['D900005'] });
  expect(found.get('mixedCurrencies')).toMatchObject({ count: 1, cells: ['E900006'] });
  expect(found.get('roundedIds')).toMatchObject({ count: 1, cells: ['F900007'] });
  // one date with the month first makes every date up to the 12th a question, but 5 May
  const ambiguous = found.get('ambiguousDates');
  expect(ambiguous?.handling).toBe('dayFirst');
  const open = Array.from({ length: count }, (_, i) => i % 28).filter((day) => day < 12 && day !== 4).length;
  expect(Math.abs((ambiguous?.count ?? 0) - open)).toBeLessThanOrEqual(4);
  expect(quality.amount.used + quality.amount.excluded).toBe(quality.amount.read);
}, 120_000);
