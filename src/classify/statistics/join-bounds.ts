import type { CutWindow } from './cut-window';
import type { ValueSums } from './value-sums';

/** Where a group can lie that a value belongs to: it begins from `first` to `start`, and ends from `end` to `until`. */
export interface GroupReach {
  first: number;
  start: number;
  end: number;
  until: number;
}

/** Some units in the last place. */
const rounding = 2 ** -50;

/**
 * By how much squared distances grow at least, and at most, when a value joins the group where it belongs, whichever
 * the cuts in the windows: W/(W + 1) · (value − mean)² for a group of W others. The mean of a range of ascending values
 * grows with either end of it, so that the extremes are those of the windows.
 *
 * @param only the group that it joins, by number from 1; any where undefined
 * @param values different ones, ascending
 * @param rest the sums of the others between two places
 */
export function joinBounds(
  value: number,
  values: Float64Array,
  windows: readonly CutWindow[],
  reach: GroupReach,
  rest: (from: number, to: number) => ValueSums,
  only?: number,
): { least: number; most: number } {
  const n = values.length;
  const ends = [{ low: 0, high: 0 }, ...windows, { low: n, high: n }];
  let least = Infinity;
  let most = 0;
  for (let group = 1; group < ends.length; group++) {
    if (only !== undefined && group !== only) continue;
    const from = Math.max(ends[group - 1].low, reach.first);
    const start = Math.min(ends[group - 1].high, reach.start);
    const end = Math.max(ends[group].low, reach.end);
    const until = Math.min(ends[group].high, reach.until);
    if (from > start || end > until) continue;
    const { weight } = rest(from, until);
    const fewest = start < end ? rest(start, end).weight : 0;
    const low = meanOf(rest(from, end)) ?? values[from];
    const high = meanOf(rest(start, until)) ?? values[until - 1];
    if (weight === 0) {
      least = 0;
      continue;
    }
    const farthest = Math.max(distance(value, low, 1), distance(value, high, 1));
    const nearest = value < low ? distance(value, low, -1) : value > high ? distance(value, high, -1) : 0;
    most = Math.max(most, (weight / (weight + 1)) * farthest ** 2);
    least = Math.min(least, (fewest / (fewest + 1)) * Math.max(0, nearest) ** 2);
  }
  return { least: Number.isFinite(least) ? least : 0, most };
}

const meanOf = ({ weight, sum }: ValueSums): number | undefined =>
  weight > 0 ? sum.high / weight : undefined;

/** The distance of two numbers, more or less what rounding may have made of it. */
const distance = (a: number, b: number, sign: 1 | -1): number =>
  Math.abs(a - b) + sign * rounding * (Math.abs(a) + Math.abs(b));
