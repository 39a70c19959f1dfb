import { minRank } from '../../statistics/min-rank';
import { forEachAxis, type RfmValues } from './axes';
import { axisScores, type RfmScores } from './axis-scores';

/**
 * Scores by ranks: customers are ranked (equal values share the smallest rank) and the span from the first to the
 * last rank is cut into parts of equal width, as pandas does with `cut(rank(method='min'))`.
 */
export function scoreRank(values: RfmValues, bins: number): RfmScores {
  return forEachAxis((axis) => {
    const ranks = minRank(values[axis]);
    return {
      ...axisScores(ranks, {
        cuts: equalWidthCuts(ranks, bins),
        equal: 'below',
        reversed: axis === 'recency',
        bins,
      }),
      ofRanks: true as const,
    };
  });
}

/** The inner bounds of `bins` equal parts of the values' span; none where all values are equal. */
function equalWidthCuts(values: Float64Array, bins: number): number[] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (!(high > low)) return [];
  return Array.from({ length: bins - 1 }, (_, k) => low + ((high - low) * (k + 1)) / bins);
}
