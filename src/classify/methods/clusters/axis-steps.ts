import { movesAlone } from '../moves-alone';
import type { ClusterMeasure } from './cluster-customers';
import { type Centres, stretchOf } from './reach';

/** A better cluster on the way along an axis. */
export interface End {
  place: number;
  /** Where it begins as clusters stand, and how far it is worth looking. */
  guess: number;
  goal: number;
}

/** Whole steps along an axis, upwards where that is better: see {@link stepsOn}. */
export interface Steps {
  axis: number;
  first: number;
  last: number;
  /** Better clusters, nearest first. */
  ends: End[];
  valueOf: (step: number) => number;
  /** The first step at or beyond a coordinate. */
  stepAt: (coordinate: number) => number;
  /** The last step that is so many standard deviations away at most, but for rounding. */
  stepWithin: (distance: number) => number;
  /** In standard deviations from where the customer is. */
  distanceOf: (step: number) => number;
}

/** How far values go. */
export interface AxisLimits {
  /** The least recency that an order can have. */
  soonest: number;
  /** The largest value of each measure. */
  highest: readonly number[];
}

const mostSteps = 2 ** 52;
/** How far up values are tried, as a multiple of the largest one. */
const timesHighest = 1.5;

/** The steps along an axis; undefined where the measure does not move. */
export function stepsOn(
  axis: number,
  customer: number,
  place: number,
  parts: readonly ClusterMeasure[],
  point: readonly number[],
  centres: Centres,
  { soonest, highest }: AxisLimits,
): Steps | undefined {
  const { option, measure, feature } = parts[axis];
  const own = measure.values[customer];
  const options = parts.map((part) => part.option);
  if (!Number.isFinite(own) || !movesAlone(option, options)) return undefined;
  const isDown = option === 'recency';
  const sign = isDown ? -1 : 1;
  const steps = measure.format === 'integer' ? 1 : 100;
  const first = Math.floor(sign * own * steps) + 1;
  const last = isDown ? -soonest : Math.max(first, Math.ceil(timesHighest * highest[axis] * steps));
  const isExact = Math.abs(first) < mostSteps && Math.abs(last) < mostSteps;
  if (!isExact || first > last || !Number.isFinite(feature.valueAt(0))) return undefined;
  const valueOf = (step: number): number => (sign * step) / steps + 0;
  const stepAt = (coordinate: number): number => Math.ceil(sign * feature.valueAt(coordinate) * steps);
  const within = (step: number): number => Math.min(last, Math.max(first, step));
  const ends = Array.from({ length: place }, (_, better): End | undefined => {
    const stretch = stretchOf(point, axis, better, centres);
    if (!stretch) return undefined;
    const centre = sign * centres.values[better * centres.dimensions + axis];
    const border = sign * (isDown ? stretch.to : stretch.from);
    return {
      place: better,
      guess: within(stepAt(sign * border)),
      goal: within(stepAt(sign * Math.max(border, centre))),
    };
  })
    .filter((end) => end !== undefined)
    .sort((a, b) => a.guess - b.guess || a.place - b.place);
  return {
    axis,
    first,
    last,
    ends,
    valueOf,
    stepAt,
    stepWithin: (distance) => Math.floor(sign * feature.valueAt(point[axis] + sign * distance) * steps),
    distanceOf: (step) => Math.abs(feature.scaled(valueOf(step)) - point[axis]),
  };
}

/** The largest step that is less far than a distance. */
export function largestWithin({ first, last, distanceOf, stepWithin }: Steps, distance: number): number {
  let step = Math.min(last, stepWithin(distance));
  while (step >= first && distanceOf(step) >= distance) step--;
  return step;
}
