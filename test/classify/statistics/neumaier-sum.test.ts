import { neumaierSum } from '../../../src/classify/statistics/neumaier-sum';

describe('neumaierSum', () => {
  it('does not lose small numbers among large ones', () => {
    expect(neumaierSum([1e16, 1, -1e16])).toBe(1);
    expect(neumaierSum(Float64Array.from({ length: 10 }, () => 0.1))).toBe(1);
    expect(neumaierSum([])).toBe(0);
  });
});
