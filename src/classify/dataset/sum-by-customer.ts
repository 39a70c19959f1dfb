import { createExactSum, decimalScale } from '../statistics/exact-sum';

/**
 * The sum of a value over each customer's rows, independent of the order of the rows. Values that are no finite
 * number are passed over.
 *
 * @param start customer i has the values from `start[i]` up to `start[i + 1]` (see `RowGroups`)
 * @param scale from `decimalScale` of the values, where already known
 */
export function sumByCustomer(
  start: Int32Array,
  values: Float64Array,
  scale = decimalScale(values),
): Float64Array {
  const sums = new Float64Array(start.length - 1);
  for (let customer = 0; customer < sums.length; customer++) {
    let total = 0;
    const exact = scale > 0 ? undefined : createExactSum(scale);
    for (let at = start[customer]; at < start[customer + 1]; at++) {
      const value = values[at];
      if (!Number.isFinite(value)) continue;
      if (exact) exact.add(value);
      else total += Math.round(value * scale);
    }
    sums[customer] = exact ? exact.value() : total / scale + 0;
  }
  return sums;
}

/** The mean likewise; NaN for a customer without a value. */
export function meanByCustomer(start: Int32Array, values: Float64Array): Float64Array {
  return sumByCustomer(start, values).map((sum, customer) => {
    let count = 0;
    for (let at = start[customer]; at < start[customer + 1]; at++) if (Number.isFinite(values[at])) count++;
    return count === 0 ? NaN : sum / count;
  });
}
