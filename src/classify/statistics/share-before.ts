import { argsort } from './argsort';
import { inUnits } from './in-units';

/**
 * Per value the share of the total held by all **larger** values: 0 for the largest; equal values share it.
 *
 * Only positive values add to the total. Values that are zero, negative or not finite get 1. Decimals are added in
 * whole units (see {@link inUnits}) and others with Neumaier's correction, so that a share which is 80 % is not a
 * hair less: compare it by `isShareBelow`.
 *
 * @example
 * shareBefore(Float64Array.of(10, 70, 20)) // 0.9, 0, 0.7
 */
export function shareBefore(values: Float64Array): Float64Array {
  const { units } = inUnits(values);
  const before = sumOfLarger(units, argsort(values));
  const shares = new Float64Array(values.length).fill(1);
  const total = before[values.length];
  for (let i = 0; i < values.length; i++) if (before[i] >= 0) shares[i] = before[i] / total;
  return shares;
}

/** Per value the sum of all larger ones, −1 for what adds nothing; in the last place the sum of all. */
function sumOfLarger(units: Float64Array, order: Uint32Array): Float64Array {
  const sums = new Float64Array(units.length + 1).fill(-1);
  let sum = 0;
  let correction = 0;
  let before = 0;
  let last = NaN;
  for (let k = order.length - 1; k >= 0; k--) {
    const value = units[order[k]];
    if (!(value > 0 && value < Infinity)) continue;
    if (value !== last) before = sum + correction;
    sums[order[k]] = before;
    const next = sum + value;
    correction += sum >= value ? sum - next + value : value - next + sum;
    sum = next;
    last = value;
  }
  sums[units.length] = sum + correction;
  return sums;
}
