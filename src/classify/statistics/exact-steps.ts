/** Whole numbers up to this are far enough below 2⁵³ for halving and for a few steps more. */
const mostSteps = 2 ** 51;

/**
 * In how many steps per unit a measure can be searched: as many as asked for, else whole units where the measure is so
 * large that its finer steps are no exact numbers; undefined where whole units are not either.
 *
 * @param farthest the largest magnitude that is searched
 *
 * @example
 * exactSteps(1234.5, 100) // 100
 * exactSteps(3e14, 100) // 1
 */
export function exactSteps(farthest: number, perUnit: number): number | undefined {
  if (farthest * perUnit <= mostSteps) return perUnit;
  return farthest <= mostSteps ? 1 : undefined;
}

/** The largest magnitude among sorted values; 0 for none. */
export const largestMagnitude = (sorted: ArrayLike<number>): number =>
  sorted.length === 0 ? 0 : Math.max(Math.abs(sorted[0]), Math.abs(sorted[sorted.length - 1]));
