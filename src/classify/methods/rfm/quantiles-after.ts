import { upperBound } from '../../statistics/bounds';
import { changedValues } from '../../statistics/changed-values';
import { quantileCutAt } from '../../statistics/quantile';

/** Where quantiles cut values of which one left and another came. */
export interface QuantilesAfter {
  /** How many of the values as they were before lie at or below each cut point. */
  bounds: number[];
  /** How many cut points lie below the value that left. */
  left: number;
  /** How many cut points lie below the value that came. */
  came: number;
  /** How often a value lies above a cut point, over all values after the change. */
  above: number;
}

/**
 * The quantiles of values after one of them left and another came, as places among the values before, without sorting
 * again. A value equal to a cut point is not above it.
 *
 * @param sorted ascending, finite
 * @param left a value among them; undefined or NaN if none left
 * @param came undefined or NaN if none came
 *
 * @example
 * quantilesAfter(Float64Array.of(1, 2, 3, 4), 2, 1, 9) // half of 2, 3, 4, 9: bounds 3, left 0, came 1, above 2
 */
export function quantilesAfter(
  sorted: Float64Array,
  bins: number,
  left: number | undefined,
  came: number | undefined,
): QuantilesAfter {
  const { count, at } = changedValues(sorted, left, came);
  const bounds: number[] = [];
  let leftAbove = 0;
  let cameAbove = 0;
  let above = 0;
  for (let k = 0; k < bins - 1; k++) {
    const cut = count === 0 ? Infinity : quantileCutAt(at, count, bins, k);
    const bound = upperBound(sorted, cut);
    bounds.push(bound);
    above += sorted.length - bound;
    if (left !== undefined && left > cut) leftAbove++;
    if (came !== undefined && came > cut) cameAbove++;
  }
  return { bounds, left: leftAbove, came: cameAbove, above: above - leftAbove + cameAbove };
}
