import { meanCut } from '../../statistics/mean-cut';
import { quantile } from '../../statistics/quantile';
import { sortedValues } from '../../statistics/sorted-values';
import { forEachAxis, type RfmValues } from './axes';
import { axisScores, type RfmScores } from './axis-scores';

/**
 * Two scores per measure: 2 at or above the mean (or median) of all customers, 1 below it; for recency 2 at or below.
 *
 * Where most customers bought once, the median of frequency is 1 and everyone scores 2.
 */
export function scoreAboveBelow(values: RfmValues, threshold: 'mean' | 'median'): RfmScores {
  return forEachAxis((axis) => {
    const cut = centre(values[axis], threshold);
    return axisScores(values[axis], {
      cuts: Number.isNaN(cut) ? [] : [cut],
      equal: axis === 'recency' ? 'below' : 'above',
      reversed: axis === 'recency',
      bins: 2,
    });
  });
}

/** Mean (see {@link meanCut}) or median of the finite values; NaN for none. */
export function centre(values: Float64Array, which: 'mean' | 'median'): number {
  const sorted = sortedValues(values);
  return which === 'median' ? quantile(sorted, 0.5) : meanCut(sorted);
}
