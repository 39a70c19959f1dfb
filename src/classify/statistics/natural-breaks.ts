import { type DistinctValues, distinctValues } from './distinct-values';
import { inUnits } from './in-units';

/**
 * Natural breaks: the lower bounds of groups 2, 3, … when sorted values are cut into groups that lie as close to
 * their own means as possible (Jenks; the exact optimum by dynamic programming, Wang and Song 2011).
 *
 * There are fewer groups than asked for where there are fewer distinct values. Decimals are cut as whole
 * multiples of their largest common unit, so that of several equally good cuts the same is taken whatever the unit of
 * money.
 *
 * @param sorted ascending, finite
 * @returns at most `groups` − 1 ascending values, each the smallest of its group
 *
 * @example
 * naturalBreaks(Float64Array.of(1, 2, 10, 11, 30), 3) // [10, 30]
 */
export function naturalBreaks(sorted: Float64Array, groups: number): number[] {
  return breaksOf(distinctValues(sorted), groups);
}

/**
 * {@link naturalBreaks} of values that are already counted. Equal values stay together, so the time it takes is that
 * of the different ones: see {@link stepsOfBreaks}.
 */
export function breaksOf({ values, counts }: DistinctValues, groups: number): number[] {
  if (values.length < 2) return [];
  const { units, exact } = inUnits(values);
  const common = exact ? commonDivisor(units) : 1;
  const multiples = units.map((value) => value / common);
  return bestCuts(multiples, counts, Math.min(groups, values.length)).map((at) => values[at]);
}

/** About how many sums of squares {@link breaksOf} takes for so many different values. */
export const stepsOfBreaks = (values: number, groups: number): number =>
  values * (1 + (groups - 2) * Math.log2(values + 1));

/** Where groups 2, 3, … begin. */
function bestCuts(values: Float64Array, counts: Float64Array, groups: number): number[] {
  const n = values.length;
  const weights = new Float64Array(n + 1);
  const sums = new Float64Array(n + 1);
  const squares = new Float64Array(n + 1);
  // Near the middle of the values, rounding in their squares matters least.
  const shift = values[n >>> 1];
  for (let i = 0; i < n; i++) {
    const value = values[i] - shift;
    weights[i + 1] = weights[i] + counts[i];
    sums[i + 1] = sums[i] + counts[i] * value;
    squares[i + 1] = squares[i] + counts[i] * value * value;
  }
  /** Squared distances from their mean of the values from a place up to another one. */
  const within = (from: number, to: number): number => {
    const sum = sums[to] - sums[from];
    const squared = squares[to] - squares[from] - (sum * sum) / (weights[to] - weights[from]);
    return squared > 0 ? squared : 0;
  };
  /** Of each number of first values, the least squared distances with the groups so far, and where the last begins. */
  let least = new Float64Array(n + 1);
  for (let to = 1; to <= n; to++) least[to] = within(0, to);
  const lastCuts: Uint32Array[] = [];
  for (let group = 2; group <= groups; group++) {
    const before = least;
    const earlier = lastCuts.at(-1) ?? new Uint32Array(n + 1);
    const next = new Float64Array(n + 1);
    const cuts = new Uint32Array(n + 1);
    // The best cut never moves back as values are added: each half is searched on its side of the cut in the middle.
    const fill = (low: number, high: number, first: number, last: number): void => {
      if (low > high) return;
      const to = (low + high) >>> 1;
      let best = before[to - 1];
      let at = to - 1;
      // Searched from both ends, until no cut between them can be better.
      let lowest = Math.max(first, earlier[to]);
      for (let from = Math.min(last, to - 2); from >= lowest; from--) {
        const own = within(from, to);
        if (own + before[lowest] >= best) break;
        const atLowest = within(lowest, to) + before[lowest];
        if (atLowest < best) {
          best = atLowest;
          at = lowest;
        }
        lowest++;
        if (own + before[from] < best) {
          best = own + before[from];
          at = from;
        }
      }
      next[to] = best;
      cuts[to] = at;
      fill(low, to - 1, first, at);
      fill(to + 1, high, at, last);
    };
    fill(group === groups ? n : group, n, group - 1, n - 1);
    lastCuts.push(cuts);
    least = next;
  }
  const starts: number[] = [];
  let end = n;
  for (const cuts of lastCuts.reverse()) starts.unshift((end = cuts[end]));
  return starts;
}

/** The largest whole number that divides all of some whole numbers; 1 for none, or nothing but zeros. */
function commonDivisor(whole: Float64Array): number {
  let divisor = 0;
  for (let i = 0; i < whole.length && divisor !== 1; i++) {
    let rest = Math.abs(whole[i]);
    while (rest > 0) [divisor, rest] = [rest, divisor % rest];
  }
  return divisor || 1;
}
