import fc from 'fast-check';
import { onHundred } from '../../../../src/classify/methods/composite-score/on-hundred';
import { scaledAfter } from '../../../../src/classify/methods/composite-score/scaled-after';

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
