import type { Points } from './points';

/**
 * The mean silhouette (Rousseeuw 1987): per point (b − a) / max(a, b), with a the mean distance to the other points of
 * its cluster and b that to the nearest other cluster. 0 for a point alone in its cluster.
 *
 * Takes time in proportion to the square of the number of points: give it a sample.
 *
 * @returns from −1 to 1; 0 with fewer than two clusters
 */
export function meanSilhouette(
  { values, dimensions, count }: Points,
  labels: Uint16Array,
  k: number,
): number {
  const sizes = new Float64Array(k);
  for (let i = 0; i < count; i++) sizes[labels[i]]++;
  if (sizes.filter((size) => size > 0).length < 2) return 0;
  const sums = new Float64Array(k);
  let total = 0;
  for (let i = 0; i < count; i++) {
    sums.fill(0);
    for (let j = 0; j < count; j++) {
      let squared = 0;
      for (let d = 0; d < dimensions; d++) {
        const difference = values[i * dimensions + d] - values[j * dimensions + d];
        squared += difference * difference;
      }
      sums[labels[j]] += Math.sqrt(squared);
    }
    const own = labels[i];
    if (sizes[own] < 2) continue;
    const a = sums[own] / (sizes[own] - 1);
    let b = Infinity;
    for (let c = 0; c < k; c++) if (c !== own && sizes[c] > 0) b = Math.min(b, sums[c] / sizes[c]);
    if (a > 0 || b > 0) total += (b - a) / Math.max(a, b);
  }
  return total / count;
}
