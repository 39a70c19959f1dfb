import { cutList, cutUnits } from '../../../src/classify/statistics/cut-list';

const listOf = (...values: number[]) => ({
  values: Float64Array.from(values),
  counts: new Float64Array(values.length).fill(1),
});

describe('cutList', () => {
  it('counts decimals in whole units from the one in the middle', () => {
    expect(cutList(listOf(0.1, 0.3, 1.7), 10)).toEqual(listOf(-2, 0, 14));
  });

  it('takes values as they are where they are no decimals', () => {
    expect(cutList(listOf(1 / 3, 5 / 3), 0)).toEqual(listOf(1 / 3, 5 / 3));
  });

  it('tells values in another unit whose squares would be no numbers', () => {
    for (const extreme of [1e300, 1e-300]) {
      const { values } = cutList(listOf(-extreme, extreme / 2, extreme), 0);
      expect(values[2] ** 2).toBeGreaterThan(0);
      expect(values[2] ** 2).toBeLessThan(Infinity);
      expect([values[0], 2 * values[1]]).toEqual([-values[2], values[2]]);
    }
  });
});

describe('cutUnits', () => {
  it('tells other values likewise', () => {
    expect(cutUnits(Float64Array.of(1, 2), 100)(2.5)).toBe(50);
  });
});
