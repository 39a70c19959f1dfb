import fc from 'fast-check';
import { onHundred } from '../../../../src/classify/methods/composite-score/on-hundred';
import { scaledAfter, valueAt } from '../../../../src/classify/methods/composite-score/scaled-after';

describe.each(['percentile', 'minMax', 'z'] as const)('scaled after a change: %s', (scale) => {
  it('is what scaling all values again gives', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 30 }),
        fc.nat(),
        fc.integer({ min: -30, max: 30 }),
        (list, pick, to) => {
          const at = pick % list.length;
          const values = Float64Array.from(list);
          const after = values.map((value, i) => (i === at ? to : value));
          expect(scaledAfter(values, scale)(values[at], to)).toBeCloseTo(onHundred(after, scale)[at], 9);
        },
      ),
    );
  });
});

describe.each(['percentile', 'minMax'] as const)('the value at so many points: %s', (scale) => {
  it('is the least that stands there', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 30 }),
        fc.nat(),
        fc.integer({ min: 1, max: 99 }),
        (list, pick, points) => {
          const values = Float64Array.from(list);
          const from = values[pick % list.length];
          const after = scaledAfter(values, scale);
          const value = valueAt(values, scale)(from, points);
          const isSpread = new Set(list).size > 2;
          if (value === undefined || !isSpread) return;
          expect(after(from, value)).toBeGreaterThanOrEqual(points - 1e-9);
          expect(after(from, value - 1e-6)).toBeLessThan(points + 1e-9);
        },
      ),
    );
  });

  it('is unknown where there is nobody to compare with', () => {
    expect(valueAt(Float64Array.of(3), scale)(3, 60)).toBeUndefined();
  });
});

test('the value at so many points is not told by standard deviations', () => {
  expect(valueAt(Float64Array.of(1, 2, 3), 'z')(1, 60)).toBeUndefined();
  expect(valueAt(Float64Array.of(1, 2, 3), 'percentile')(1, 75)).toBe(3);
});
