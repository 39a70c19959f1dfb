import fc from 'fast-check';
import { distinctValues } from '../../../src/classify/statistics/distinct-values';
import {
  runningSums,
  squaredDistances,
  sumsBetween,
  withValue,
} from '../../../src/classify/statistics/value-sums';

const betweenOf = (list: readonly number[]) =>
  sumsBetween(runningSums(distinctValues(Float64Array.from(list).sort())));

describe('sumsBetween', () => {
  it('adds up any range of places', () => {
    const between = betweenOf([1, 1, 5, 7]);
    expect(between(0, 3)).toEqual({ weight: 4, sum: { high: 14, low: 0 }, squares: { high: 76, low: 0 } });
    expect(between(1, 2)).toEqual({ weight: 1, sum: { high: 5, low: 0 }, squares: { high: 25, low: 0 } });
    expect(between(2, 2).weight).toBe(0);
  });

  it('is exact beside a giant', () => {
    const between = betweenOf([0.1, 0.2, 0.4, 1e12]);
    expect(squaredDistances(between(0, 2)).high).toBeCloseTo(0.005, 15);
    expect(squaredDistances(between(2, 4)).high).toBe(4.999999999996e23);
    const negative = betweenOf([-1e12, 0.1, 0.2, 0.4]);
    expect(squaredDistances(negative(1, 3)).high).toBeCloseTo(0.005, 8);
  });
});

describe('withValue', () => {
  it('puts values in and takes them away', () => {
    const between = betweenOf([3, 3, 8]);
    expect(withValue(withValue(between(0, 2), 8, -1), 6, 2)).toEqual({
      weight: 4,
      sum: { high: 18, low: 0 },
      squares: { high: 90, low: 0 },
    });
  });
});

describe('squaredDistances', () => {
  it('are those from the mean', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (list) => {
        const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
        const expected = list.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        expect(squaredDistances(betweenOf(list)(0, new Set(list).size)).high).toBeCloseTo(expected, 5);
      }),
    );
  });

  it('are 0 of no values, and of equal ones', () => {
    expect(squaredDistances(betweenOf([4])(0, 0)).high).toBe(0);
    expect(squaredDistances(betweenOf([4.1, 4.1, 4.1])(0, 1)).high).toBeCloseTo(0, 20);
  });
});
