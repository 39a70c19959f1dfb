import fc from 'fast-check';
import { meanCut } from '../../../src/classify/statistics/mean-cut';

describe('meanCut', () => {
  it('is the mean', () => {
    expect(meanCut(Float64Array.of(1, 2, 6))).toBe(3);
    expect(meanCut(Float64Array.of(1, 2))).toBe(1.5);
    expect(meanCut(new Float64Array(0))).toBeNaN();
  });

  it('is not above a value that is the mean', () => {
    expect(meanCut(Float64Array.of(2.7, 3.2, 3.7))).toBe(3.2);
    expect(meanCut(Float64Array.of(-0.3, 0, 0.1, 0.2))).toBe(0);
    expect(meanCut(Float64Array.of(-0.3 / 3, 0, 0.1 / 3, 0.2 / 3))).toBe(0);
  });

  it('divides decimals and fractions as it divides whole numbers', () => {
    const amounts = fc.array(fc.integer({ min: -200, max: 500 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(amounts, fc.constantFrom(0.1, 0.01, 1 / 3, 7, 1.17, 100), (list, factor) => {
        const sorted = Float64Array.from(list).sort();
        const scaled = sorted.map((value) => value * factor);
        const high = (values: Float64Array) => [...values].map((value) => value >= meanCut(values));
        expect(high(scaled)).toEqual(high(sorted));
      }),
    );
  });
});
