import { classify, UserError, type Dataset } from '../../../src/classify';
import { categoryById } from '../../support/category-by-id';
import { datasetOfCustomers } from '../../support/dataset-builder';
import { recipeOf } from '../../support/recipes';

const regions = ['North', 'North', 'North', 'South', 'South', 'East', undefined];
const ages = [18, 25, 30, 41, 60, NaN, 35];
const labels = ['East', 'North', 'South'];
const dataset: Dataset = datasetOfCustomers(
  regions.map((_, i) => ({ id: `c${i}`, lastOrder: 45_000, orders: 1, amount: 100 - i })),
  {
    attributes: [
      { header: 'Region', labels, codes: Int32Array.from(regions, (label) => labels.indexOf(label ?? '')) },
    ],
    metrics: [{ header: 'Age', values: Float64Array.from(ages) }],
  },
);
const run = (by: object, more: object = {}, data = dataset) =>
  classify(data, recipeOf({ method: 'attributeGroups', by, ...more }), { today: 0 });
const groups = (by: object): string[] => Object.values(categoryById(run(by), 'attributeGroups.group'));

const n = 300_000;
const cities = Array.from({ length: n }, (_, i) => `City ${i}`);
const many: Dataset = {
  ...dataset,
  ids: cities,
  sheetRows: new Int32Array(n),
  lastOrder: new Float64Array(n),
  firstOrder: new Float64Array(n),
  orders: new Float64Array(n).fill(1),
  amount: new Float64Array(n).fill(1),
  metrics: [],
  attributes: [{ header: 'City', labels: cities, codes: Int32Array.from(cities.keys()) }],
};

describe('attribute groups', () => {
  it('are the commonest values, the rest together', () => {
    expect(groups({ type: 'categories', column: 'region', top: 2 })).toEqual([
      'is North',
      'is North',
      'is North',
      'is South',
      'is South',
      'other',
      'noValue',
    ]);
  });

  it('are bands, by bounds or of equal size', () => {
    const measure = { metric: ['Alter', 'Age'] };
    expect(groups({ type: 'bands', measure, bounds: [25, 40] })).toEqual([
      'band1',
      'band2',
      'band2',
      'band3',
      'band3',
      'noValue',
      'band2',
    ]);
    expect(new Set(groups({ type: 'bands', measure, count: 3 })).size).toBe(4);
  });

  it('are ordered rules, the first that matches', () => {
    const rules = [
      {
        name: 'Young north',
        when: [
          { column: 'Region', is: ['North'] },
          { measure: { metric: 'Age' }, below: 30 },
        ],
      },
      { name: 'North and east', when: [{ column: 'Region', is: ['North', 'East'] }] },
    ];
    expect(groups({ type: 'rules', rules })).toEqual([
      'rule1',
      'rule1',
      'rule2',
      'other',
      'other',
      'rule2',
      'other',
    ]);
  });

  it('end the run where the column is missing, unless they are optional', () => {
    const by = { type: 'categories', column: 'City' };
    expect(() => run(by)).toThrow(UserError);
    const result = run(by, { optional: true });
    expect(result.methods).toEqual([]);
    expect(result.notes.map(({ key }) => key)).toContain('rules.skipped');
  });

  it('stand 300,000 distinct cities', () => {
    const { methods } = run({ type: 'categories', column: 'City', top: 5 }, {}, many);
    expect(methods[0].counts.map(({ customers }) => customers)).toEqual([1, 1, 1, 1, 1, n - 5]);
    const within = classify(many, recipeOf({ method: 'abc', within: 'City' }), { today: 0 });
    expect(within.methods[0].counts.reduce((sum, { customers }) => sum + customers, 0)).toBe(n);
  });

  it.each(['rfm', 'lifecycle', 'loyalty', 'compositeScore', 'clusters'])(
    'stand beside %s of so many',
    (method) => {
      const city = { method: 'attributeGroups', by: { type: 'categories', column: 'City', top: 50 } };
      const all = classify(many, recipeOf({ method }, city, { method: 'matrix' }), { today: 0 });
      for (const { counts } of all.methods)
        expect(counts.reduce((sum, { customers }) => sum + customers, 0)).toBe(n);
    },
  );
});
