import { movesAlone } from '../moves-alone';
import type { ClusterMeasure } from './cluster-customers';
import { type Centres, stretchOf } from './reach';

/** A change that may lead to a better cluster. */
export interface Candidate {
  /** The measure, by its place among all. */
  axis: number;
  /** What it becomes. */
  value: number;
  /** In standard deviations of the measure. */
  distance: number;
}

/** Parts of the way from where a better cluster begins, as clusters are, to its centre. */
const partsOfTheWay = [0, 0.1, 0.25, 0.5, 0.75, 1];

const mostSteps = 2 ** 52;

/**
 * Changes worth trying, smallest first: more of one measure (less of recency), to where a better cluster begins today
 * and on to its centre. Measures on which another one depends and results of other methods are not moved.
 *
 * @param centres best cluster first
 * @param soonest the least recency that an order can have
 */
export function candidatesFor(
  customer: number,
  place: number,
  parts: readonly ClusterMeasure[],
  centres: Centres,
  soonest: number,
): Candidate[] {
  const options = parts.map(({ option }) => option);
  const point = parts.map(({ measure, feature }) => feature.scaled(measure.values[customer]));
  const found = parts.flatMap(({ option, measure, feature }, axis): Candidate[] => {
    const own = measure.values[customer];
    if (!Number.isFinite(own) || !movesAlone(option, options)) return [];
    const isDown = option === 'recency';
    const sign = isDown ? -1 : 1;
    const steps = measure.format === 'integer' ? 1 : 100;
    const next = Math.floor(sign * own * steps) + 1;
    const ends = Array.from({ length: place }, (_, better) => {
      const stretch = stretchOf(point, axis, better, centres);
      const centre = sign * centres.values[better * centres.dimensions + axis];
      const border = stretch ? sign * (isDown ? stretch.to : stretch.from) : centre;
      return { border, goal: Math.max(border, centre) };
    });
    const values = ends.flatMap(({ border, goal }) =>
      partsOfTheWay.map((part) => {
        const at = feature.valueAt(sign * (border + part * (goal - border)));
        return Math.max(next, Math.ceil(sign * at * steps));
      }),
    );
    return [...new Set(values)]
      .filter((step) => Math.abs(step) < mostSteps && (!isDown || step <= -soonest))
      .map((step) => {
        const value = (sign * step) / steps + 0;
        return { axis, value, distance: Math.abs(feature.scaled(value) - point[axis]) };
      });
  });
  return found.sort((a, b) => a.distance - b.distance || a.axis - b.axis);
}
