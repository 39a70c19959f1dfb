import type { CutWindow } from './cut-window';
import { leastSquares, type Within } from './least-squares';

/** How good cuts can be that have one of them at a given place. */
export interface CutBounds {
  /** The least squared distances of all values from the means of their groups. */
  least: number;
  /** For each cut, the places outside of which no cuts have squared distances up to `most`. */
  under: (most: number) => CutWindow[];
}

/**
 * For each cut and each place the least squared distances of the groups before it and after it, so that places for good
 * cuts are found without looking at the others.
 *
 * @param n how many different values there are
 * @param within see {@link leastSquares}
 */
export function cutBounds(n: number, groups: number, within: Within): CutBounds {
  const before = leastSquares(n, groups - 1, within);
  const after = leastSquares(n, groups - 1, (from, to) => within(n - to, n - from));
  const cuts = groups < 2 ? [] : before.map((least, k) => bothMinima(least, after[groups - 2 - k]));
  return {
    least: cuts.length > 0 ? cuts[0].upTo[n] : within(0, n),
    under: (most) =>
      cuts.map(({ upTo, from }) => {
        let low = 0;
        let high = n;
        for (let end = n; low < end;) {
          const middle = (low + end) >>> 1;
          if (upTo[middle] <= most) end = middle;
          else low = middle + 1;
        }
        for (let start = low; start < high;) {
          const middle = (start + high + 1) >>> 1;
          if (from[middle] <= most) start = middle;
          else high = middle - 1;
        }
        return { low, high };
      }),
  };
}

/** The least with a cut at a place or any before it, and at it or any after it. */
function bothMinima(before: Float64Array, after: Float64Array): { upTo: Float64Array; from: Float64Array } {
  const n = before.length - 1;
  const upTo = before.map((least, at) => least + after[n - at]);
  const from = upTo.slice();
  for (let at = 1; at <= n; at++) upTo[at] = Math.min(upTo[at], upTo[at - 1]);
  for (let at = n - 1; at >= 0; at--) from[at] = Math.min(from[at], from[at + 1]);
  return { upTo, from };
}
