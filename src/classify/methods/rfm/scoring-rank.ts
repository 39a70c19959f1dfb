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
    const [low, high] = spanOf(ranks);
    return {
      ...axisScores(ranks, {
        cuts: equalWidthCuts(low, high, bins),
        equal: 'below',
        reversed: axis === 'recency',
        bins,
      }),
      ofRanks: true as const,
    };
  });
}

/** The inner bounds of `bins` equal parts of a span; none where it has no width. */
export function equalWidthCuts(low: number, high: number, bins: number): number[] {
  if (!(high > low)) return [];
  return Array.from({ length: bins - 1 }, (_, k) => low + ((high - low) * (k + 1)) / bins);
}

function spanOf(values: Float64Array): [low: number, high: number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
