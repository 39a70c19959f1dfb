import fc from 'fast-check';
import {
  add,
  type DoubleDouble,
  divide,
  exactProduct,
  exactSum,
  square,
  subtract,
} from '../../../src/classify/statistics/double-double';

/** A sum of whole numbers, exactly. */
const exact = ({ high, low }: DoubleDouble): bigint => BigInt(high) + BigInt(low);
const whole = fc.maxSafeInteger();
const wide = fc
  .tuple(fc.maxSafeInteger(), fc.maxSafeInteger())
  .map(([a, b]) => exactProduct(a, Math.floor(b / 1000)));
const size = (value: bigint): bigint => (value < 0n ? -value : value);

describe('double-double', () => {
  it('adds and multiplies two numbers without rounding', () => {
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        expect(exact(exactSum(a, b))).toBe(BigInt(a) + BigInt(b));
        expect(exact(exactProduct(a, b))).toBe(BigInt(a) * BigInt(b));
      }),
    );
  });

  it('adds, subtracts and squares to 30 digits', () => {
    const isNear = (found: DoubleDouble, expected: bigint, of: bigint): boolean =>
      size(exact(found) - expected) * 10n ** 30n <= of;
    fc.assert(
      fc.property(wide, wide, (a, b) => {
        const [x, y] = [exact(a), exact(b)];
        expect(isNear(add(a, b), x + y, size(x) + size(y))).toBe(true);
        expect(isNear(subtract(a, b), x - y, size(x) + size(y))).toBe(true);
        expect(isNear(square(a), x * x, x * x)).toBe(true);
      }),
    );
  });

  it('divides to 30 digits', () => {
    fc.assert(
      fc.property(wide, fc.integer({ min: 1, max: 1e9 }), (a, divisor) => {
        const shifted = { high: a.high * 2 ** 200, low: a.low * 2 ** 200 };
        const x = exact(a) << 200n;
        const left = size(exact(divide(shifted, divisor)) * BigInt(divisor) - x);
        expect(left * 10n ** 30n <= size(x)).toBe(true);
      }),
    );
  });
});
