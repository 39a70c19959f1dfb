import type { Message } from '../../message';
import type { Axis } from './axes';
import { type CutRule, scoreByCuts } from './score-by-cuts';

/** The scores of one axis and how they came about. */
export interface AxisScores {
  /** 1 (worst) to `bins`, one per customer. */
  scores: Uint8Array;
  bins: number;
  /** Cut points in the measure's own unit; several sets, each with its place, where cuts differ between groups. */
  cuts: { where?: Message; rule: CutRule }[];
  /** Ranks were cut, not values: the cut points are ranks. */
  ofRanks?: true;
  /** Nested scoring: the cut points in a group (all: 0; a recency score; a pair of recency and frequency). */
  ruleIn?: (group: number) => CutRule | undefined;
}

/** Scores on the three axes. */
export type RfmScores = Record<Axis, AxisScores>;

/** Scores of one axis by one set of cut points. */
export function axisScores(values: Float64Array, rule: CutRule): AxisScores {
  return { scores: scoreByCuts(values, rule), bins: rule.bins, cuts: [{ rule }] };
}
