import fc from 'fast-check';
import { distinctValues } from '../../../src/classify/statistics/distinct-values';
import { leastSquares } from '../../../src/classify/statistics/least-squares';
import { runningSums, squaredDistances, sumsBetween } from '../../../src/classify/statistics/value-sums';

describe('leastSquares', () => {
  it('are the least of all cuts, for each number of first values and of groups', () => {
    const lists = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 5 }), (list, groups) => {
        const counted = distinctValues(Float64Array.from(list).sort());
        const n = counted.values.length;
        const between = sumsBetween(runningSums(counted));
        const within = (from: number, to: number): number => squaredDistances(between(from, to)).high;
        const byTrying = (to: number, parts: number): number => {
          if (parts === 1 || to === 0) return within(0, to);
          return Math.min(...Array.from({ length: to }, (_, at) => byTrying(at, parts - 1) + within(at, to)));
        };
        const layers = leastSquares(n, groups, within);
        expect(layers).toHaveLength(groups);
        layers.forEach((least, k) => {
          for (let to = 0; to <= n; to++) expect(least[to]).toBeCloseTo(byTrying(to, k + 1), 8);
        });
      }),
      { numRuns: 40 },
    );
  });
});
