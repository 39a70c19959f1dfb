import { quantileCuts } from '../../statistics/quantile';
import { sortedValues } from '../../statistics/sorted-values';
import { forEachAxis, type RfmValues } from './axes';
import { axisScores, type RfmScores } from './axis-scores';

/**
 * Scores by type-7 quantiles of each measure: with 5 bins each score is meant for a fifth of the customers.
 *
 * A value equal to a cut point belongs to the bin of smaller values, as in R's `cut` and pandas' `qcut`. Equal
 * values share a score, so with many equal values some scores stay empty.
 */
export function scoreQuantile(values: RfmValues, bins: number): RfmScores {
  return forEachAxis((axis) =>
    axisScores(values[axis], {
      cuts: quantileCuts(sortedValues(values[axis]), bins),
      equal: 'below',
      reversed: axis === 'recency',
      bins,
    }),
  );
}
