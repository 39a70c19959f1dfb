import { type KMeans, kMeans } from '../../statistics/k-means';
import { type KMeansPath, recordKMeans } from '../../statistics/k-means-path';
import { drawCentres, type DrawnCentres, speedOf } from '../../statistics/k-means-plus-plus';
import { changedPoints, noChange, type PointChange } from '../../statistics/point-change';
import { type Points, samplePoints, sampledPlace } from '../../statistics/points';
import { type Replayed, replayKMeans } from '../../statistics/replay-k-means';
import { seededRandom } from '../../statistics/seeded-random';

/** Starts from different centres. */
export const starts = 5;
/** Assignments after which the start with the least inertia is chosen to go on. */
export const trialSteps = 5;
/** Points that centres are drawn from; of more, they start the clustering of all. */
export const mostDrawnFrom = 5000;

/**
 * The best of several clusterings from centres drawn at random: each is tried for some steps, and the one with the least
 * inertia goes on until no point moves.
 */
export function clusterFromBestStart(points: Points, k: number, seed: number): KMeans {
  const sample = samplePoints(points, mostDrawnFrom);
  const trials = drawStarts(sample, k, seed).map(({ centres }) => kMeans(sample, centres, trialSteps));
  const fit = kMeans(sample, leastOf(trials).centres);
  return sample === points ? fit : kMeans(points, fit.centres);
}

/** What {@link clusterFromBestStart} comes to after a change of the points, in a small part of its time. */
export function replayBestStart(
  points: Points,
  k: number,
  seed: number,
): { now: KMeans['labels']; replay: (change: PointChange) => Replayed } {
  const sample = samplePoints(points, mostDrawnFrom);
  const trials = drawStarts(sample, k, seed).map((start, at) => {
    const trial = recordKMeans(sample, start.centres, trialSteps);
    const replay = replayKMeans(trial);
    return { at, start, replay, end: replay(noChange), goOn: later(() => wayOn(replay(noChange))) };
  });
  /** From the centres of a trial on. */
  const wayOn = ({ centres }: Replayed): { labels: Uint16Array; replay: Replaying } => {
    const path = recordKMeans(sample, centres);
    const replay = replayKMeans(path);
    if (sample === points)
      return { labels: lastLabels(path), replay: (change, from) => replay(change, from) };
    const all = recordKMeans(points, replay(noChange).centres);
    const replayAll = replayKMeans(all);
    return {
      labels: lastLabels(all),
      replay: (change, from) => {
        const end = replay(placedIn(sample, points, change), from);
        const ofAll = replayAll(change, end.centres);
        return { ...ofAll, isSure: ofAll.isSure && end.isSure };
      },
    };
  };
  const now = leastOf(trials.map(({ at, end }) => ({ at, ...end }))).at;
  return {
    now: trials[now].goOn().labels,
    replay: (change) => {
      const inSample = placedIn(sample, points, change);
      const ends = trials.map(({ at, start, replay }) => ({
        at,
        ...(isDrawnAgain(start, sample, inSample)
          ? replay(inSample)
          : tryAgain(sample, k, seed, at, inSample)),
      }));
      const best = leastOf(ends);
      const end = trials[best.at].goOn().replay(change, best.centres);
      const isSure = ends.every((other) => other.isSure && isClear(other, best));
      return { ...end, isSure: isSure && end.isSure };
    },
  };
}

type Replaying = (change: PointChange, from: Float64Array) => Replayed;

/** Inertias are told apart when they differ by this part. */
const apart = 1e-10;

const randomOf = (seed: number, start: number): (() => number) =>
  seededRandom((seed + Math.imul(start, 0x9e3779b1)) >>> 0);

const drawStarts = (points: Points, k: number, seed: number): DrawnCentres[] =>
  Array.from({ length: starts }, (_, start) => drawCentres(points, k, randomOf(seed, start)));

/** The first of those with the least inertia: from different centres, the same clusters may be found. */
function leastOf<T extends { inertia: number }>(ends: readonly T[]): T {
  const least = ends.reduce((best, end) => (end.inertia < best.inertia ? end : best));
  return ends.find((end) => isLike(end, least)) ?? least;
}

const isLike = (a: { inertia: number }, b: { inertia: number }): boolean =>
  Math.abs(a.inertia - b.inertia) <= apart * b.inertia;

/** Whether rounding does not decide which of two ends is the better one: they differ, or are the same clusters. */
function isClear(a: Replayed, b: Replayed): boolean {
  if (!isLike(a, b)) return true;
  const ofB = b.sizes.slice().sort();
  return a.sizes
    .slice()
    .sort()
    .every((size, c) => size === ofB[c]);
}

const lastLabels = ({ steps }: KMeansPath): Uint16Array => steps[steps.length - 1].labels;

const placedIn = (sample: Points, points: Points, change: PointChange): PointChange => ({
  ...change,
  point: sampledPlace(change.point, points.count, sample.count),
});

function later<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The squared distance of a point after a change from the nearest of some centres. */
function weightAfter(
  { values, dimensions, unknown }: Points,
  i: number,
  centres: Float64Array,
  { point, axis, to, stretch, unknownAt }: PointChange,
): number {
  let least = Infinity;
  for (let from = 0; from < centres.length; from += dimensions) {
    let squared = 0;
    for (let d = 0; d < dimensions; d++) {
      const isUnknown = d === axis && unknown?.[d]?.[i] === 1;
      const own = d === axis && i === point ? to : isUnknown ? unknownAt : values[i * dimensions + d];
      squared += (d === axis ? stretch ** 2 : 1) * (own - centres[from + d]) ** 2;
    }
    least = Math.min(least, squared);
  }
  return least;
}

/**
 * Whether the same points are drawn as first centres after a change. A stretched axis changes every weight by that part
 * at most; where this could change who wins a race, the answer is no.
 */
function isDrawnAgain({ centres, drawn, races }: DrawnCentres, points: Points, change: PointChange): boolean {
  const { point, axis, stretch, unknownAt } = change;
  const mask = unknownAt === 0 ? undefined : points.unknown?.[axis];
  const moves = (i: number): boolean => i === point || mask?.[i] === 1;
  if (drawn.some(moves)) return false;
  const moving = mask ? Array.from(mask.keys()).filter(moves) : point < 0 ? [] : [point];
  const least = Math.min(1, stretch ** 2);
  const most = Math.max(1, stretch ** 2);
  return races.every(({ seed, fastest }, c) => {
    const winner = fastest.speeds[0] * least;
    const soFar = centres.subarray(0, (c + 1) * points.dimensions);
    const isSlow = (i: number): boolean => speedOf(weightAfter(points, i, soFar, change), seed, i) < winner;
    // Of those who do not move, the fastest but one; all are slower than the last one that is listed.
    const place = fastest.points.findIndex((i, at) => at > 0 && !moves(i));
    const second = fastest.speeds[place < 0 ? fastest.speeds.length - 1 : place];
    return second * most < winner && moving.every(isSlow);
  });
}

/** One trial, from the drawing of its centres on. */
function tryAgain(points: Points, k: number, seed: number, start: number, change: PointChange): Replayed {
  const changed = changedPoints(points, change);
  const { centres: first } = drawCentres(changed, k, randomOf(seed, start));
  const { labels, centres, inertia } = kMeans(changed, first, trialSteps);
  const sizes = new Float64Array(k);
  for (const label of labels) sizes[label]++;
  const { dimensions } = points;
  for (let at = change.axis; at < centres.length; at += dimensions) centres[at] /= change.stretch;
  return { labels, others: { points: [], labels: [] }, centres, sizes, inertia, isSure: true };
}
