import { type Labelling, meanSilhouettes, silhouetteOf } from './mean-silhouettes';
import { changedPoints, type PointChange } from './point-change';
import type { Points } from './points';
import type { Replayed } from './replay-k-means';

/**
 * Which of several clusterings of the same points has the largest mean silhouette (the first of equal ones) after a
 * change, without distances taken anew but those of the point that moves. A stretched axis changes a silhouette by at
 * most the part that it is stretched by, and points that jump for lack of a value by twice the way over the distance from
 * another cluster; where that could decide, all distances are taken anew.
 *
 * Keeps the distances of all points from each other: give it a sample.
 *
 * @param labellings labels as they stand, and of how many clusters
 */
export function replaySilhouettes(
  points: Points,
  labellings: readonly Labelling[],
): (change: PointChange, ends: readonly Pick<Replayed, 'labels' | 'others'>[]) => number {
  const { count } = points;
  const distances = new Float64Array(count * count);
  for (let i = 0; i < count; i++) distancesFrom(points, i, distances.subarray(i * count, (i + 1) * count));
  const kept = labellings.map(({ labels, k }): Kept => {
    const sums = new Float64Array(count * k);
    for (let i = 0; i < count; i++) addUp(distances, i, labels, sums, k);
    return { labels, k, sums };
  });
  const now = meanSilhouettes(points, labellings);
  const scale = Math.min(...kept.map(leastDistance));

  return (change, ends) => {
    const { point, axis, stretch, unknownAt } = change;
    const labelsThen = ends.map(({ labels, others }, at) =>
      numberedAlike(withOthers(labels, others), kept[at].labels, kept[at].k),
    );
    const moving = new Float64Array(count);
    if (point >= 0) distancesFrom(changedPoints(points, { ...change, stretch: 1 }), point, moving);
    const means = kept.map((labelling, at) => {
      const relabelled = differing(labelling.labels, labelsThen[at], point);
      if (relabelled.length === 0 && point < 0) return now[at];
      return meanAfter(labelling, labelsThen[at], relabelled, distances, { point, distances: moving });
    });
    const best = placeOfMost(means);
    const isJump = unknownAt !== 0 && points.unknown?.[axis];
    const doubt = 1.1 * Math.abs(stretch - 1) + (isJump ? (2.2 * Math.abs(unknownAt)) / scale : 0);
    const isClear = means.every((mean, at) => at === best || means[best] - mean > 2 * doubt + 1e-9);
    if (isClear) return best;
    const changed = labelsThen.map((labels, at) => ({ labels, k: kept[at].k }));
    return placeOfMost(meanSilhouettes(changedPoints(points, change), changed));
  };
}

/** The mean distance of any point from another cluster than its own, at the least. */
function leastDistance({ labels, k, sums }: Kept): number {
  const sizes = new Float64Array(k);
  for (const label of labels) sizes[label]++;
  let least = Infinity;
  labels.forEach((label, i) => {
    for (let c = 0; c < k; c++)
      if (c !== label && sizes[c] > 0) least = Math.min(least, sums[i * k + c] / sizes[c]);
  });
  return least;
}

/** A clustering, with the distances of each point from the points of each cluster, added up. */
type Kept = Labelling & { sums: Float64Array };

/** Adds the distances of a point to the sums of the clusters they lead to. */
function addUp(distances: Float64Array, i: number, labels: Uint16Array, sums: Float64Array, k: number): void {
  const count = labels.length;
  for (let j = 0; j < count; j++) sums[i * k + labels[j]] += distances[i * count + j];
}

function placeOfMost(means: readonly number[]): number {
  return means.reduce((most, mean, at) => (mean > means[most] ? at : most), 0);
}

function distancesFrom({ values, dimensions, count }: Points, i: number, into: Float64Array): void {
  for (let j = 0; j < count; j++) {
    let squared = 0;
    for (let d = 0; d < dimensions; d++)
      squared += (values[i * dimensions + d] - values[j * dimensions + d]) ** 2;
    into[j] = Math.sqrt(squared);
  }
}

function withOthers(labels: Uint16Array, { points, labels: theirs }: Replayed['others']): Uint16Array {
  if (points.length === 0) return labels;
  const all = labels.slice();
  points.forEach((i, at) => (all[i] = theirs[at]));
  return all;
}

/** Labels with the numbers that the same clusters had before, where most of the points are in them still. */
function numberedAlike(after: Uint16Array, before: Uint16Array, k: number): Uint16Array {
  if (after === before) return after;
  const common = new Uint32Array(k * k);
  after.forEach((label, i) => common[label * k + before[i]]++);
  const numbers = Array.from({ length: k }, (_, label) => {
    const own = common.subarray(label * k, (label + 1) * k);
    return own.indexOf(Math.max(...own));
  });
  const isAlike = numbers.every((number, label) => number === label);
  return isAlike || new Set(numbers).size < k ? after : after.map((label) => numbers[label]);
}

/** The points with another label, without the one that moves. */
function differing(before: Uint16Array, after: Uint16Array, point: number): number[] {
  const found: number[] = [];
  if (before !== after)
    before.forEach((label, i) => {
      if (label !== after[i] && i !== point) found.push(i);
    });
  return found;
}

function meanAfter(
  { labels, k, sums }: Kept,
  then: Uint16Array,
  relabelled: readonly number[],
  distances: Float64Array,
  moving: { point: number; distances: Float64Array },
): number {
  const count = then.length;
  const sizes = new Float64Array(k);
  for (const label of then) sizes[label]++;
  const { point } = moving;
  const isFew = relabelled.length < count / 8;
  const changed = isFew ? sums.slice() : new Float64Array(sums.length);
  if (isFew) {
    for (const i of relabelled) {
      for (let j = 0; j < count; j++) {
        changed[j * k + labels[i]] -= distances[i * count + j];
        changed[j * k + then[i]] += distances[i * count + j];
      }
    }
  } else {
    for (let i = 0; i < count; i++) addUp(distances, i, then, changed, k);
  }
  if (point >= 0) {
    const before = isFew ? labels[point] : then[point];
    changed.fill(0, point * k, (point + 1) * k);
    for (let j = 0; j < count; j++) {
      if (j === point) continue;
      changed[j * k + before] -= distances[point * count + j];
      changed[j * k + then[point]] += moving.distances[j];
      changed[point * k + then[j]] += moving.distances[j];
    }
  }
  let total = 0;
  for (let i = 0; i < count; i++) total += silhouetteOf(then[i], changed.subarray(i * k, (i + 1) * k), sizes);
  return total / count;
}
