import { recordKMeans } from '../../statistics/k-means-path';
import { changedPoints, noChange, type PointChange } from '../../statistics/point-change';
import { countDistinct, type Points, samplePoints, sampledPlace } from '../../statistics/points';
import { type Replayed, replayKMeans } from '../../statistics/replay-k-means';
import { squaredDistance } from '../../statistics/squared-distance';
import { replaySilhouettes } from '../../statistics/replay-silhouettes';
import { replayBestStart } from './best-start';
import { type ChosenClusters, mostClusters, sampleSize } from './choose-clusters';

/** What `chooseClusters` comes to after a change of the points, in a small part of its time. */
export interface ReplayedChoice {
  /** Clusters, as many as before. */
  clusters: (change: PointChange) => Replayed;
  /** Whether as many clusters as before are chosen; undefined where that is a matter of rounding. */
  keepsNumber: (change: PointChange) => boolean | undefined;
}

/**
 * Records how clusters were chosen, so that it can be followed again with one point changed.
 *
 * @param found what was chosen
 * @returns undefined where all points are equal
 */
export function replayChoice(
  points: Points,
  wanted: number | 'auto',
  seed: number,
  { k, fit }: ChosenClusters,
): ReplayedChoice | undefined {
  const sample = wanted === 'auto' ? samplePoints(points, sampleSize) : points;
  const distinct = countDistinct(sample, mostClusters + 2);
  if (distinct < 2) return undefined;
  const differentAfter = countDifferent(sample, distinct);
  const isSame = (labels: Uint16Array): boolean => labels.every((label, i) => label === fit.labels[i]);
  if (wanted !== 'auto') {
    const { now, replay } = replayBestStart(points, k, seed);
    if (!isSame(now)) return undefined;
    return { clusters: replay, keepsNumber: (change) => Math.min(wanted, differentAfter(change)) === k };
  }
  const largest = (different: number): number =>
    Math.min(mostClusters, different, Math.max(2, sample.count - 1));
  const most = largest(distinct);
  const tried = Array.from({ length: most - 1 }, (_, at) => {
    const best = replayBestStart(sample, at + 2, seed);
    return { k: at + 2, ...best };
  });
  const silhouettes = replaySilhouettes(
    sample,
    tried.map(({ k: number, now }) => ({ k: number, labels: now })),
  );
  const inSample = (change: PointChange): PointChange => ({
    ...change,
    point: sampledPlace(change.point, points.count, sample.count),
  });
  const chosen = tried.find(({ k: number }) => number === k);
  if (!chosen) return undefined;
  const all = sample === points ? undefined : recordKMeans(points, chosen.replay(noChange).centres);
  const replayAll = all && replayKMeans(all);
  if (!isSame(all ? all.steps[all.steps.length - 1].labels : chosen.now)) return undefined;
  return {
    clusters: (change) => {
      const end = chosen.replay(inSample(change));
      if (!all || !replayAll) return end;
      // From another start, the same clusters may come in another order, which only decides on their numbers.
      const from = inOrderOf(all.steps[0].centres, end.centres, points.dimensions);
      const ofAll = replayAll(change, from);
      return { ...ofAll, isSure: end.isSure && ofAll.isSure };
    },
    keepsNumber: (change) => {
      if (largest(differentAfter(inSample(change))) !== most) return undefined;
      const ends = tried.map(({ replay }) => replay(inSample(change)));
      if (!ends.every(({ isSure }) => isSure)) return undefined;
      return tried[silhouettes(inSample(change), ends)] === chosen;
    },
  };
}

/** How many different points there are after a change, counted up to as many as there may be clusters, and more. */
function countDifferent(points: Points, distinct: number): (change: PointChange) => number {
  if (distinct > mostClusters + 1) return () => distinct;
  return (change) => countDistinct(changedPoints(points, change), mostClusters + 1);
}

/** Centres in the order of those that they lie next to; as they are where two lie next to the same one. */
function inOrderOf(reference: Float64Array, centres: Float64Array, dimensions: number): Float64Array {
  const k = centres.length / dimensions;
  const ordered = new Float64Array(centres.length);
  const taken = new Set<number>();
  for (let c = 0; c < k; c++) {
    const far = Array.from({ length: k }, (_, r) =>
      squaredDistance(centres, c * dimensions, reference, r * dimensions, dimensions),
    );
    const nearest = far.indexOf(Math.min(...far));
    taken.add(nearest);
    ordered.set(centres.subarray(c * dimensions, (c + 1) * dimensions), nearest * dimensions);
  }
  return taken.size === k ? ordered : centres;
}
