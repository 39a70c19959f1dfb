import { quantileCuts } from '../../statistics/quantile';
import { sortedValues } from '../../statistics/sorted-values';
import { forEachAxis, type RfmValues } from './axes';
import { axisScores, type RfmScores } from './axis-scores';

/**
 * Scores by the rule of the R package rfm (Hebbali, 0.3.0): the cut points are type-7 quantiles **plus 1**, and a
 * value equal to a cut point belongs to the bin of larger values.
 *
 * The plus 1 is that package's peculiarity and depends on the unit of money: for comparison with its results only.
 */
export function scorePackage(values: RfmValues, bins: number): RfmScores {
  return forEachAxis((axis) =>
    axisScores(values[axis], {
      cuts: quantileCuts(sortedValues(values[axis]), bins).map((cut) => cut + 1),
      equal: 'above',
      reversed: axis === 'recency',
      bins,
    }),
  );
}
