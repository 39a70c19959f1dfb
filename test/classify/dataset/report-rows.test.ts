import { buildDataset } from '../../../src/classify/dataset/build-dataset';
import { defaultRecipe } from '../../../src/classify/recipe';
import { rawTable } from './raw-table-of';

it('reports every profit that is missing or no number, of the rows that are used', () => {
  const { profit, quality } = buildDataset(
    rawTable([
      ['customer', ['a', 'a', 'b', 'c', '']],
      ['orderDate', [45_000, 45_001, 45_001, 45_001, 45_001]],
      ['amount', [100, 30, 50, 60, 10]],
      ['profit', ['', 12, 'n/a?', '#N/A', '']],
    ]),
    defaultRecipe,
  );
  expect([...(profit ?? [])]).toEqual([12, 0, 0]);
  const of = (wanted: string) => quality.issues.find(({ kind }) => kind === wanted);
  expect(of('blankProfit')).toMatchObject({
    count: 1,
    amount: 100,
    handling: 'countedAsZero',
    cells: ['D2'],
  });
  expect(of('invalidProfit')).toMatchObject({ count: 2, handling: 'countedAsZero', cells: ['D4', 'D5'] });
});
