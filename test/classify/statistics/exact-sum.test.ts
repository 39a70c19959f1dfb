import fc from 'fast-check';
import { createExactSum, decimalScale } from '../../../src/classify/statistics/exact-sum';

const sum = (values: readonly number[], scale: number): number => {
  const exact = createExactSum(scale);
  for (const value of values) exact.add(value);
  return exact.value();
};

describe('decimalScale', () => {
  it.each<[number[], number]>([
    [[1, 2, -3], 1],
    [[0.1, 0.2], 10],
    [[12.34, 5], 100],
    [[22.200000000000003, 7.6499999999999995], 100],
    [[1.2345], 10_000],
    [[1.23456], 0],
    [[1 / 3], 0],
    [[NaN, Infinity, 2.5], 10],
    [[1e15, 1e15, 1e15, 1e15, 1e15], 0],
    [[], 1],
  ])('of %j is %d', (values, scale) => {
    expect(decimalScale(Float64Array.from(values))).toBe(scale);
  });
});

describe('createExactSum', () => {
  it('adds decimals as people do', () => {
    expect(sum([0.1, 0.2], 10)).toBe(0.3);
    expect(
      sum(
        Array.from({ length: 1000 }, () => 0.1),
        10,
      ),
    ).toBe(100);
  });

  it('rounds any sum once', () => {
    expect(sum([1e100, 1, -1e100], 0)).toBe(1);
    expect(sum([1e15, 0.1, -1e15], 0)).toBe(0.1);
    expect(sum([2 ** 53, 1, 2 ** -60], 0)).toBe(2 ** 53 + 2);
    expect(sum([], 0)).toBe(0);
  });

  it('equals the sum in whole units of 2⁻²⁰, whatever the order', () => {
    const value = fc.integer({ min: -(2 ** 45), max: 2 ** 45 }).map((n) => n / 2 ** 20);
    fc.assert(
      fc.property(
        fc
          .array(value, { maxLength: 40 })
          .chain((values) =>
            fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })),
          ),
        ([values, shuffled]) => {
          const units = values.reduce((total, each) => total + BigInt(each * 2 ** 20), 0n);
          expect(sum(shuffled, 0)).toBe(Number(units) / 2 ** 20);
        },
      ),
    );
  });

  it('is the same, to the last bit, in any order', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), { maxLength: 60 })
          .chain((values) =>
            fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })),
          ),
        ([values, shuffled]) => {
          expect(sum(shuffled, 0)).toBe(sum(values, 0));
        },
      ),
    );
  });
});
