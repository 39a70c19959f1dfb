import fc from 'fast-check';
import { distinctValues, withReplaced } from '../../../src/classify/statistics/distinct-values';
import { decimalScale } from '../../../src/classify/statistics/exact-sum';
import { scaleAfter } from '../../../src/classify/statistics/scale-after';

const anyValue = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.integer({ min: 0, max: 99 }).map((tenths) => tenths / 10),
  fc.constantFrom(0.25, 0.125, 1.0625, 22.200000000000003, 0.1 + 0.2, 1 / 3, Math.PI, 1e12, 2e15),
);

describe('scaleAfter', () => {
  it('is the scale of the list after the change, or unknown', () => {
    let known = 0;
    fc.assert(
      fc.property(fc.array(anyValue, { minLength: 1, maxLength: 8 }), anyValue, (list, come) => {
        const counted = distinctValues(Float64Array.from(list).sort());
        const after = scaleAfter(counted.values);
        counted.values.forEach((gone, at) => {
          const isLast = counted.counts[at] === 1;
          if (gone === come) return;
          const isNew = !counted.values.includes(come);
          const scale = after(isLast ? at : undefined, isNew ? come : undefined);
          if (scale === undefined) return;
          known++;
          expect(scale).toBe(decimalScale(withReplaced(counted, gone, come).values));
        });
      }),
      { numRuns: 500 },
    );
    expect(known).toBeGreaterThan(500);
  });

  it('is unknown where only the value that is gone has so many decimals', () => {
    const after = scaleAfter(Float64Array.of(1, 2.5));
    expect(after(1, 3)).toBeUndefined();
    expect(after(0, 3)).toBe(10);
    expect(after(undefined, 1 / 3)).toBe(0);
    expect(after(undefined, undefined)).toBe(10);
  });
});
