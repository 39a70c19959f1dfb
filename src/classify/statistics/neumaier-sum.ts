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
