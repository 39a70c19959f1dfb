import { argsort } from './argsort';

/**
 * Per value the share of the total held by all **larger** values: 0 for the largest; equal values share it.
 *
 * Only positive values add to the total. Values that are zero, negative or not finite get 1.
 *
 * @example
 * shareBefore(Float64Array.of(10, 70, 20)) // 0.9, 0, 0.7
 */
export function shareBefore(values: Float64Array): Float64Array {
  const order = argsort(values);
  const shares = new Float64Array(values.length).fill(1);
  let total = 0;
  for (let k = order.length - 1; k >= 0; k--) {
    const value = values[order[k]];
    if (value > 0 && value < Infinity) total += value;
  }
  let sum = 0;
  let before = 0;
  let last = NaN;
  for (let k = order.length - 1; k >= 0; k--) {
    const value = values[order[k]];
    if (!(value > 0 && value < Infinity)) continue;
    if (value !== last) before = sum;
    shares[order[k]] = before / total;
    sum += value;
    last = value;
  }
  return shares;
}
