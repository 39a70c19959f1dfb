import { add, type DoubleDouble, subtract } from './double-double';
import { squaredDistances, type SumsBetween } from './value-sums';

/** Squared distances are compared to 27 digits of the squares, of 31 that are computed. */
const equal = 2 ** -90;

/** Of each place of a cut: the least squared distances of the values before it, and which place their last group has. */
interface Layer {
  places: readonly number[];
  costs: (DoubleDouble | undefined)[];
  cuts: number[];
}

/**
 * The best cuts of sorted values into groups, each at one of its places: those with the least squared distances from the
 * groups' means. Of equally good cuts the lowest are taken, each of them; then the last is raised as far as it is as good
 * with the others, which keeps the highest group small.
 *
 * @param places for each cut, ascending; they hold the best cuts
 * @param n how many different values there are, at least one a group
 * @returns the places where groups 2, 3, … begin
 *
 * @example
 * const list = { values: Float64Array.of(1, 2, 9), counts: Float64Array.of(1, 1, 1) };
 * bestCuts([[1, 2]], 3, sumsBetween(runningSums(list))) // [2]
 */
export function bestCuts(places: readonly (readonly number[])[], n: number, between: SumsBetween): number[] {
  if (places.length === 0) return [];
  const tolerance = cutTolerance(n, between);
  const layers: Layer[] = [{ places: [0], costs: [{ high: 0, low: 0 }], cuts: [0] }];
  for (const each of [...places, [n]]) {
    layers.push(nextLayer(layers[layers.length - 1], each, between, tolerance));
  }
  const chosen: number[] = [];
  let at = 0;
  for (const { cuts } of layers.slice(1).reverse()) chosen.unshift((at = cuts[at]));
  const starts = chosen.slice(1).map((which, k) => places[k][which]);
  const [before, window, all] = layers.slice(-3);
  const own = before.costs[chosen[chosen.length - 2]];
  const from = before.places[chosen[chosen.length - 2]];
  const [least] = all.costs;
  const isAsGood = (last: number): boolean => {
    if (!own || !least) return false;
    const rest = add(squaredDistances(between(from, last)), squaredDistances(between(last, n)));
    return subtract(add(own, rest), least).high <= tolerance;
  };
  const last = starts[starts.length - 1];
  const raised = window.places.findLast((place) => place <= last || (place < n && isAsGood(place)));
  return [...starts.slice(0, -1), raised ?? last];
}

/** Cuts whose squared distances differ by less count as equally good. It is the same wherever values are counted from. */
export function cutTolerance(n: number, between: SumsBetween): number {
  const meanOf = (at: number): number => between(at, at + 1).sum.high / between(at, at + 1).weight;
  const { weight, squares } = between(0, n);
  return equal * Math.max(weight * (meanOf(n - 1) - meanOf(0)) ** 2, squares.high);
}

function nextLayer(before: Layer, places: readonly number[], between: SumsBetween, tolerance: number): Layer {
  const layer: Layer = { places, costs: [], cuts: [] };
  fill(0, places.length - 1, 0, before.places.length - 1);
  return layer;

  /** The best cut never moves back as values are added: each half is searched on its side of the cut in the middle. */
  function fill(first: number, last: number, from: number, until: number): void {
    if (first > last) return;
    const middle = (first + last) >>> 1;
    const costs: (DoubleDouble | undefined)[] = [];
    let best: DoubleDouble | undefined;
    for (let which = from; which <= until && before.places[which] < places[middle]; which++) {
      const earlier = before.costs[which];
      const cost = earlier && add(earlier, squaredDistances(between(before.places[which], places[middle])));
      costs.push(cost);
      if (cost && (!best || subtract(cost, best).high < 0)) best = cost;
    }
    const least = best;
    const at = from + costs.findIndex((cost) => cost && least && subtract(cost, least).high <= tolerance);
    layer.costs[middle] = best;
    layer.cuts[middle] = at;
    fill(first, middle - 1, from, best ? at : until);
    fill(middle + 1, last, best ? at : from, until);
  }
}
