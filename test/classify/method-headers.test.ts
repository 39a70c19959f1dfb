import { classify, recipeSchema } from '../../src/classify';
import { translatorFor } from '../../src/locales/translate';
import { datasetOfOrders } from '../support/dataset-builder';

const dataset = {
  ...datasetOfOrders(
    Array.from({ length: 90 }, (_, i) => ({ id: `c${i % 30}`, day: 45_000 + i, amount: 10 + i })),
  ),
  profit: Float64Array.from({ length: 30 }, (_, i) => 1 + i),
  metrics: [{ header: 'AUM', values: Float64Array.from({ length: 30 }, (_, i) => 5 * i) }],
};

function headers(locale: string, ...methods: unknown[]): string[] {
  const recipe = recipeSchema.parse({ version: 1, methods });
  return classify(dataset, recipe, { today: 45_200 })
    .columns.filter(({ kind }) => kind === 'category')
    .map(({ header }) => translatorFor(locale)(header));
}

const byProfit = { method: 'abc', id: 'abcProfit', measure: 'profit' };
const byAssets = { method: 'valueTiers', id: 'assets', measure: { metric: { about: ['assets'] } } };
const scale = { method: 'attributeGroups', id: 'scale', by: { type: 'bands', measure: 'averageOrder' } };

describe('headers of a second use of a method', () => {
  it('say what is measured, in words', () => {
    expect(headers('en', { method: 'abc' }, byProfit, byAssets, scale)).toEqual([
      'ABC class',
      'ABC class by Profit',
      'Value tier by AUM',
      'Group: Average order',
    ]);
    expect(headers('zh-CN', byProfit, scale)).toEqual(['ABC 类别（按利润）', '分组：客单价']);
  });

  it('fall back to the id where that says nothing new', () => {
    expect(headers('en', { method: 'abc' }, { method: 'abc', id: 'strict', thresholds: [0.5, 0.6] })).toEqual(
      ['ABC class', 'ABC class (strict)'],
    );
    expect(headers('en', scale, { ...scale, id: 'again' })).toEqual([
      'Group: Average order',
      'Group: Average order (again)',
    ]);
  });
});
