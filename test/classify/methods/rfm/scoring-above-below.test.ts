import { averageOrder } from '../../../../src/classify/methods/average-order';
import { centre, scoreAboveBelow } from '../../../../src/classify/methods/rfm/scoring-above-below';

describe('above or below', () => {
  const ones = Float64Array.of(1, 1, 1);

  it('scores a value that is the mean high, decimals and fractions too', () => {
    for (const factor of [1, 0.1, 0.01, 1 / 3, 7]) {
      const monetary = Float64Array.of(37, 27, 32).map((value) => value * factor);
      const { monetary: axis } = scoreAboveBelow({ recency: ones, frequency: ones, monetary }, 'mean');
      expect([...axis.scores]).toEqual([2, 1, 2]);
    }
  });

  it('gives equal averages per order one score', () => {
    const orders = Float64Array.of(3, 2, 1);
    const monetary = averageOrder({ amount: Float64Array.of(0.3, 0.2, 0.1), orders });
    const { monetary: axis } = scoreAboveBelow({ recency: ones, frequency: orders, monetary }, 'mean');
    expect([...axis.scores]).toEqual([2, 2, 2]);
  });

  it('has no centre without values', () => {
    expect(centre(Float64Array.of(NaN), 'mean')).toBeNaN();
    expect(centre(Float64Array.of(1, 2, 9), 'median')).toBe(2);
  });
});
