/**
 * The sum of some numbers with Neumaier's correction (1974), so that cents do not get lost among millions.
 *
 * @example
 * neumaierSum([1e16, 1, -1e16]) // 1
 */
export function neumaierSum(values: ArrayLike<number>): number {
  let sum = 0;
  let correction = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    const next = sum + value;
    correction += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return Number.isFinite(sum) ? sum + correction : sum;
}

/**
 * {@link neumaierSum} of each group's finite values: `groups[i]` is the group of value i.
 *
 * @example
 * neumaierSumsBy(Uint16Array.of(0, 1, 0), Float64Array.of(1, 2, 4), 2) // 5, 2
 */
export function neumaierSumsBy(groups: Uint16Array, values: Float64Array, count: number): Float64Array {
  const sums = new Float64Array(count);
  const corrections = new Float64Array(count);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (!(Math.abs(value) < Infinity)) continue;
    const group = groups[i];
    const sum = sums[group];
    const next = sum + value;
    corrections[group] += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sums[group] = next;
  }
  return sums.map((sum, group) => (Number.isFinite(sum) ? sum + corrections[group] : sum));
}
