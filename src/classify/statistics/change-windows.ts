import type { ValueChange } from './changed-list';
import type { CutBounds } from './cut-bounds';
import { type CutWindow, widthOf } from './cut-window';
import { type GroupReach, joinBounds } from './join-bounds';
import { leastThat } from './least-that';
import { squaredDistances, type SumsBetween, withValue } from './value-sums';

/** A list as it stands, and how well it can be cut into so many groups, or into one fewer. */
export interface CutModel {
  values: Float64Array;
  between: SumsBetween;
  bounds: CutBounds;
  fewer: () => CutBounds;
}

/** More than rounding makes of sums of squared distances, each computed to about 31 digits and told in 16. */
export const rounding = 1e-12;

/** Windows are narrowed once more while that takes away a part of them. */
const narrowing = 0.8;

/**
 * The places, as they were before a change, outside of which no cuts have squared distances up to `most` after it.
 *
 * To put a value into a group, and to take one from its group, changes squared distances by what `joinBounds` bounds; the
 * narrower the windows, the narrower those bounds.
 */
export function windowsAfter(
  { values, between, bounds }: CutModel,
  most: number,
  change: ValueChange,
): CutWindow[] {
  const { come, comeAt, isNew } = change;
  const joined = { first: 0, start: comeAt, end: comeAt + Number(!isNew), until: values.length };
  const rest = othersBetween(between, change);
  const left = reachOfGone(values.length, most, change, rest);
  return narrowed(
    bounds,
    most,
    (windows) => windows,
    (windows) => {
      return {
        less: joinBounds(change.gone, values, windows, left, rest).most,
        more: joinBounds(come, values, windows, joined, rest).least,
      };
    },
  );
}

/**
 * The same for each way in which the new value can lie in a group: with the value before it, with the one after it, with
 * its equals only, or alone, when the others are in one group fewer. All cuts are in the windows of one way.
 */
export function windowsByGroup(
  { values, between, bounds, fewer }: CutModel,
  groups: number,
  most: number,
  change: ValueChange,
): CutWindow[][] {
  const { gone, come, comeAt, isNew } = change;
  const n = values.length;
  const rest = othersBetween(between, change);
  const left = reachOfGone(n, most, change, rest);
  const end = comeAt + Number(!isNew);
  const reach = groupReach(comeAt, end, n, (from, to) => {
    return squaredDistances(withValue(rest(from, to), come, 1)).high <= most;
  });
  const ways: GroupReach[] = [
    { ...reach, start: comeAt - 1 },
    { ...reach, end: end + 1 },
  ];
  if (!isNew) ways.push({ first: comeAt, start: comeAt, end, until: end });
  const found: CutWindow[][] = [];
  for (let group = 1; group <= groups; group++) {
    for (const joined of ways) {
      found.push(
        narrowed(bounds, most, aroundGroup(group, joined, n), (windows) => {
          return {
            less: joinBounds(gone, values, windows, left, rest).most,
            more: joinBounds(come, values, windows, joined, rest, group).least,
          };
        }),
      );
    }
    if (isNew) found.push(windowsWithout(group));
  }
  return found.filter((windows) => windows.length > 0);

  /** With the new value alone in a group, of which both cuts are at its place. */
  function windowsWithout(group: number): CutWindow[] {
    const own = { low: comeAt, high: comeAt };
    if ((group === 1 && comeAt > 0) || (group === groups && comeAt < n)) return [];
    const clamp = (windows: readonly CutWindow[]): CutWindow[] =>
      windows.map(({ low, high }, k) => ({
        low: k + 1 >= group - 1 ? Math.max(low, comeAt) : low,
        high: k + 1 <= group - 1 ? Math.min(high, comeAt) : high,
      }));
    const cuts = narrowed(fewer(), most, clamp, (windows) => ({
      less: joinBounds(gone, values, windows, left, rest).most,
      more: 0,
    }));
    if (cuts.length < groups - 2) return [];
    return group === 1 ? [own, ...cuts] : [...cuts.slice(0, group - 1), own, ...cuts.slice(group - 1)];
  }
}

/**
 * Windows narrowed round by round; none where there are no such cuts.
 *
 * @param changeIn by how much squared distances can get smaller at most, and must grow, with cuts in some windows
 */
function narrowed(
  bounds: CutBounds,
  most: number,
  clamp: (windows: CutWindow[]) => CutWindow[],
  changeIn: (windows: readonly CutWindow[]) => { less: number; more: number },
): CutWindow[] {
  let windows = clamp(bounds.under(Infinity));
  for (;;) {
    if (windows.some(({ low, high }) => low > high)) return [];
    const { less, more } = changeIn(windows);
    const narrower = clamp(bounds.under(most + less - more + rounding * (most + less + more)));
    const isMuch = widthOf(narrower) < narrowing * widthOf(windows);
    windows = narrower;
    if (!isMuch) return windows.some(({ low, high }) => low > high) ? [] : windows;
  }
}

/** The sums of the values that stay. */
const othersBetween =
  (between: SumsBetween, { gone, goneAt }: ValueChange): SumsBetween =>
  (from, to) => {
    const sums = between(from, to);
    return from <= goneAt && goneAt < to ? withValue(sums, gone, -1) : sums;
  };

/** How far the group reached from which a value is gone: what stays of it is no worse than everything. */
const reachOfGone = (n: number, most: number, { goneAt }: ValueChange, rest: SumsBetween): GroupReach =>
  groupReach(goneAt, goneAt + 1, n, (from, to) => squaredDistances(rest(from, to)).high <= most);

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

/** Windows as they are left by a group that reaches so far; impossible ones where the list does not. */
const aroundGroup =
  (group: number, { first, start, end, until }: GroupReach, n: number) =>
  (windows: readonly CutWindow[]): CutWindow[] => {
    const last = windows.length + 1;
    if ((group === 1 && (first > 0 || start < 0)) || (group === last && (until < n || end > n)))
      return windows.map(() => ({ low: 1, high: 0 }));
    return windows.map(({ low, high }, k) => {
      const cut = k + 1;
      if (cut < group)
        return { low: cut === group - 1 ? Math.max(low, first) : low, high: Math.min(high, start) };
      return { low: Math.max(low, end), high: cut === group ? Math.min(high, until) : high };
    });
  };
