import { type KMeans, kMeans } from '../../statistics/k-means';
import { kMeansPlusPlus } from '../../statistics/k-means-plus-plus';
import { meanSilhouette } from '../../statistics/mean-silhouette';
import { countDistinct, type Points, samplePoints } from '../../statistics/points';
import { seededRandom } from '../../statistics/seeded-random';

const mostClusters = 10;
/** Points on which the number of clusters is chosen. */
const sampleSize = 1500;
/** Starts from different centres; the partition with the least inertia counts. */
const starts = 5;

/** A fit and the number of clusters it was asked for, with the silhouettes that decided on it. */
export interface ChosenClusters {
  fit: KMeans;
  k: number;
  /** Mean silhouette for each number of clusters tried. */
  silhouettes: { k: number; silhouette: number }[];
}

/**
 * Clusters points, with the number of clusters given or chosen by the largest mean silhouette of 2 to 10.
 *
 * Of many points the choice is made on an evenly spread sample, whose centres then start the clustering of all.
 * There are never more clusters than different points.
 */
export function chooseClusters(points: Points, wanted: number | 'auto', seed: number): ChosenClusters {
  const distinct = countDistinct(points, mostClusters + 1);
  if (distinct < 2)
    return { fit: kMeans(points, points.values.slice(0, points.dimensions)), k: distinct, silhouettes: [] };
  if (wanted !== 'auto') {
    const k = Math.min(wanted, distinct);
    return { fit: bestOf(points, k, seed), k, silhouettes: [] };
  }
  const sample = samplePoints(points, sampleSize);
  const most = Math.min(mostClusters, countDistinct(sample, mostClusters + 1), Math.max(2, sample.count - 1));
  const silhouettes: ChosenClusters['silhouettes'] = [];
  let best: { fit: KMeans; k: number; silhouette: number } | undefined;
  for (let k = 2; k <= most; k++) {
    const fit = bestOf(sample, k, seed);
    const silhouette = meanSilhouette(sample, fit.labels, k);
    silhouettes.push({ k, silhouette });
    if (!best || silhouette > best.silhouette) best = { fit, k, silhouette };
  }
  if (!best) return { fit: bestOf(points, 2, seed), k: 2, silhouettes };
  const fit = sample === points ? best.fit : kMeans(points, best.fit.centres);
  return { fit, k: best.k, silhouettes };
}

function bestOf(points: Points, k: number, seed: number): KMeans {
  const sample = samplePoints(points, 20 * sampleSize);
  const random = seededRandom(seed);
  let best: KMeans | undefined;
  for (let start = 0; start < starts; start++) {
    const fit = kMeans(sample, kMeansPlusPlus(sample, k, random));
    if (!best || fit.inertia < best.inertia) best = fit;
  }
  if (!best) throw new RangeError('no start');
  return sample === points ? best : kMeans(points, best.centres);
}
