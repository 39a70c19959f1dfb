import { quantile, quantileCuts } from '../../../src/classify/statistics/quantile';

describe('quantile', () => {
  it('is type 7, as R and PERCENTILE.INC have it', () => {
    // quantile(c(1, 3, 4, 8, 20), c(.1, .25, .5, .9)) in R
    const expected = [1.8, 3, 4, 15.2];
    [0.1, 0.25, 0.5, 0.9].forEach((p, k) =>
      expect(quantile([1, 3, 4, 8, 20], p)).toBeCloseTo(expected[k], 12),
    );
    expect(quantile([7], 0.3)).toBe(7);
    expect(quantile([1, 2], 0)).toBe(1);
    expect(quantile([1, 2], 1)).toBe(2);
    expect(quantile([], 0.5)).toBeNaN();
  });

  it('cuts into parts', () => {
    expect(quantileCuts([0, 1, 2, 3, 4], 4)).toEqual([1, 2, 3]);
    expect(quantileCuts([], 4)).toEqual([]);
  });
});
