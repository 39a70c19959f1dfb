import { argsort } from './argsort';

/**
 * Per value how many others are larger; equal values share the number. NaN for what is not finite.
 *
 * @example
 * largerCount(Float64Array.of(20, 10, 20, 30)) // 1, 3, 1, 0
 */
export function largerCount(values: Float64Array): Float64Array {
  const order = argsort(values);
  const counts = new Float64Array(values.length).fill(NaN);
  let place = 0;
  let larger = 0;
  let last = NaN;
  for (let k = order.length - 1; k >= 0; k--) {
    const value = values[order[k]];
    if (!Number.isFinite(value)) continue;
    if (value !== last) larger = place;
    counts[order[k]] = larger;
    last = value;
    place++;
  }
  return counts;
}
