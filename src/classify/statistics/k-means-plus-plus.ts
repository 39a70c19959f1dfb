import { inRuns } from '../in-runs';
import type { Points } from './points';
import { squaredDistance } from './squared-distance';

/**
 * First centres for k-means: points drawn one after the other, each with a chance in proportion to its squared distance
 * from the nearest centre drawn so far (k-means++, Arthur and Vassilvitskii 2007).
 *
 * @param k at most the number of different points
 * @param random from 0 to 1, seeded
 * @returns coordinates of k different points
 */
export function kMeansPlusPlus(points: Points, k: number, random: () => number): Float64Array {
  const { values, dimensions, count } = points;
  const centres = new Float64Array(k * dimensions);
  const nearest = new Float64Array(count).fill(Infinity);
  let drawn = Math.floor(random() * count);
  for (let c = 0; c < k; c++) {
    centres.set(values.subarray(drawn * dimensions, (drawn + 1) * dimensions), c * dimensions);
    let total = 0;
    inRuns(count, (from, to) => {
      total = nearerRun(points, centres, c, nearest, total, from, to);
    });
    drawn = draw(nearest, random() * total);
  }
  return centres;
}

/** Takes a new centre into account for some points; `total` and their squared distances to the nearest one, added up. */
function nearerRun(
  { values, dimensions }: Points,
  centres: Float64Array,
  c: number,
  nearest: Float64Array,
  total: number,
  from: number,
  to: number,
): number {
  let sum = total;
  for (let i = from; i < to; i++) {
    const distance = squaredDistance(values, i * dimensions, centres, c * dimensions, dimensions);
    if (distance < nearest[i]) nearest[i] = distance;
    sum += nearest[i];
  }
  return sum;
}

/** The first index at which the running sum passes `target`; never one with weight 0 if another has some. */
function draw(weights: Float64Array, target: number): number {
  let sum = 0;
  let last = 0;
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] === 0) continue;
    last = i;
    sum += weights[i];
    if (sum > target) return i;
  }
  return last;
}
