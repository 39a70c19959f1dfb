/**
 * The p-quantile of sorted values, type 7 of Hyndman and Fan (1996): linear interpolation between the order
 * statistics around position (n − 1)·p. The convention of Excel's PERCENTILE.INC, R and NumPy.
 *
 * @param sorted ascending, without NaN
 * @param p from 0 to 1
 * @returns NaN for no values
 *
 * @example
 * quantile(Float64Array.of(1, 2, 4), 0.75) // 3
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  return atPosition(sorted, (sorted.length - 1) * p);
}

/** The `parts` − 1 quantiles that cut sorted values into that many parts; none for no values. */
export function quantileCuts(sorted: ArrayLike<number>, parts: number): number[] {
  if (sorted.length === 0) return [];
  // Dividing last keeps positions that are whole numbers whole.
  return Array.from({ length: parts - 1 }, (_, k) =>
    atPosition(sorted, ((sorted.length - 1) * (k + 1)) / parts),
  );
}

function atPosition(sorted: ArrayLike<number>, position: number): number {
  const n = sorted.length;
  if (n === 0) return NaN;
  const below = Math.floor(position);
  const low = sorted[below];
  const high = sorted[Math.min(below + 1, n - 1)];
  return position === below || low === high ? low : low + (position - below) * (high - low);
}
