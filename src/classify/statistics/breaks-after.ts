import { bestCuts, cutTolerance } from './best-cuts';
import { type CutModel, rounding, windowsAfter, windowsByGroup } from './change-windows';
import { changedList, type ChangedList, valueChange, type ValueChange } from './changed-list';
import { cutBounds } from './cut-bounds';
import { cutUnits, isExtreme } from './cut-list';
import { placesIn, widthOf } from './cut-window';
import { type DistinctValues, withReplaced } from './distinct-values';
import { breaksOf } from './natural-breaks';
import type { Within } from './least-squares';
import { scaleAfter } from './scale-after';
import { runningSums, squaredDistances, sumsBetween } from './value-sums';

/** The breaks of a list after one of its values, `from`, became `to`. */
export type BreaksAfter = (from: number, to: number) => readonly number[];

/** How much smaller squares may become, for the digits that are computed beyond those compared. */
const leastLeft = 2 ** -8;

/** With more places than these, and than a part of the list, all is cut again: that takes no longer. */
const fewPlaces = 60;
const widest = 1 / 8;

/**
 * How the natural breaks of a list move when one value does: for any change the same breaks as `breaksOf` finds in the
 * changed list, but found among the few places where they can be.
 *
 * For each cut and place it is known how well the present list can be cut with that cut there. To take a value from its
 * group and to put another one into a group changes the squared distances by what `joinBounds` bounds. A place is
 * left out if with a cut there, even so, the changed list is cut worse than at its present cuts. The narrower the
 * windows, the narrower those bounds: a few rounds leave some places only, and the best cuts among them are the best of
 * all.
 *
 * As `to` grows, its group never falls. Let C(g) be the least squared distances with `to` in group g. It changes with
 * `to` by 2 (to − the mean of that group). The group's range that is best under g lies nowhere beyond the one that
 * is best under g + 1: what one more group on a side gains is the more, the more values are there, and squared distances
 * are no larger for two overlapping ranges than for their union and intersection (Topkis 1978). So its mean is no larger,
 * and C(g + 1) − C(g) never grows. Where `to` meets an equal value, no best cut parts the two. Of equally good cuts the
 * lowest have `to` in the highest group; and the last cut, which alone is raised, is as good on either side of `to` for
 * one value of it only, because its group ends with the list or before.
 *
 * @example
 * breaksAfter({ values: Float64Array.of(1, 2, 10, 11, 30), counts: new Float64Array(5).fill(1) }, 3)(2, 29) // [10, 29]
 */
export function breaksAfter(counted: DistinctValues, groups: number): BreaksAfter {
  const { values, counts } = counted;
  const again: BreaksAfter = (from, to) => breaksOf(withReplaced(counted, from, to), groups);
  if (groups < 2 || values.length < groups + 2) return again;
  const isOdd = (at: number): boolean =>
    isExtreme(Math.max(Math.abs(values[at]), Math.abs(values[values.length - 1 - at])));
  if (isOdd(0) || isOdd(1)) return again;
  const scaleOf = scaleAfter(values);
  const known = new Map<number, BreaksAfter>();
  return (from, to) => {
    const change = valueChange(counted, from, to);
    const scale = scaleOf(change.isLast ? change.goneAt : undefined, change.isNew ? to : undefined);
    if (from === to || scale === undefined || isExtreme(Math.max(1, Math.abs(to)))) return again(from, to);
    let after = known.get(scale);
    if (!after) known.set(scale, (after = inScale(scale)));
    return after(from, to);
  };

  function inScale(scale: number): BreaksAfter {
    const units = cutUnits(values, scale);
    const recut = recutOf({ values: values.map(units), counts }, groups);
    return (from, to) => {
      const change = valueChange(counted, from, to);
      const cuts = recut({ ...change, gone: units(from), come: units(to) });
      return cuts ? cuts.map((place) => (place === undefined ? to : values[place])) : again(from, to);
    };
  }
}

/**
 * The places where groups begin after a change, each as it was before; undefined for the value that is new.
 *
 * @returns undefined where they can be nearly anywhere, or are not computed to enough digits
 */
type Recut = (change: ValueChange) => (number | undefined)[] | undefined;

function recutOf(list: DistinctValues, groups: number): Recut {
  const n = list.values.length;
  const between = sumsBetween(runningSums(list));
  const within: Within = (from, to) => squaredDistances(between(from, to)).high;
  const bounds = cutBounds(n, groups, within);
  const model: CutModel = {
    values: list.values,
    between,
    bounds,
    fewer: once(() => cutBounds(n, groups - 1, within)),
  };
  const tolerance = cutTolerance(n, between);
  /** The squared distances of cuts that count as equally good, up to rounding. */
  const asGood = (cost: number, allowed: number): number => cost * (1 + rounding) + groups * allowed;
  const present = bestCuts(
    bounds.under(asGood(bounds.least, tolerance)).map((window) => placesIn([window])),
    n,
    between,
  );
  return (change) => {
    const changed = changedList(n, between, change);
    const allowed = cutTolerance(changed.n, changed.between);
    // Without its giant, a list is cut with digits that the sums with it do not have.
    if (allowed < tolerance * leastLeft) return undefined;
    const most = asGood(costOf(present, changed), allowed);
    const everywhere = windowsAfter(model, most, change);
    // Cuts with the value in one group may lie far from those with it in another, and nothing good between them.
    const windows =
      widthOf(everywhere) > fewPlaces ? windowsByGroup(model, groups, most, change) : [everywhere];
    const places = present.map((_, cut) =>
      placesIn(
        windows.map(({ [cut]: { low, high } }) => ({
          low: changed.after(low).low,
          high: changed.after(high).high,
        })),
      ),
    );
    const width = places.reduce((sum, { length }) => sum + length, 0);
    if (width > Math.max(fewPlaces, n * widest)) return undefined;
    return bestCuts(places, changed.n, changed.between).map(changed.before);
  };
}

/** Computed when it is first asked for. */
function once<T>(compute: () => T): () => T {
  let known: { value: T } | undefined;
  return () => (known ??= { value: compute() }).value;
}

/** The squared distances with the present cuts, on either side of the new value where that is just at one of them. */
function costOf(present: readonly number[], { n, between, after }: ChangedList): number {
  const costWith = (side: 'low' | 'high'): number => {
    const starts = [0, ...present.map((place) => after(place)[side]), n];
    return starts.reduce(
      (sum, end, k) => (k > 0 ? sum + squaredDistances(between(starts[k - 1], end)).high : 0),
      0,
    );
  };
  const low = costWith('low');
  return present.some((place) => after(place).low < after(place).high)
    ? Math.min(low, costWith('high'))
    : low;
}
