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
  const n = sorted.length;
  return n === 0 ? NaN : between((k) => sorted[k], n, (n - 1) * p);
}

/** The `parts` − 1 quantiles that cut sorted values into that many parts; none for no values. */
export function quantileCuts(sorted: ArrayLike<number>, parts: number): number[] {
  return quantileCutsAt((k) => sorted[k], sorted.length, parts);
}

/** {@link quantileCuts} of `n` values of which `at(k)` is the one at place k in ascending order. */
export function quantileCutsAt(at: (place: number) => number, n: number, parts: number): number[] {
  if (n === 0) return [];
  // Dividing last keeps positions that are whole numbers whole.
  return Array.from({ length: parts - 1 }, (_, k) => between(at, n, ((n - 1) * (k + 1)) / parts));
}

/** The k-th of {@link quantileCutsAt}, from 0, alone. */
export function quantileCutAt(at: (place: number) => number, n: number, parts: number, k: number): number {
  return between(at, n, ((n - 1) * (k + 1)) / parts);
}

function between(at: (place: number) => number, n: number, position: number): number {
  const below = Math.floor(position);
  const low = at(below);
  const high = at(Math.min(below + 1, n - 1));
  return position === below || low === high ? low : low + (position - below) * (high - low);
}
