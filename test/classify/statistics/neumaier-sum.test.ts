import { neumaierSum, neumaierSumsBy } from '../../../src/classify/statistics/neumaier-sum';

describe('neumaierSum', () => {
  it('does not lose small numbers among large ones', () => {
    expect(neumaierSum([1e16, 1, -1e16])).toBe(1);
    expect(neumaierSum(Float64Array.from({ length: 10 }, () => 0.1))).toBe(1);
    expect(neumaierSum([])).toBe(0);
  });
});

describe('neumaierSumsBy', () => {
  it('sums each group as neumaierSum does, without what is not finite', () => {
    const values = Float64Array.from({ length: 300 }, (_, i) => (i % 7 ? Math.sin(i) * 10 ** (i % 19) : NaN));
    const groups = Uint16Array.from(values, (_, i) => i % 3);
    const of = (group: number) =>
      neumaierSum(values.filter((value, i) => groups[i] === group && Number.isFinite(value)));
    expect([...neumaierSumsBy(groups, values, 4)]).toEqual([of(0), of(1), of(2), 0]);
  });
});
