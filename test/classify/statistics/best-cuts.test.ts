import fc from 'fast-check';
import { bestCuts } from '../../../src/classify/statistics/best-cuts';
import { distinctValues } from '../../../src/classify/statistics/distinct-values';
import { runningSums, sumsBetween } from '../../../src/classify/statistics/value-sums';

const listOf = (list: readonly number[]) => distinctValues(Float64Array.from(list).sort());
const everywhere = (n: number, groups: number) =>
  Array.from({ length: groups - 1 }, () => Array.from({ length: n + 1 }, (_, at) => at));

/** Squared distances times the product of all group sizes: a whole number, exactly. */
function exactCost(
  { values, counts }: ReturnType<typeof listOf>,
  starts: readonly number[],
): [bigint, bigint] {
  const ends = [...starts, values.length];
  let cost: [bigint, bigint] = [0n, 1n];
  ends.forEach((end, k) => {
    let [weight, sum, squares] = [0n, 0n, 0n];
    for (let i = k > 0 ? ends[k - 1] : 0; i < end; i++) {
      const [value, count] = [BigInt(values[i]), BigInt(counts[i])];
      weight += count;
      sum += count * value;
      squares += count * value * value;
    }
    cost = [cost[0] * weight + (squares * weight - sum * sum) * cost[1], cost[1] * weight];
  });
  return cost;
}

/** All ways to cut n values into groups, the lowest first cuts first. */
function allCuts(n: number, groups: number, from = 1): number[][] {
  if (groups === 1) return [[]];
  return Array.from({ length: Math.max(0, n - from) }, (_, k) => from + k).flatMap((first) =>
    allCuts(n, groups - 1, first + 1).map((rest) => [first, ...rest]),
  );
}

describe('bestCuts', () => {
  it('are the best of all, and of equally good ones the lowest, the last raised', () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constantFrom(0, 1, 15, 29, 30, 1e12));
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 2, maxLength: 12 }),
        fc.integer({ min: 2, max: 5 }),
        (list, most) => {
          const counted = listOf(list);
          const n = counted.values.length;
          const groups = Math.min(n, most);
          const isLess = (a: [bigint, bigint], b: [bigint, bigint]): boolean => a[0] * b[1] < b[0] * a[1];
          const costs = allCuts(n, groups).map((cuts) => ({ cuts, cost: exactCost(counted, cuts) }));
          const best = costs.reduce((least, other) => (isLess(other.cost, least.cost) ? other : least));
          const isBest = (cuts: readonly number[]): boolean => !isLess(best.cost, exactCost(counted, cuts));
          const rest = best.cuts.slice(0, -1);
          const lasts = Array.from({ length: n }, (_, at) => at).filter((at) => isBest([...rest, at]));
          const expected = groups > 1 ? [...rest, Math.max(...lasts)] : [];
          const between = sumsBetween(runningSums(counted));
          expect(bestCuts(everywhere(n, groups), n, between)).toEqual(expected);
          const upTo = expected.map((last) => Array.from({ length: last + 1 }, (_, at) => at));
          expect(bestCuts(upTo, n, between)).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are at places of theirs', () => {
    const between = sumsBetween(runningSums(listOf([1, 2, 50, 51, 300])));
    expect(bestCuts(everywhere(5, 3), 5, between)).toEqual([2, 4]);
    expect(bestCuts([[1], [2, 3]], 5, between)).toEqual([1, 3]);
    expect(bestCuts([[1, 3], [4]], 5, between)).toEqual([1, 4]);
  });
});
