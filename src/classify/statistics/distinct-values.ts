import { lowerBound } from './bounds';

/** Different values, ascending, and how often each occurs. */
export interface DistinctValues {
  values: Float64Array;
  counts: Float64Array;
}

/**
 * The different values of a sorted list with their counts.
 *
 * @param sorted ascending, finite
 *
 * @example
 * distinctValues(Float64Array.of(1, 1, 4)) // { values: [1, 4], counts: [2, 1] }
 */
export function distinctValues(sorted: Float64Array): DistinctValues {
  const values = new Float64Array(sorted.length);
  const counts = new Float64Array(sorted.length);
  let n = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) values[n++] = sorted[i];
    counts[n - 1]++;
  }
  return { values: values.slice(0, n), counts: counts.slice(0, n) };
}

/**
 * The same after one of the values became another one.
 *
 * @param from a value among them
 */
export function withReplaced({ values, counts }: DistinctValues, from: number, to: number): DistinctValues {
  const gone = lowerBound(values, from);
  const isLast = counts[gone] === 1;
  const left = { values, counts: counts.map((count, k) => (k === gone ? count - 1 : count)) };
  const rest = isLast ? { values: without(values, gone), counts: without(left.counts, gone) } : left;
  const come = lowerBound(rest.values, to);
  if (rest.values[come] === to) {
    return { values: rest.values, counts: rest.counts.map((count, k) => (k === come ? count + 1 : count)) };
  }
  return { values: withOne(rest.values, come, to), counts: withOne(rest.counts, come, 1) };
}

const without = (values: Float64Array, at: number): Float64Array => {
  const rest = new Float64Array(values.length - 1);
  rest.set(values.subarray(0, at));
  rest.set(values.subarray(at + 1), at);
  return rest;
};

const withOne = (values: Float64Array, at: number, value: number): Float64Array => {
  const more = new Float64Array(values.length + 1);
  more.set(values.subarray(0, at));
  more[at] = value;
  more.set(values.subarray(at), at + 1);
  return more;
};
