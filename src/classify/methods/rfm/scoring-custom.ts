import { type Axis, forEachAxis, type RfmValues } from './axes';
import { axisScores, type RfmScores } from './axis-scores';

/**
 * Scores by cut points the user chose. "3 orders or more" and "within 30 days" are meant: a frequency or amount equal
 * to a cut point scores above it, and a recency equal to a cut point still counts as recent.
 *
 * @example
 * scoreCustom(values, { recency: [30, 90], frequency: [2, 5], monetary: [100, 1000] }) // three scores per axis
 */
export function scoreCustom(values: RfmValues, cuts: Record<Axis, number[]>): RfmScores {
  return forEachAxis((axis) =>
    axisScores(values[axis], {
      cuts: cuts[axis],
      equal: axis === 'recency' ? 'below' : 'above',
      reversed: axis === 'recency',
      bins: cuts[axis].length + 1,
    }),
  );
}
