import { argsort } from './argsort';
import { nearestCentre, type TwoNearest } from './nearest-centre';
import type { Points } from './points';

/** What k-means did, assignment by assignment, kept so that it can be followed again with a point changed. */
export interface KMeansPath {
  points: Points;
  k: number;
  steps: PathStep[];
  /** Squared coordinates added up, axis by axis. */
  squares: Float64Array;
  /** Assignments at most. */
  mostSteps: number;
  /** Points with a closeness up to this are listed in every step. */
  listed: number;
  /** The least closeness of any point in a step or any before it. */
  closest: Float64Array;
  inertia: number;
}

/** One assignment of all points to the nearest of the centres. */
export interface PathStep {
  centres: Float64Array;
  labels: Uint16Array;
  /** Coordinates added up, and points, of each cluster. */
  sums: Float64Array;
  sizes: Float64Array;
  /** Points with another label than in the step before. */
  relabelled: Uint32Array;
  /** Points that might soon have another label, by their closeness. */
  close: Uint32Array;
  /**
   * How close they are to another label: the distance to the second nearest centre minus that to the nearest one, over
   * both distances added up and 1. See `replayKMeans` for what it is good for.
   */
  closeness: Float64Array;
}

/**
 * Lloyd's algorithm as in `kMeans`, with all that happened on the way.
 *
 * @param start coordinates of the first centres, two at least
 */
export function recordKMeans(points: Points, start: Float64Array, mostSteps = 300): KMeansPath {
  const { values, dimensions, count } = points;
  const k = start.length / dimensions;
  const listed = Math.min(1, Math.max(0.1, (64 * k) / count));
  const steps: PathStep[] = [];
  let centres = start;
  while (steps.length < mostSteps) {
    const before = steps.at(-1);
    const step = assignAll(points, centres, before?.labels, listed);
    steps.push(step);
    centres = meansOf(step, centres, dimensions);
    if (before && step.relabelled.length === 0) break;
  }
  const squares = new Float64Array(dimensions);
  for (let at = 0; at < values.length; at++) squares[at % dimensions] += values[at] ** 2;
  const { sums, sizes } = steps[steps.length - 1];
  let least = listed;
  const closest = Float64Array.from(steps, ({ closeness }) => {
    if (closeness.length > 0) least = Math.min(least, closeness[0]);
    return least;
  });
  const inertia = inertiaOf(squares, sums, sizes);
  return { points, k, steps, squares, mostSteps, listed, closest, inertia };
}

/** The mean of each cluster; a centre without points stays where it is. */
export function meansOf(
  { sums, sizes }: Pick<PathStep, 'sums' | 'sizes'>,
  before: Float64Array,
  dimensions: number,
): Float64Array {
  const means = before.slice();
  for (let c = 0, at = 0; c < sizes.length; c++)
    for (let d = 0; d < dimensions; d++, at++) if (sizes[c] > 0) means[at] = sums[at] / sizes[c];
  return means;
}

/** Squared distances from the own mean added up, from squared coordinates and sums of each cluster. */
export function inertiaOf(
  squares: Float64Array,
  sums: Float64Array,
  sizes: Float64Array,
  weights?: Float64Array,
): number {
  const dimensions = squares.length;
  let inertia = 0;
  for (let d = 0; d < dimensions; d++) {
    let along = squares[d];
    for (let c = 0; c < sizes.length; c++)
      if (sizes[c] > 0) along -= sums[c * dimensions + d] ** 2 / sizes[c];
    inertia += weights ? weights[d] * along : along;
  }
  return inertia;
}

function assignAll(
  { values, dimensions, count }: Points,
  centres: Float64Array,
  before: Uint16Array | undefined,
  listed: number,
): PathStep {
  const k = centres.length / dimensions;
  const labels = new Uint16Array(count);
  const sums = new Float64Array(k * dimensions);
  const sizes = new Float64Array(k);
  const relabelled: number[] = [];
  const close: number[] = [];
  const closeness: number[] = [];
  const two: TwoNearest = { least: 0, next: 0 };
  for (let i = 0; i < count; i++) {
    const at = i * dimensions;
    const label = nearestCentre(values, at, centres, dimensions, 0, 0, two);
    labels[i] = label;
    sizes[label]++;
    for (let d = 0; d < dimensions; d++) sums[label * dimensions + d] += values[at + d];
    if (before && before[i] !== label) relabelled.push(i);
    const own = Math.sqrt(two.least);
    const other = Math.sqrt(two.next);
    const along = (other - own) / (own + other + 1);
    if (along > listed) continue;
    close.push(i);
    closeness.push(along);
  }
  const order = argsort(Float64Array.from(closeness));
  return {
    centres,
    labels,
    sums,
    sizes,
    relabelled: Uint32Array.from(relabelled),
    close: order.map((at) => close[at]),
    closeness: Float64Array.from(order, (at) => closeness[at]),
  };
}
