import { argsort } from './argsort';

/** The values in ascending order, without those that are not finite. */
export function sortedValues(values: Float64Array): Float64Array {
  const order = argsort(values);
  const sorted = new Float64Array(values.length);
  let n = 0;
  for (let k = 0; k < order.length; k++) {
    const value = values[order[k]];
    if (Number.isFinite(value)) sorted[n++] = value;
  }
  return sorted.subarray(0, n);
}
