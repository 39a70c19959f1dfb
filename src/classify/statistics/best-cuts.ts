import { add, type DoubleDouble, subtract } from './double-double';
import { squaredDistances, type SumsBetween } from './value-sums';

/** The places, both included, among which a cut is looked for. */
export interface CutWindow {
  low: number;
  high: number;
}

/** Squared distances are compared to 27 digits of the squares, of 31 that are computed. */
const equal = 2 ** -90;

/** Of each place in a window: the least squared distances of the values before it, and where their last group begins. */
interface Layer {
  low: number;
  costs: (DoubleDouble | undefined)[];
  cuts: number[];
}

/**
 * The best cuts of sorted values into groups, one cut in each window: those with the least squared distances from the
 * groups' means. Of equally good cuts the lowest are taken, each of them; then the last is raised as far as it is as good
 * with the others, which keeps the highest group small.
 *
 * @param windows ascending at both ends; they hold the best cuts
 * @param n how many different values there are, at least one a group
 * @returns the places where groups 2, 3, … begin
 *
 * @example
 * const all = [{ low: 1, high: 2 }];
 * bestCuts(all, 3, sumsBetween({ values: Float64Array.of(1, 2, 9), counts: Float64Array.of(1, 1, 1) })) // [2]
 */
export function bestCuts(windows: readonly CutWindow[], n: number, between: SumsBetween): number[] {
  const tolerance = cutTolerance(n, between);
  const layers: Layer[] = [{ low: 0, costs: [{ high: 0, low: 0 }], cuts: [0] }];
  for (const window of [...windows, { low: n, high: n }]) {
    layers.push(nextLayer(layers[layers.length - 1], window, between, tolerance));
  }
  const starts: number[] = [];
  let end = n;
  for (const { low, cuts } of layers.slice(2).reverse()) starts.unshift((end = cuts[end - low]));
  return raiseLast(starts, layers, between, tolerance);
}

function raiseLast(
  starts: readonly number[],
  layers: readonly Layer[],
  between: SumsBetween,
  tolerance: number,
): number[] {
  const [before, window, all] = layers.slice(-3);
  const last = starts.at(-1);
  if (last === undefined) return [];
  const from = starts.at(-2) ?? 0;
  const fixed = before.costs[from - before.low];
  const [least] = all.costs;
  const isAsGood = (at: number): boolean => {
    if (!fixed || !least) return false;
    const own = add(squaredDistances(between(from, at)), squaredDistances(between(at, all.low)));
    return subtract(add(fixed, own), least).high <= tolerance;
  };
  let highest = Math.min(window.low + window.costs.length - 1, all.low - 1);
  while (highest > last && !isAsGood(highest)) highest--;
  return [...starts.slice(0, -1), highest];
}

/** Cuts whose squared distances differ by less count as equally good. It is the same wherever values are counted from. */
export function cutTolerance(n: number, between: SumsBetween): number {
  const meanOf = (at: number): number => between(at, at + 1).sum.high / between(at, at + 1).weight;
  const { weight, squares } = between(0, n);
  return equal * Math.max(weight * (meanOf(n - 1) - meanOf(0)) ** 2, squares.high);
}

function nextLayer(before: Layer, { low, high }: CutWindow, between: SumsBetween, tolerance: number): Layer {
  const layer: Layer = { low, costs: [], cuts: [] };
  const end = before.low + before.costs.length - 1;
  fill(low, high, before.low, end);
  return layer;

  /** The best cut never moves back as values are added: each half is searched on its side of the cut in the middle. */
  function fill(first: number, last: number, from: number, until: number): void {
    if (first > last) return;
    const to = (first + last) >>> 1;
    const costs = Array.from({ length: Math.max(0, Math.min(until, to - 1) - from + 1) }, (_, k) => {
      const earlier = before.costs[from + k - before.low];
      return earlier && add(earlier, squaredDistances(between(from + k, to)));
    });
    const best = costs.reduce(
      (least, cost) => (cost && (!least || subtract(cost, least).high < 0) ? cost : least),
      undefined,
    );
    const at = from + costs.findIndex((cost) => cost && best && subtract(cost, best).high <= tolerance);
    layer.costs[to - low] = best;
    layer.cuts[to - low] = at;
    fill(first, to - 1, from, best ? at : until);
    fill(to + 1, last, best ? at : from, until);
  }
}
