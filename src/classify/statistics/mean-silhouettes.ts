import type { Points } from './points';

/** A way of putting points into clusters 0 to `k` − 1. */
export interface Labelling {
  labels: Uint16Array;
  k: number;
}

/**
 * The mean silhouette (Rousseeuw 1987) of each of several clusterings of the same points: per point
 * (b − a) / max(a, b), with a the mean distance to the other points of its cluster and b that to the nearest other
 * cluster. 0 for a point alone in its cluster.
 *
 * Takes time in proportion to the square of the number of points: give it a sample. Distances are computed once for
 * all clusterings.
 *
 * @returns from −1 to 1 for each; 0 with fewer than two clusters
 *
 * @example
 * meanSilhouettes(points, [{ labels: Uint16Array.of(0, 0, 1), k: 2 }]) // [0.6…]
 */
export function meanSilhouettes(
  { values, dimensions, count }: Points,
  labellings: readonly Labelling[],
): number[] {
  const tallies = labellings.map(({ labels, k }) => {
    const sizes = new Float64Array(k);
    for (let i = 0; i < count; i++) sizes[labels[i]]++;
    const isSplit = sizes.filter((size) => size > 0).length > 1;
    return { labels, k, sizes, isSplit, sums: new Float64Array(k), total: 0 };
  });
  const distances = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) {
      let squared = 0;
      for (let d = 0; d < dimensions; d++) {
        const difference = values[i * dimensions + d] - values[j * dimensions + d];
        squared += difference * difference;
      }
      distances[j] = Math.sqrt(squared);
    }
    for (const tally of tallies) if (tally.isSplit) tally.total += silhouetteAt(i, distances, tally);
  }
  return tallies.map(({ total }) => (total === 0 ? 0 : total / count));
}

/** The silhouette of a point, given its distances from all. */
function silhouetteAt(
  i: number,
  distances: Float64Array,
  { labels, sizes, sums }: Labelling & { sizes: Float64Array; sums: Float64Array },
): number {
  sums.fill(0);
  for (let j = 0; j < distances.length; j++) sums[labels[j]] += distances[j];
  return silhouetteOf(labels[i], sums, sizes);
}

/**
 * The silhouette of a point of a cluster.
 *
 * @param sums its distances from all points of each cluster, added up
 * @param sizes the points of each cluster
 */
export function silhouetteOf(own: number, sums: Float64Array, sizes: Float64Array): number {
  if (sizes[own] < 2) return 0;
  const a = sums[own] / (sizes[own] - 1);
  let b = Infinity;
  for (let c = 0; c < sizes.length; c++) if (c !== own && sizes[c] > 0) b = Math.min(b, sums[c] / sizes[c]);
  return a > 0 || b > 0 ? (b - a) / Math.max(a, b) : 0;
}
