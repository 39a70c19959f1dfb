import { bestCuts, cutTolerance } from './best-cuts';
import { cutList } from './cut-list';
import { type CutWindow, placesIn } from './cut-window';
import { type DistinctValues, distinctValues } from './distinct-values';
import { decimalScale } from './exact-sum';
import { leastSquares, type Within } from './least-squares';
import { type RunningSums, runningSums, sumsBetween } from './value-sums';

/**
 * Natural breaks: the lower bounds of groups 2, 3, … when sorted values are cut into groups that lie as close to
 * their own means as possible (Jenks; the exact optimum by dynamic programming, Wang and Song 2011).
 *
 * There are fewer groups than asked for where there are fewer distinct values. Decimals are cut as whole
 * multiples of their unit, and squares are compared to 27 digits, so that of several equally good cuts the same are taken
 * whatever the unit of money: see {@link bestCuts}.
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

/** {@link naturalBreaks} of values that are already counted. Equal values stay together. */
export function breaksOf(counted: DistinctValues, groups: number): number[] {
  const { values } = counted;
  if (values.length <= groups) return Array.from(values.subarray(1));
  if (groups < 2) return [];
  const list = cutList(counted, decimalScale(values));
  const running = runningSums(list);
  const between = sumsBetween(running);
  const tolerance = groups * cutTolerance(values.length, between);
  const windows = windowsOf(list, groups, running, tolerance);
  const places = windows.map((window) => placesIn([window]));
  return bestCuts(places, values.length, between).map((at) => values[at]);
}

/**
 * Where the best cuts can be, found with plain numbers: one place each in most lists. All that rounding may hide is in.
 */
function windowsOf(
  { values }: DistinctValues,
  groups: number,
  running: RunningSums,
  tolerance: number,
): CutWindow[] {
  const n = values.length;
  const { weights, sums, squares } = running;
  const within: Within = (from, to) => {
    const sum = sums[to] - sums[from];
    const squared = squares[to] - squares[from] - (sum * sum) / (weights[to] - weights[from]);
    return squared > 0 ? squared : 0;
  };
  const layers = leastSquares(n, groups - 1, within);
  const roundings = groups * Math.log2(2 * n) * rounding;
  const near = (cut: number, end: number): CutWindow => {
    const largest = Math.max(Math.abs(values[0]), Math.abs(values[end - 1]));
    const magnitude = largest * Math.sqrt(weights[end] * squares[end]) + squares[end];
    return placesNear(layers[cut - 1], cut, end, within, roundings * magnitude + tolerance);
  };
  const windows: CutWindow[] = [];
  let low = n;
  let high = n;
  for (let cut = groups - 1; cut > 0; cut--) {
    const lower = near(cut, low);
    // The best cut never moves back as values are added.
    const upper = high === low ? lower : near(cut, high);
    ({ low } = lower);
    ({ high } = upper);
    windows.unshift({ low, high });
  }
  return windows;
}

/**
 * More than what is lost at each of the log₂ 2n steps of a layer, in parts of the squares and of the largest value
 * times the sum of all magnitudes: some units in the last place.
 */
const rounding = 2 ** -47;

/** The first and the last place for a last cut that is as good as the best one, or as much worse as `slack`. */
function placesNear(
  before: Float64Array,
  from: number,
  end: number,
  within: Within,
  slack: number,
): CutWindow {
  let least = Infinity;
  for (let at = from; at < end; at++) least = Math.min(least, before[at] + within(at, end));
  const isNear = (at: number): boolean => before[at] + within(at, end) <= least + slack;
  let low = from;
  while (!isNear(low)) low++;
  let high = end - 1;
  while (!isNear(high)) high--;
  return { low, high };
}
