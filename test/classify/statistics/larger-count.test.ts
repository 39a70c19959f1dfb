import { largerCount } from '../../../src/classify/statistics/larger-count';

describe('largerCount', () => {
  it('counts larger values, equal ones alike, unknown ones not', () => {
    expect([...largerCount(Float64Array.of(20, 10, NaN, 20, 30))]).toEqual([1, 3, NaN, 1, 0]);
  });
});
