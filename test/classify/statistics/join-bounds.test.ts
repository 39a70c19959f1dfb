import fc from 'fast-check';
import { distinctValues } from '../../../src/classify/statistics/distinct-values';
import { joinBounds } from '../../../src/classify/statistics/join-bounds';
import {
  runningSums,
  squaredDistances,
  sumsBetween,
  withValue,
} from '../../../src/classify/statistics/value-sums';

const window = (n: number) =>
  fc.tuple(fc.nat(n), fc.nat(n)).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));

describe('joinBounds', () => {
  it('hold the growth of every group in the windows', () => {
    const lists = fc.uniqueArray(fc.integer({ min: -20, max: 20 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(
        lists,
        window(6),
        window(6),
        fc.integer({ min: -25, max: 25 }),
        (list, first, second, value) => {
          const counted = distinctValues(Float64Array.from(list).sort());
          const { values } = counted;
          const between = sumsBetween(runningSums(counted));
          const place = values.filter((other) => other < value).length;
          const isNew = !values.includes(value);
          const reach = { first: 0, start: place, end: isNew ? place : place + 1, until: 6 };
          const windows = [first, second];
          const { least, most } = joinBounds(value, values, windows, reach, between);
          for (let a = first.low; a <= first.high; a++) {
            for (let b = Math.max(a, second.low); b <= second.high; b++) {
              for (const [from, to] of [
                [0, a],
                [a, b],
                [b, 6],
              ]) {
                if (from > reach.start || to < reach.end) continue;
                const sums = between(from, to);
                const growth = squaredDistances(withValue(sums, value, 1)).high - squaredDistances(sums).high;
                expect(growth).toBeGreaterThanOrEqual(least - 1e-9);
                expect(growth).toBeLessThanOrEqual(most + 1e-9);
              }
            }
          }
        },
      ),
    );
  });
});
