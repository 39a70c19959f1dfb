import fc from 'fast-check';
import { quantilesAfter } from '../../../../src/classify/methods/rfm/quantiles-after';
import { quantileCuts } from '../../../../src/classify/statistics/quantile';

const value = fc.integer({ min: 0, max: 9 });

describe('quantilesAfter', () => {
  it('counts as the example says', () => {
    expect(quantilesAfter(Float64Array.of(1, 2, 3, 4), 2, 1, 9)).toEqual({
      bounds: [3],
      left: 0,
      came: 1,
      above: 2,
    });
  });

  it('agrees with quantiles of the changed values sorted again', () => {
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 20 }),
        fc.option(fc.nat(), { nil: undefined }),
        fc.option(fc.oneof(value, fc.constant(NaN)), { nil: undefined }),
        fc.constantFrom(3, 5, 10),
        (list, pick, came, bins) => {
          const sorted = Float64Array.from(list).sort();
          const gone = pick === undefined || list.length === 0 ? -1 : pick % list.length;
          const left = gone < 0 ? undefined : sorted[gone];
          const comes = came === undefined || Number.isNaN(came) ? [] : [came];
          const then = [...sorted.filter((_, k) => k !== gone), ...comes].sort((a, b) => a - b);
          const cuts = quantileCuts(then, bins);
          const above = (of: number): number => cuts.filter((cut) => of > cut).length;
          const after = quantilesAfter(sorted, bins, left, came);
          expect(after.above).toBe(then.reduce((sum, of) => sum + above(of), 0));
          expect(after.came).toBe(above(came ?? NaN));
          expect(after.left).toBe(above(left ?? NaN));
          if (then.length > 0)
            expect(after.bounds).toEqual(cuts.map((cut) => sorted.filter((of) => of <= cut).length));
        },
      ),
    );
  });

  it('puts everyone below the cut points of no values', () => {
    expect(quantilesAfter(Float64Array.of(7), 3, 7, undefined)).toEqual({
      bounds: [1, 1],
      left: 0,
      came: 0,
      above: 0,
    });
  });
});
