import type { Points } from './points';

/** A partition of points around centres. */
export interface KMeans {
  /** The nearest centre of each point; of equally near ones the first. */
  labels: Uint16Array;
  /** The mean of each cluster, coordinate by coordinate. */
  centres: Float64Array;
  /** Sum of squared distances to the own centre. */
  inertia: number;
  iterations: number;
}

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
  const { values, dimensions, count } = points;
  const k = start.length / dimensions;
  let centres: Float64Array = Float64Array.from(start);
  const labels = new Uint16Array(count);
  /** Distance to the own centre at most, to any other at least. */
  const upper = new Float64Array(count).fill(Infinity);
  const lower = new Float64Array(count);
  const sums = new Float64Array(k * dimensions);
  const sizes = new Float64Array(k);
  let iterations = 0;
  for (; iterations < mostIterations; iterations++) {
    const half = halfDistances(centres, dimensions);
    let moved = iterations === 0 ? count : 0;
    for (let i = 0; i < count; i++) {
      const own = labels[i];
      const bound = lower[i] > half[own] ? lower[i] : half[own];
      if (upper[i] < bound) continue;
      const at = i * dimensions;
      if (iterations > 0) {
        upper[i] = Math.sqrt(squaredDistance(values, at, centres, own * dimensions, dimensions));
        if (upper[i] < bound) continue;
      }
      let nearest = 0;
      let least = Infinity;
      let second = Infinity;
      for (let c = 0; c < k; c++) {
        const distance = squaredDistance(values, at, centres, c * dimensions, dimensions);
        if (distance < least) {
          second = least;
          least = distance;
          nearest = c;
        } else if (distance < second) {
          second = distance;
        }
      }
      upper[i] = Math.sqrt(least);
      lower[i] = Math.sqrt(second);
      if (iterations === 0 || nearest !== own) {
        if (iterations > 0) {
          moved++;
          move(sums, own, values, at, dimensions, -1);
          sizes[own]--;
        }
        labels[i] = nearest;
        move(sums, nearest, values, at, dimensions, 1);
        sizes[nearest]++;
      }
    }
    if (moved === 0) break;
    const next = meansOf(sums, sizes, centres, dimensions);
    loosen(upper, lower, labels, shifts(centres, next, dimensions));
    centres = next;
  }
  return { labels, ...settle(points, centres, labels, k), iterations };
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

export function squaredDistance(
  a: Float64Array,
  atA: number,
  b: Float64Array,
  atB: number,
  dimensions: number,
): number {
  let sum = 0;
  for (let d = 0; d < dimensions; d++) {
    const difference = a[atA + d] - b[atB + d];
    sum += difference * difference;
  }
  return sum;
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
        squaredDistance(centres, a * dimensions, centres, b * dimensions, dimensions),
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

/** How far each centre moved. */
function shifts(from: Float64Array, to: Float64Array, dimensions: number): Float64Array {
  const moved = new Float64Array(from.length / dimensions);
  for (let c = 0; c < moved.length; c++) {
    moved[c] = Math.sqrt(squaredDistance(from, c * dimensions, to, c * dimensions, dimensions));
  }
  return moved;
}

function loosen(upper: Float64Array, lower: Float64Array, labels: Uint16Array, moved: Float64Array): void {
  let first = 0;
  let second = 0;
  let farthest = -1;
  moved.forEach((distance, c) => {
    if (distance > first) {
      second = first;
      first = distance;
      farthest = c;
    } else if (distance > second) {
      second = distance;
    }
  });
  for (let i = 0; i < upper.length; i++) {
    upper[i] += moved[labels[i]];
    lower[i] -= labels[i] === farthest ? second : first;
  }
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
