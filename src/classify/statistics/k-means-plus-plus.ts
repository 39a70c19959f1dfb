import { inRuns } from '../in-runs';
import type { Points } from './points';
import { squaredDistance } from './squared-distance';

/** First centres for k-means, and how their points were drawn. */
export interface DrawnCentres {
  /** Coordinates, one centre after the other. */
  centres: Float64Array;
  /** The point of each centre. */
  drawn: number[];
  /** The race that each point but the first one won. */
  races: Race[];
}

/**
 * A draw with chances in proportion to weights, as a race: every point has an exponentially distributed time of its
 * own, divided by its weight, and the fastest one is drawn. Another weight of a single point then hardly ever changes
 * who wins, where a running sum of weights would shift for all.
 */
export interface Race {
  /** Decides on the times: see {@link pace}. */
  seed: number;
  /** The fastest points, fastest first, with their weights over their times; −1 and 0 where there are fewer. */
  fastest: { points: Int32Array; speeds: Float64Array };
}

const places = 3;

// Globals are dear to look up where code runs in a context of its own, as in tests.
const { imul, log } = Math;

/**
 * First centres for k-means: points drawn one after the other, each with a chance in proportion to its squared distance
 * from the nearest centre drawn so far (k-means++, Arthur and Vassilvitskii 2007).
 *
 * @param k at most the number of different points
 * @param random from 0 to 1, seeded; taken k times
 *
 * @example
 * drawCentres(points, 3, seededRandom(1)).drawn // e.g. [17, 4, 250]
 */
export function drawCentres(points: Points, k: number, random: () => number): DrawnCentres {
  const { values, dimensions, count } = points;
  const centres = new Float64Array(k * dimensions);
  const nearest = new Float64Array(count).fill(Infinity);
  const drawn = [Math.floor(random() * count)];
  const races: Race[] = [];
  for (let c = 0; c < k; c++) {
    const at = drawn[c] * dimensions;
    centres.set(values.subarray(at, at + dimensions), c * dimensions);
    if (c === k - 1) break;
    const seed = Math.floor(random() * 2 ** 32);
    const fastest = { points: new Int32Array(places).fill(-1), speeds: new Float64Array(places) };
    inRuns(count, (from, to) => {
      raceRun(points, centres, c, nearest, seed, fastest.points, fastest.speeds, from, to);
    });
    races.push({ seed, fastest });
    drawn.push(Math.max(0, fastest.points[0]));
  }
  return { centres, drawn, races };
}

/** The weight of a point over its time in a race. */
export const speedOf = (weight: number, seed: number, point: number): number =>
  weight / -log(pace(seed, point));

/** A number between 0 and 1, both excluded, for each point of a race. */
function pace(seed: number, point: number): number {
  const state = (seed + imul(point + 1, 0x9e3779b1)) | 0;
  let mixed = imul(state ^ (state >>> 16), 0x21f0aaad);
  mixed = imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (((mixed ^ (mixed >>> 15)) >>> 0) + 0.5) / 4294967296;
}

/** Takes a new centre into account for some points, and lets them race. */
function raceRun(
  { values, dimensions }: Points,
  centres: Float64Array,
  c: number,
  nearest: Float64Array,
  seed: number,
  points: Int32Array,
  speeds: Float64Array,
  from: number,
  to: number,
): void {
  const last = places - 1;
  for (let i = from; i < to; i++) {
    const distance = squaredDistance(values, i * dimensions, centres, c * dimensions, dimensions);
    if (distance < nearest[i]) nearest[i] = distance;
    const weight = nearest[i];
    // −ln u is 1 − u at least: who is too slow with that need not be looked at.
    if (weight <= speeds[last] * (1 - pace(seed, i))) continue;
    const speed = speedOf(weight, seed, i);
    if (speed <= speeds[last]) continue;
    let place = last;
    for (; place > 0 && speeds[place - 1] < speed; place--) {
      speeds[place] = speeds[place - 1];
      points[place] = points[place - 1];
    }
    speeds[place] = speed;
    points[place] = i;
  }
}
