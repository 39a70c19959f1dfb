import { createExactSum, decimalScale } from '../statistics/exact-sum';
import type { RowGroups } from './group-rows';

/**
 * The sum of a value over each customer's rows, independent of the order of the rows. Values that are no finite
 * number are passed over.
 *
 * @param scale from `decimalScale` of the values, where already known
 */
export function sumByCustomer(
  { start, rows }: RowGroups,
  values: Float64Array,
  scale = decimalScale(values),
): Float64Array {
  const sums = new Float64Array(start.length - 1);
  for (let customer = 0; customer < sums.length; customer++) {
    const to = start[customer + 1] ?? 0;
    let total = 0;
    const exact = scale > 0 ? undefined : createExactSum(0);
    for (let at = start[customer] ?? 0; at < to; at++) {
      const value = values[rows[at] ?? 0] ?? NaN;
      if (value - value !== 0) continue;
      if (exact) exact.add(value);
      else total += Math.round(value * scale);
    }
    sums[customer] = exact ? exact.value() : total / scale + 0;
  }
  return sums;
}

/** The mean likewise; NaN for a customer without a value. */
export function meanByCustomer(groups: RowGroups, values: Float64Array): Float64Array {
  const { start, rows } = groups;
  return sumByCustomer(groups, values).map((sum, customer) => {
    let count = 0;
    const to = start[customer + 1] ?? 0;
    for (let at = start[customer] ?? 0; at < to; at++) if (Number.isFinite(values[rows[at] ?? 0])) count++;
    return count === 0 ? NaN : sum / count;
  });
}
