import { sortedValues } from '../../statistics/sorted-values';
import { afterChange } from './after-change';
import type { Axis, RfmValues } from './axes';
import type { AxisScores } from './axis-scores';
import { levelReach } from './level-reach';
import type { Scoring } from './scoring';
import { stepSearch } from './step-search';

/** What a measure would have to become, and the score it would then have. */
export interface Reached {
  value: number;
  score: number;
}

/** The nearest value at which a customer with a value would have at least a score; undefined if there is none. */
export type Reach = (from: number, score: number) => Reached | undefined;

/** How far customers are from better scores on one axis. */
export interface AxisReach {
  /** From a score. */
  toScore: Reach;
  /** From a score not below the mean of all customers' scores: level 2 of the 8 segments. */
  toMean: Reach;
  /** Whether the cut points are those after the change; otherwise they are taken as they stand. */
  exact: boolean;
}

/** Values put into natural breaks again, over all questions; about a second. */
const mostBroken = 1e6;
/** How often that is done, roughly, for a value. */
const triesPerValue = 12;

/**
 * How far a customer is from a score on one axis, with the cut points computed anew after the change (quantiles, ranks
 * and means move when a value moves). Natural breaks are, too, where the customers are few enough for it.
 */
export function reachOn(axis: Axis, values: RfmValues, scores: AxisScores, scoring: Scoring): AxisReach {
  const sorted = sortedValues(values[axis]);
  const rule = scores.cuts.at(0)?.rule;
  if (!rule || sorted.length === 0) {
    const none: Reach = () => undefined;
    return { toScore: none, toMean: none, exact: true };
  }
  if (scoring.type === 'aboveBelow') {
    // Scores are 1 and 2: to be above their mean is to have the 2.
    const reach = remembered(levelReach(axis, values[axis], scoring.threshold));
    return { toScore: reach, toMean: reach, exact: true };
  }
  const exact = scoring.type !== 'naturalBreaks' || canBreakAnew(sorted);
  const after = afterChange(sorted, rule, exact ? scoring.type : 'custom');
  const { nearest } = stepSearch(axis, sorted, rule, scores.ofRanks ?? false);
  const toScore: Reach = (from, least) => {
    const value = nearest(from, (to) => after.reaches(from, to, least), least);
    if (value === undefined) return undefined;
    let score = least;
    while (score < rule.bins && after.reaches(from, value, score + 1)) score++;
    return { value, score };
  };
  const n = values[axis].length;
  const sumAfter = (from: number, to: number): number => after.sum(from, to) + n - sorted.length;
  const toMean: Reach = (from) => {
    const mean = Math.ceil(sumAfter(from, from) / n);
    const value = nearest(from, (to) => after.score(from, to) * n >= sumAfter(from, to), mean);
    return value === undefined ? undefined : { value, score: 2 };
  };
  return { toScore: remembered(toScore), toMean: remembered(toMean), exact };
}

/** Whether natural breaks can be found again for every question that may be asked. */
function canBreakAnew(sorted: Float64Array): boolean {
  let distinct = 1;
  for (let k = 1; k < sorted.length; k++) distinct += Number(sorted[k] !== sorted[k - 1]);
  return distinct * triesPerValue * sorted.length <= mostBroken;
}

/** Many customers share a value: each question is answered once. */
function remembered(find: Reach): Reach {
  const known = new Map<number, (Reached | undefined)[]>();
  return (from, score) => {
    let answers = known.get(from);
    if (!answers) known.set(from, (answers = []));
    if (!(score in answers)) answers[score] = find(from, score);
    return answers[score];
  };
}
