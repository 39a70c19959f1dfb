import { type KMeans, kMeans } from '../../statistics/k-means';
import { meanSilhouettes } from '../../statistics/mean-silhouettes';
import { countDistinct, type Points, samplePoints } from '../../statistics/points';
import { clusterFromBestStart, mostDrawnFrom, starts, trialSteps } from './best-start';

/** The largest number of clusters. */
export const mostClusters = 10;
/** Points on which the number of clusters is chosen. */
export const sampleSize = 1500;

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
    return { fit: clusterFromBestStart(points, k, seed), k, silhouettes: [] };
  }
  const sample = samplePoints(points, sampleSize);
  const most = Math.min(mostClusters, countDistinct(sample, mostClusters + 1), Math.max(2, sample.count - 1));
  const fits = Array.from({ length: most - 1 }, (_, at) => ({
    k: at + 2,
    fit: clusterFromBestStart(sample, at + 2, seed),
  }));
  if (fits.length === 0) return { fit: clusterFromBestStart(points, 2, seed), k: 2, silhouettes: [] };
  const means = meanSilhouettes(
    sample,
    fits.map(({ k, fit: { labels } }) => ({ k, labels })),
  );
  const best = fits[means.reduce((most, mean, at) => (mean > means[most] ? at : most), 0)];
  return {
    fit: sample === points ? best.fit : kMeans(points, best.fit.centres),
    k: best.k,
    silhouettes: fits.map(({ k }, at) => ({ k, silhouette: means[at] })),
  };
}

/** About how many distances {@link chooseClusters} takes; those of silhouettes, which are in four parts, count four. */
export function distancesOfChoice(count: number, wanted: number | 'auto', k: number): number {
  const sample = Math.min(count, wanted === 'auto' ? sampleSize : mostDrawnFrom);
  const numbers = wanted === 'auto' ? (mostClusters * (mostClusters + 1)) / 2 - 1 : k;
  const silhouettes = wanted === 'auto' ? 4 * sample * sample : 0;
  const all = count > sample ? k * usualSteps * count : 0;
  return numbers * (starts * trialSteps + usualSteps) * sample + silhouettes + all;
}

const usualSteps = 30;
