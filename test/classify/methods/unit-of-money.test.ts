import fc from 'fast-check';
import { buildDataset, classify, type Classification } from '../../../src/classify';
import { categoryById, numberById } from '../../support/category-by-id';
import { anyRows, type OrderRow, tableOf } from '../../support/order-table';
import { type MethodInput, recipeOf } from '../../support/recipes';

const run = (rows: readonly OrderRow[], methods: readonly MethodInput[]): Classification => {
  const recipe = recipeOf(...methods);
  return classify(buildDataset(tableOf(rows), recipe), recipe, { today: 45_500 });
};

/** Methods that cut by quantiles, ranks or shares, each with the columns that are the same in any unit of money. */
const byQuantiles: [string, MethodInput, string[], string[]][] = [
  ...['quantile', 'rank', 'nested'].flatMap((type) =>
    [3, 5, 10].map((bins): [string, MethodInput, string[], string[]] => [
      `rfm ${type} ${bins}`,
      { method: 'rfm', scoring: { type, bins } },
      ['rfm.segment'],
      ['rfm.recency', 'rfm.frequency', 'rfm.monetary', 'rfm.code', 'rfm.total'],
    ]),
  ),
  ['rfm mean per order', { method: 'rfm', monetary: 'meanPerOrder' }, ['rfm.segment'], ['rfm.monetary']],
  [
    'rfm of medians',
    { method: 'rfm', scoring: { type: 'aboveBelow', threshold: 'median' }, segments: 'eight' },
    ['rfm.segment'],
    ['rfm.monetary'],
  ],
  ['abc', { method: 'abc' }, ['abc.class'], []],
  ['tiers by customers', { method: 'valueTiers', tiers: 'vip' }, ['valueTiers.tier'], []],
  ['tiers by value', { method: 'valueTiers', cut: { by: 'shareOfValue' } }, ['valueTiers.tier'], []],
  ['lifetime value to date', { method: 'lifetimeValue', approach: 'historic' }, ['lifetimeValue.tier'], []],
  [
    'composite by percentile',
    { method: 'compositeScore' },
    ['compositeScore.grade'],
    ['compositeScore.score'],
  ],
];

/** Each amount as it would stand in the sheet in another unit: the nearest number to its decimal. */
const scaled = (rows: readonly OrderRow[], factor: number): OrderRow[] =>
  rows.map((row) => ({
    ...row,
    amount: Number((row.amount * factor).toFixed(6)),
    profit: Number((row.profit * factor).toFixed(6)),
  }));

describe.each(byQuantiles)('%s', (_name, method, categories, numbers) => {
  it.each([7, 0.1, 0.01, 1.17, 100])('is the same where all amounts are times %d', (factor) => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const found = run(rows, [method]);
        const other = run(scaled(rows, factor), [method]);
        for (const key of categories) expect(categoryById(other, key)).toEqual(categoryById(found, key));
        for (const key of numbers) expect(numberById(other, key)).toEqual(numberById(found, key));
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});
