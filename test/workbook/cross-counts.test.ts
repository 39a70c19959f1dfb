import type { CategoryColumn } from '../../src/workbook/category-column';
import { crossCounts } from '../../src/workbook/cross-counts';

const columnOf = (keys: readonly string[], codes: readonly number[]): CategoryColumn => ({
  kind: 'category',
  key: keys.join('.'),
  header: { key: 'text', params: { text: keys.join(' ') } },
  codes: Uint16Array.from(codes),
  categories: keys.map((key, at) => ({ key, name: { key: 'text', params: { text: key } }, rank: 1 - at })),
});

it('counts customers by two categories', () => {
  const rows = columnOf(['A', 'B'], [0, 0, 1, 1, 1]);
  const columns = columnOf(['new', 'lost', 'none'], [0, 1, 1, 1, 0]);
  expect(crossCounts(rows, columns)).toEqual([
    [1, 1, 0],
    [1, 2, 0],
  ]);
});
