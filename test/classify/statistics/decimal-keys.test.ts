import fc from 'fast-check';
import { decimalKeys } from '../../../src/classify/statistics/decimal-keys';

describe('decimalKeys', () => {
  it('gives counts and money keys in their order, NaN last', () => {
    expect(decimalKeys(Float64Array.of(3, NaN, -2, -0, 0))).toEqual({
      keys: Uint32Array.of(5, 6, 0, 2, 2),
      largest: 6,
    });
    expect(decimalKeys(Float64Array.of(0.25, 0.1, 1e6))?.keys).toEqual(Uint32Array.of(15, 0, 99_999_990));
    expect(decimalKeys(Float64Array.of(NaN))).toEqual({ keys: Uint32Array.of(1), largest: 1 });
  });

  it('gives none for other numbers', () => {
    for (const other of [0.125, Infinity, 2 ** 32, 0.1 + 0.2])
      expect(decimalKeys(Float64Array.of(0, other))).toBeUndefined();
  });

  it('keeps order and equality of any money', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 50 }), (cents) => {
        const values = Float64Array.from(cents, (cent) => cent / 100);
        const low = Math.min(...cents);
        const scale = cents.every((cent) => cent % 100 === 0) ? 100 : 1;
        const keys = cents.map((cent) => (cent - low) / scale);
        expect([...(decimalKeys(values)?.keys ?? [])]).toEqual(keys);
      }),
    );
  });
});
