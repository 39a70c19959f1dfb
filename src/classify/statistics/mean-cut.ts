import { lowerBound } from './bounds';
import { inUnits } from './in-units';
import { neumaierSum } from './neumaier-sum';

/** Of the mean, and of the mean magnitude: what rounding may add to the mean of values that are no decimals. */
const slackOfMean = 1e-12;
const slackOfMagnitude = 2 ** -50;

/** How far the mean of values that are no decimals may be off, in their own unit; 0 for decimals. */
export function meanSlack(units: Float64Array, mean: number, exact: boolean): number {
  if (exact) return 0;
  let magnitude = 0;
  for (let i = 0; i < units.length; i++) magnitude += Math.abs(units[i]);
  return Math.abs(mean) * slackOfMean + (magnitude / units.length) * slackOfMagnitude;
}

/**
 * The mean of sorted values as a cut point: a value that is the mean is not below it. Decimals are added and compared
 * as whole units; of others a value counts as the mean within a relative 1e-12. NaN for no values.
 *
 * @param sorted ascending, finite
 *
 * @example
 * meanCut(Float64Array.of(2.7, 3.2, 3.7)) // 3.2, where the sum of these numbers over 3 is a hair more
 */
export function meanCut(sorted: Float64Array): number {
  if (sorted.length === 0) return NaN;
  const { units, scale, exact } = inUnits(sorted);
  const mean = neumaierSum(units) / units.length;
  const slack = meanSlack(units, mean, exact);
  const at = lowerBound(units, mean - slack);
  if (at < units.length && units[at] <= mean + slack) return sorted[at];
  return Math.min(Math.max(mean / scale, sorted[0]), sorted[sorted.length - 1]);
}
