import { bestCuts, cutTolerance } from './best-cuts';
import { changedList, type ChangedList, valueChange, type ValueChange } from './changed-list';
import { type CutBounds, cutBounds } from './cut-bounds';
import { cutUnits, isExtreme } from './cut-list';
import { type CutWindow, placesIn, widthOf } from './cut-window';
import { type DistinctValues, withReplaced } from './distinct-values';
import { breaksOf } from './natural-breaks';
import { type GroupReach, joinBounds } from './join-bounds';
import { leastThat } from './least-that';
import { scaleAfter } from './scale-after';
import { runningSums, squaredDistances, type SumsBetween, sumsBetween, withValue } from './value-sums';

/** The breaks of a list after one of its values, `from`, became `to`. */
export type BreaksAfter = (from: number, to: number) => readonly number[];

/** More than rounding makes of sums of squared distances, each computed to about 31 digits and told in 16. */
const rounding = 1e-12;

/** Windows are narrowed once more while that takes away a part of them. */
const narrowing = 0.8;

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
  const bounds = cutBounds(n, groups, (from, to) => squaredDistances(between(from, to)).high);
  const tolerance = cutTolerance(n, between);
  /** The squared distances of cuts that count as equally good, up to rounding. */
  const asGood = (cost: number, allowed: number): number => cost * (1 + rounding) + groups * allowed;
  const present = bestCuts(
    bounds.under(asGood(bounds.least, tolerance)).map((window) => placesIn([window])),
    n,
    between,
  );
  const groupNumbers = Array.from({ length: groups }, (_, k) => k + 1);
  return (change) => {
    const changed = changedList(n, between, change);
    const allowed = cutTolerance(changed.n, changed.between);
    // Without its giant, a list is cut with digits that the sums with it do not have.
    if (allowed < tolerance * leastLeft) return undefined;
    const most = asGood(costOf(present, changed), allowed);
    const windowsFor = (group?: number): CutWindow[] | undefined =>
      windowsAfter(list, bounds, most, between, change, group);
    const everywhere = windowsFor() ?? [];
    // Cuts with the value in one group may lie far from those with it in another, and nothing good between them.
    const ways = widthOf(everywhere) > fewPlaces ? groupNumbers.map(windowsFor) : [everywhere];
    const windows = ways.filter((way) => way !== undefined);
    if (widthOf(windows.flat()) > Math.max(fewPlaces, n * widest)) return undefined;
    const places = present.map((_, cut) =>
      placesIn(
        windows.map(({ [cut]: { low, high } }) => ({
          low: changed.after(low).low,
          high: changed.after(high).high,
        })),
      ),
    );
    return bestCuts(places, changed.n, changed.between).map(changed.before);
  };
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

/**
 * The places before the change outside of which no cuts have squared distances up to `most` after it.
 *
 * @param group in which the new value is then, by number from 1; any where undefined
 * @returns undefined where there are no such cuts
 */
function windowsAfter(
  { values }: DistinctValues,
  bounds: CutBounds,
  most: number,
  between: SumsBetween,
  { gone, come, goneAt, comeAt, isNew }: ValueChange,
  group?: number,
): CutWindow[] | undefined {
  const n = values.length;
  const rest: SumsBetween = (from, to) => {
    const sums = between(from, to);
    return from <= goneAt && goneAt < to ? withValue(sums, gone, -1) : sums;
  };
  // Nor is any group after the change worse by itself.
  const left = groupReach(goneAt, goneAt + 1, n, (from, to) => squaredDistances(rest(from, to)).high <= most);
  const end = comeAt + Number(!isNew);
  const joined =
    group === undefined
      ? { first: 0, start: comeAt, end, until: n }
      : groupReach(comeAt, end, n, (from, to) => {
          return squaredDistances(withValue(rest(from, to), come, 1)).high <= most;
        });
  const clamp = (windows: readonly CutWindow[]): CutWindow[] =>
    group === undefined
      ? [...windows]
      : windows.map((window, cut) => aroundGroup(window, cut + 1, group, joined));
  let windows = clamp(bounds.under(Infinity));
  for (;;) {
    const less = joinBounds(gone, values, windows, left, rest).most;
    const more = joinBounds(come, values, windows, joined, rest, group).least;
    const narrower = clamp(bounds.under(most + less - more + rounding * (most + less)));
    if (narrower.some(({ low, high }) => low > high)) return undefined;
    const isMuch = widthOf(narrower) < narrowing * widthOf(windows);
    windows = narrower;
    if (!isMuch) return windows;
  }
}

/** How far a group can reach that holds the places from `start` to `end`, where a part of it is good if all of it is. */
function groupReach(
  start: number,
  end: number,
  n: number,
  isGood: (from: number, to: number) => boolean,
): GroupReach {
  const first = leastThat((from) => isGood(from, end), 0, start) ?? start;
  const until = n - (leastThat((less) => isGood(start, n - less), 0, n - end) ?? n - end);
  return { first, start, end, until };
}

/** The window of a cut that lies before or after a group which reaches so far. */
function aroundGroup(
  { low, high }: CutWindow,
  cut: number,
  group: number,
  { first, start, end, until }: GroupReach,
): CutWindow {
  if (cut < group)
    return { low: cut === group - 1 ? Math.max(low, first) : low, high: Math.min(high, start) };
  return { low: Math.max(low, end), high: cut === group ? Math.min(high, until) : high };
}
