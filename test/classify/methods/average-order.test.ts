import { averageOrder } from '../../../src/classify/methods/average-order';

describe('averageOrder', () => {
  it('gives equal averages as equal numbers', () => {
    const averages = averageOrder({
      amount: Float64Array.of(0.3, 0.2, 10),
      orders: Float64Array.of(3, 2, 0),
    });
    expect([...averages]).toEqual([0.1, 0.1, NaN]);
  });
});
