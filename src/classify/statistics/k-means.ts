import { inRuns } from '../in-runs';
import { nearer } from './nearest-centre';
import { type Points, padded, unpadded } from './points';
import { squaredDistance, squaredDistanceBy4 } from './squared-distance';

/** A partition of points around centres. */
export interface KMeans {
  /** The nearest centre of each point; of equally near ones, but for rounding, the first. */
  labels: Uint16Array;
  /** The mean of each cluster, coordinate by coordinate. */
  centres: Float64Array;
  /** Sum of squared distances to the own centre. */
  inertia: number;
  iterations: number;
}

/** A distance is certainly the least where it is less than this part of a bound for the others. */
const surelyLess = 1 - 1e-10;

/**
 * Lloyd's algorithm (1957, published 1982): points go to the nearest centre, centres to the mean of their points, until
 * no point moves. A centre that loses all its points stays where it is.
 *
 * Distances to other centres are skipped while bounds show that they cannot be nearer (Hamerly 2010), which changes
 * nothing in the result.
 *
 * @param start coordinates of the first centres
 */
export function kMeans(points: Points, start: Float64Array, mostIterations = 300): KMeans {
  const { dimensions, count } = points;
  const k = start.length / dimensions;
  const stride = 4 * Math.ceil(dimensions / 4);
  const state: Assignment = {
    values: padded(points.values, dimensions, stride),
    stride,
    labels: new Uint16Array(count),
    upper: new Float64Array(count).fill(Infinity),
    lower: new Float64Array(count),
    sums: new Float64Array(k * stride),
    sizes: new Float64Array(k),
    drift: { own: new Float64Array(k), others: new Float64Array(k) },
  };
  let centres = padded(start, dimensions, stride);
  let iterations = 0;
  for (; iterations < mostIterations; iterations++) {
    const isFirst = iterations === 0;
    const half = halfDistances(centres, stride);
    let changed = 0;
    inRuns(count, (from, to) => {
      changed += assignRun(state, centres, half, isFirst, from, to);
    });
    if (changed === 0) break;
    const next = meansOf(state.sums, state.sizes, centres, stride);
    addShifts(state.drift, centres, next, stride);
    centres = next;
  }
  const { labels } = state;
  return { labels, ...settle(points, unpadded(centres, dimensions, stride), labels, k), iterations };
}

/** Which centre each point belongs to, and what spares looking at the others. */
interface Assignment {
  /** Coordinates, `stride` of each point. */
  values: Float64Array;
  stride: number;
  labels: Uint16Array;
  /** Distance to the own centre at most, to any other at least, but for what the centres moved since the start. */
  upper: Float64Array;
  lower: Float64Array;
  /** Coordinates added up, and points, of each cluster. */
  sums: Float64Array;
  sizes: Float64Array;
  drift: Drift;
}

/** Assigns some points to their nearest centres; how many moved to another one. */
function assignRun(
  { values, stride, labels, upper, lower, sums, sizes, drift: { own: ownDrift, others } }: Assignment,
  centres: Float64Array,
  half: Float64Array,
  isFirst: boolean,
  from: number,
  to: number,
): number {
  const k = half.length;
  let changed = isFirst ? to - from : 0;
  for (let i = from; i < to; i++) {
    const own = labels[i];
    const low = lower[i] - others[own];
    const bound = low > half[own] ? low : half[own];
    if (upper[i] + ownDrift[own] < bound * surelyLess) continue;
    const at = i * stride;
    if (!isFirst) {
      const distance = Math.sqrt(squaredDistanceBy4(values, at, centres, own * stride, stride));
      upper[i] = distance - ownDrift[own];
      if (distance < bound * surelyLess) continue;
    }
    let nearest = 0;
    let least = Infinity;
    let next = Infinity;
    for (let c = 0; c < k; c++) {
      const distance = squaredDistanceBy4(values, at, centres, c * stride, stride);
      if (distance < least * nearer) {
        next = least;
        least = distance;
        nearest = c;
      } else if (distance < next) {
        next = distance;
      }
    }
    upper[i] = Math.sqrt(least) - ownDrift[nearest];
    lower[i] = Math.sqrt(next) + others[nearest];
    if (isFirst || nearest !== own) {
      if (!isFirst) {
        changed++;
        move(sums, own, values, at, stride, -1);
        sizes[own]--;
      }
      labels[i] = nearest;
      move(sums, nearest, values, at, stride, 1);
      sizes[nearest]++;
    }
  }
  return changed;
}

function move(
  sums: Float64Array,
  cluster: number,
  values: Float64Array,
  at: number,
  dimensions: number,
  sign: 1 | -1,
): void {
  for (let d = 0; d < dimensions; d++) sums[cluster * dimensions + d] += sign * values[at + d];
}

/** Half the distance from each centre to the nearest other one. */
function halfDistances(centres: Float64Array, dimensions: number): Float64Array {
  const k = centres.length / dimensions;
  const half = new Float64Array(k).fill(Infinity);
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < k; b++) {
      if (a === b) continue;
      half[a] = Math.min(
        half[a],
        squaredDistanceBy4(centres, a * dimensions, centres, b * dimensions, dimensions),
      );
    }
  }
  return half.map((squared) => Math.sqrt(squared) / 2);
}

function meansOf(
  sums: Float64Array,
  sizes: Float64Array,
  before: Float64Array,
  dimensions: number,
): Float64Array {
  return before.map((coordinate, at) => {
    const size = sizes[Math.floor(at / dimensions)];
    return size > 0 ? sums[at] / size : coordinate;
  });
}

/** For each centre, how far it moved in all, and how far the other ones did at most. */
interface Drift {
  own: Float64Array;
  others: Float64Array;
}

function addShifts(drift: Drift, from: Float64Array, to: Float64Array, stride: number): void {
  const moved = drift.own.map((_, c) =>
    Math.sqrt(squaredDistanceBy4(from, c * stride, to, c * stride, stride)),
  );
  moved.forEach((distance, c) => {
    drift.own[c] += distance;
    let most = 0;
    moved.forEach((other, o) => {
      if (o !== c && other > most) most = other;
    });
    drift.others[c] += most;
  });
}

/** Centres and inertia from the labels, summed afresh so that no rounding of the iterations is left. */
function settle(
  { values, dimensions, count }: Points,
  last: Float64Array,
  labels: Uint16Array,
  k: number,
): Pick<KMeans, 'centres' | 'inertia'> {
  const sums = new Float64Array(k * dimensions);
  const sizes = new Float64Array(k);
  for (let i = 0; i < count; i++) {
    move(sums, labels[i], values, i * dimensions, dimensions, 1);
    sizes[labels[i]]++;
  }
  const centres = meansOf(sums, sizes, last, dimensions);
  let inertia = 0;
  for (let i = 0; i < count; i++) {
    inertia += squaredDistance(values, i * dimensions, centres, labels[i] * dimensions, dimensions);
  }
  return { centres, inertia };
}
