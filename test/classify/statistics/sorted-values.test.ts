import { sortedValues } from '../../../src/classify/statistics/sorted-values';

describe('sortedValues', () => {
  it('sorts and leaves out what is not finite', () => {
    expect([...sortedValues(Float64Array.of(3, NaN, -1, Infinity, 2))]).toEqual([-1, 2, 3]);
  });
});
