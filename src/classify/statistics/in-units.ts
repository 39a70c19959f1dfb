import { inRuns } from '../in-runs';
import { decimalScale } from './exact-sum';

/** Values counted in a unit of which their sums are exact, or as they are where there is none. */
export interface InUnits {
  units: Float64Array;
  /** Units in 1. */
  scale: number;
  /** The units are whole numbers whose sums are exact; otherwise the values themselves, with rounding in sums. */
  exact: boolean;
}

/**
 * Values as whole numbers of their decimal unit (cents for money), so that sums, shares and means are those of people
 * and do not change when all amounts are told in another unit. NaN and infinite entries stay.
 *
 * @param least at least so many units in 1: a power of ten
 *
 * @example
 * inUnits(Float64Array.of(0.7, 0.5)) // units 7 and 5, scale 10
 */
export function inUnits(values: Float64Array, least = 1): InUnits {
  const scale = decimalScale(values, least);
  if (scale === 0) return { units: values, scale: 1, exact: false };
  const units = new Float64Array(values.length);
  inRuns(values.length, (from, to) => countUnits(values, scale, units, from, to));
  return { units, scale, exact: true };
}

function countUnits(
  values: Float64Array,
  scale: number,
  units: Float64Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) units[i] = Math.round(values[i] * scale);
}
