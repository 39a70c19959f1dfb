import { minRank } from '../../../src/classify/statistics/min-rank';

describe('minRank', () => {
  it('gives equal values the smallest rank and leaves unknown ones out', () => {
    expect([...minRank(Float64Array.of(20, 10, NaN, 20, 30))]).toEqual([2, 1, NaN, 2, 4]);
  });
});
