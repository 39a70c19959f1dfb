import fc from 'fast-check';
import { featureOf } from '../../../../src/classify/methods/clusters/features';

const column = fc.array(fc.oneof(fc.integer({ min: -50, max: 5000 }), fc.constant(NaN)), {
  minLength: 3,
  maxLength: 40,
});

describe('featureOf', () => {
  it('has mean 0 and deviation 1 of the values that are known, and 0 for those that are not', () => {
    const { scaled, valueAt } = featureOf(Float64Array.of(1, NaN, 3, 5), false);
    expect(scaled(3)).toBe(0);
    expect(scaled(5)).toBeCloseTo(Math.sqrt(1.5), 12);
    expect(scaled(NaN)).toBe(0);
    expect(valueAt(scaled(4.5))).toBeCloseTo(4.5, 12);
  });

  it('tells what the scale is after one value has become another', () => {
    fc.assert(
      fc.property(
        column,
        fc.nat(),
        fc.integer({ min: -50, max: 9000 }),
        fc.boolean(),
        (values, at, to, log) => {
          const known = values.filter((value) => !Number.isNaN(value));
          fc.pre(known.length > 2);
          const from = known[at % known.length];
          const place = values.indexOf(from);
          const before = featureOf(Float64Array.from(values), log);
          const then = featureOf(Float64Array.from(values.with(place, to)), log);
          const after = before.after(from, to);
          const isSpread = (list: number[]): boolean => new Set(list.filter(Number.isFinite)).size > 1;
          expect(after !== undefined).toBe(isSpread(values) && isSpread(values.with(place, to)));
          if (!after) return;
          for (const value of values.with(place, NaN)) {
            if (Number.isNaN(value)) continue;
            expect(after.stretch * before.scaled(value) + after.shift).toBeCloseTo(then.scaled(value), 6);
          }
        },
      ),
      { seed: 4 },
    );
  });
});
