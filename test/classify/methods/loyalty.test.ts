import { classify, type Dataset } from '../../../src/classify';
import { categoryById, numberById } from '../../support/category-by-id';
import { datasetOfOrders } from '../../support/dataset-builder';
import { recipeOf } from '../../support/recipes';

const days: Record<string, number[]> = {
  loyal: [0, 100, 200, 300],
  quick: [0, 1, 2, 3],
  repeat: [0, 300],
  once: [5],
};
const dataset = datasetOfOrders(
  Object.entries(days).flatMap(([id, list]) => list.map((day) => ({ id, day: 45_000 + day, amount: 10 }))),
);
const levels = (options: object, metrics: Record<string, number[]> = {}) =>
  categoryById(
    classify(
      {
        ...dataset,
        metrics: Object.entries(metrics).map(([header, values]) => ({
          header,
          values: Float64Array.from(values),
        })),
      },
      recipeOf({ method: 'loyalty', ...options }),
      { today: 0 },
    ),
    'loyalty.level',
  );

describe('loyalty', () => {
  it('asks for orders and time', () => {
    expect(levels({})).toEqual({ loyal: 'loyal', quick: 'repeat', repeat: 'repeat', once: 'oneTime' });
    expect(levels({ loyalOrders: 2, loyalDays: 0 })).toMatchObject({
      quick: 'loyal',
      repeat: 'loyal',
      once: 'oneTime',
    });
  });

  it('takes referrals and satisfaction in where the data have them', () => {
    // Customers in the order loyal, once, quick, repeat by id: loyal, once, quick, repeat.
    const feedback = {
      referrals: { metric: ['Referrals'], atLeast: 1 },
      satisfaction: { metric: 'NPS', atLeast: 7 },
    };
    expect(levels(feedback)).toMatchObject({ loyal: 'loyal', repeat: 'repeat' });
    const known = { Referrals: [0, 5, 0, 3], NPS: [5, 9, NaN, 8] };
    expect(levels(feedback, known)).toEqual({
      loyal: 'repeat',
      once: 'oneTime',
      quick: 'repeat',
      repeat: 'loyal',
    });
  });

  it('states the rules that were applied only', () => {
    const feedback = {
      referrals: { metric: 'Referrals', atLeast: 1 },
      satisfaction: { metric: 'NPS', atLeast: 7 },
    };
    const labelsOf = (data: Dataset) =>
      classify(data, recipeOf({ method: 'loyalty', ...feedback }), { today: 0 }).methods[0].rules.map(
        ({ label }) => label.key,
      );
    const metrics = [{ header: 'NPS', values: Float64Array.of(5, 9, NaN, 8) }];
    expect(labelsOf(dataset)).not.toContain('rules.loyalty.referrals');
    expect(labelsOf({ ...dataset, metrics })).toContain('rules.loyalty.satisfaction');
    expect(labelsOf({ ...dataset, metrics })).not.toContain('rules.loyalty.referrals');
    const undated = { ...dataset, firstOrder: dataset.firstOrder.map(() => NaN) };
    const [{ convention, rules }] = classify(undated, recipeOf({ method: 'loyalty' }), { today: 0 }).methods;
    expect(convention.key).toBe('methods.loyalty.conventionOrders');
    expect(rules[0].value.key).toBe('rules.loyalty.loyalOrders');
  });

  it('measures regularity', () => {
    const regularity = numberById(
      classify(dataset, recipeOf({ method: 'loyalty' }), { today: 0 }),
      'loyalty.regularity',
    );
    expect(regularity).toEqual({ loyal: 1, quick: 1, repeat: NaN, once: NaN });
  });
});
