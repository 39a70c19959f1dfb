/** How values become scores by cut points. */
export interface CutRule {
  /** Ascending; `cuts.length + 1` bins. */
  cuts: readonly number[];
  /** A value equal to a cut point belongs to the bin below it, or to the bin above it. */
  equal: 'below' | 'above';
  /** The smallest value scores best (recency). */
  reversed: boolean;
  /** Scores run from 1 to this, even where fewer cut points could be found. */
  bins: number;
}

/**
 * A score from 1 (worst) to `bins` for every value. NaN, a customer about whom nothing is known, scores 1.
 *
 * Equal values always share a score.
 *
 * @example
 * scoreByCuts(Float64Array.of(1, 5, 9), { cuts: [5], equal: 'below', reversed: false, bins: 2 }) // 1, 1, 2
 */
export function scoreByCuts(values: Float64Array, rule: CutRule): Uint8Array {
  const { equal, reversed, bins } = rule;
  const cuts = Float64Array.from(rule.cuts);
  const scores = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    // Counting over all cut points costs less than the branches of a search.
    let below = 0;
    if (equal === 'below') for (let k = 0; k < cuts.length; k++) below += value > cuts[k] ? 1 : 0;
    else for (let k = 0; k < cuts.length; k++) below += value >= cuts[k] ? 1 : 0;
    scores[i] = value !== value ? 1 : reversed ? bins - below : below + 1;
  }
  return scores;
}

/** The score of one value: see {@link scoreByCuts}. */
export function scoreOf(value: number, { cuts, equal, reversed, bins }: CutRule): number {
  if (Number.isNaN(value)) return 1;
  let below = 0;
  if (equal === 'below') {
    while (below < cuts.length && value > cuts[below]) below++;
  } else {
    while (below < cuts.length && value >= cuts[below]) below++;
  }
  return reversed ? bins - below : below + 1;
}
