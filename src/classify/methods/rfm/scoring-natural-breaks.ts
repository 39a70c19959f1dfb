import { naturalBreaks } from '../../statistics/natural-breaks';
import { sortedValues } from '../../statistics/sorted-values';
import { forEachAxis, type RfmValues } from './axes';
import { axisScores, type RfmScores } from './axis-scores';

/**
 * Scores by natural breaks of each measure: the bins whose values lie closest together. A cut point is the smallest
 * value of the bin above it. With fewer distinct values than bins, the lowest scores stay empty for recency and the
 * highest for the others.
 */
export function scoreNaturalBreaks(values: RfmValues, bins: number): RfmScores {
  return forEachAxis((axis) =>
    axisScores(values[axis], {
      cuts: naturalBreaks(sortedValues(values[axis]), bins),
      equal: 'above',
      reversed: axis === 'recency',
      bins,
    }),
  );
}
