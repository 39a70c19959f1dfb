import { classify } from '../../../src/classify';
import { onHundred } from '../../../src/classify/methods/composite-score/on-hundred';
import { categoryById, numberById } from '../../support/category-by-id';
import { datasetOfCustomers } from '../../support/dataset-builder';
import { recipeOf } from '../../support/recipes';

const dataset = datasetOfCustomers([
  { id: 'a', lastOrder: 45_000, orders: 9, amount: 900 },
  { id: 'b', lastOrder: 44_990, orders: 5, amount: 500 },
  { id: 'c', lastOrder: 44_980, orders: 1, amount: 100 },
]);

describe('composite score', () => {
  it('weighs its parts, less recency being better', () => {
    const result = classify(dataset, recipeOf({ method: 'compositeScore' }), { today: 0 });
    expect(numberById(result, 'compositeScore.score')).toEqual({ a: 100, b: 50, c: 0 });
    expect(categoryById(result, 'compositeScore.grade')).toEqual({ a: 'A', b: 'C', c: 'D' });
  });

  it('does not lose a grade to rounding: 40 + 20 points are 60', () => {
    const two = datasetOfCustomers([
      { id: 'often', lastOrder: 44_999, orders: 2, amount: 10 },
      { id: 'much', lastOrder: 45_000, orders: 1, amount: 5810.52 },
    ]);
    const result = classify(two, recipeOf({ method: 'compositeScore', scale: 'minMax' }), { today: 0 });
    expect(numberById(result, 'compositeScore.score')).toEqual({ often: 40, much: 60 });
    expect(categoryById(result, 'compositeScore.grade')).toEqual({ often: 'C', much: 'B' });
  });

  it('takes earlier methods in, their categories by rank', () => {
    const parts = [
      { measure: { column: 'abc.class' }, weight: 1 },
      { measure: { column: 'rfm.total' }, weight: 3 },
    ];
    const recipe = recipeOf(
      { method: 'abc' },
      { method: 'rfm' },
      { method: 'compositeScore', parts, scale: 'minMax' },
    );
    const score = numberById(classify(dataset, recipe, { today: 0 }), 'compositeScore.score');
    expect(score['a']).toBe(100);
    expect(score['c']).toBeLessThan(score['b']);
  });

  it('is left out with a note where the data have none of its parts', () => {
    const parts = [{ measure: { metric: 'NPS' }, weight: 1, optional: true }];
    const recipe = recipeOf({ method: 'abc' }, { method: 'compositeScore', parts });
    const { methods, columns, notes } = classify(dataset, recipe, { today: 0 });
    expect(methods.map(({ method }) => method)).toEqual(['abc']);
    expect(columns.some(({ key }) => key.startsWith('compositeScore'))).toBe(false);
    expect(notes.map(({ key }) => key)).toContain('rules.skipped');
  });

  it('leaves optional parts out', () => {
    const parts = [
      { measure: 'amount', weight: 10 },
      { measure: { metric: 'NPS' }, weight: 90, optional: true },
    ];
    const result = classify(dataset, recipeOf({ method: 'compositeScore', parts }), { today: 0 });
    expect(numberById(result, 'compositeScore.score')).toEqual({ a: 100, b: 50, c: 0 });
  });
});

describe('onHundred', () => {
  const values = Float64Array.of(1, 2, 2, 7, NaN);
  it('is a percentile with ties in the middle', () => {
    expect([...onHundred(values, 'percentile')]).toEqual([0, 50, 50, 100, 50]);
  });
  it('lies between the extremes', () => {
    expect([...onHundred(values, 'minMax')]).toEqual([0, 100 / 6, 100 / 6, 100, 50]);
  });
  it('counts standard deviations', () => {
    const [low, , , high, missing] = onHundred(values, 'z');
    expect(low).toBeCloseTo(50 - (20 * 2) / Math.sqrt(5.5), 10);
    expect(high).toBeCloseTo(50 + (20 * 4) / Math.sqrt(5.5), 10);
    expect(missing).toBe(50);
  });
  it('is 50 where all are equal', () => {
    for (const scale of ['percentile', 'minMax', 'z'] as const) {
      expect([...onHundred(Float64Array.of(3, 3), scale)]).toEqual([50, 50]);
    }
  });
});
