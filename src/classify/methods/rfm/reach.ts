import { upperBound } from '../../statistics/bounds';
import { leastThat } from '../../statistics/least-that';
import { quantileCutAt } from '../../statistics/quantile';
import { replacedValue } from '../../statistics/replaced-value';
import { sortedValues } from '../../statistics/sorted-values';
import type { Axis, RfmValues } from './axes';
import type { AxisScores } from './axis-scores';
import type { CutRule } from './score-by-cuts';
import type { Scoring } from './scoring';

/** What a measure would have to become, and the score it would then have. */
export interface Reached {
  value: number;
  score: number;
}

/** The nearest value at which a customer with a value would have at least a score; undefined if there is none. */
export type Reach = (from: number, score: number) => Reached | undefined;

/** Steps in which a measure changes: whole days and orders, hundredths of money. */
export const stepsPerUnit = { recency: 1, frequency: 1, monetary: 100 } satisfies Record<Axis, number>;

/** Beyond this, whole numbers are no longer exact. */
const mostSteps = 2 ** 52;

/**
 * How far a customer is from a score on one axis.
 *
 * The cut points are those after the change (quantiles move when a value moves), for the scorings by quantiles and by
 * fixed cut points; for the others they are taken as they stand.
 */
export function reachOn(axis: Axis, values: RfmValues, scores: AxisScores, scoring: Scoring): Reach {
  const sorted = sortedValues(values[axis]);
  const rule = scores.ofRanks ? observedRule(values[axis], scores) : scores.cuts[0]?.rule;
  if (!rule) return () => undefined;
  const cutAfter = cutAfterChange(sorted, rule, scoring);
  const highest = Math.max(0, sorted.at(-1) ?? 0, ...rule.cuts.filter(Number.isFinite));
  const steps = highest * stepsPerUnit[axis] > mostSteps ? 1 : stepsPerUnit[axis];
  const sign = rule.reversed ? -1 : 1;
  const end = rule.reversed ? 0 : Math.ceil(highest * steps) + 2 * steps;
  const valueAt = (step: number): number => (sign * step) / steps + 0;
  const isAbove = (value: number, cut: number): boolean =>
    rule.equal === 'below' ? value > cut : value >= cut;
  /** One cut point decides whether a score is reached: where there is none, the value counts as below it. */
  const reaches = (from: number, value: number, score: number): boolean =>
    rule.reversed
      ? !isAbove(value, cutAfter(from, value, rule.bins - score))
      : isAbove(value, cutAfter(from, value, score - 2));
  const scoreAfter = (from: number, value: number, least: number): number => {
    let score = least;
    while (score < rule.bins && reaches(from, value, score + 1)) score++;
    return score;
  };
  /** Where the score begins today, one step past the nearest customer: right in nearly all cases. */
  const guessOf = (score: number): number | undefined => {
    const cut = rule.cuts[rule.reversed ? rule.bins - score : score - 2];
    const after = upperBound(sorted, cut);
    if (rule.reversed) return after > 0 ? Math.ceil(-sorted[after - 1] * steps) : undefined;
    if (rule.equal === 'above') return Math.ceil(cut * steps);
    return after < sorted.length ? Math.floor(sorted[after] * steps) + 1 : undefined;
  };
  const find: Reach = (from, score) => {
    if (Number.isNaN(from) || end > mostSteps) return undefined;
    const now = Math.floor(sign * from * steps) + 1;
    const step = leastThat((at) => reaches(from, valueAt(at), score), now, end, guessOf(score));
    return step === undefined
      ? undefined
      : { value: valueAt(step), score: scoreAfter(from, valueAt(step), score) };
  };
  return remembered(find);
}

/** Whether the cut points after a change are known exactly. */
export const isExact = ({ type }: Scoring): boolean =>
  type === 'quantile' || type === 'rfmPackage' || type === 'custom';

/** The k-th cut point after a value became another one. */
function cutAfterChange(
  sorted: Float64Array,
  { cuts, bins }: CutRule,
  { type }: Scoring,
): (from: number, to: number, k: number) => number {
  if ((type !== 'quantile' && type !== 'rfmPackage') || sorted.length === 0)
    return (_from, _to, k) => cuts[k];
  const shift = type === 'rfmPackage' ? 1 : 0;
  return (from, to, k) => quantileCutAt(replacedValue(sorted, from, to), sorted.length, bins, k) + shift;
}

/** For ranks: the values that customers of each score have, as cut points. */
function observedRule(values: Float64Array, { scores, bins, cuts }: AxisScores): CutRule {
  const reversed = cuts.some(({ rule }) => rule.reversed);
  const nearest = Array.from({ length: bins + 1 }, () => (reversed ? -Infinity : Infinity));
  scores.forEach((score, i) => {
    if (Number.isNaN(values[i])) return;
    nearest[score] = reversed ? Math.max(nearest[score], values[i]) : Math.min(nearest[score], values[i]);
  });
  for (let score = bins - 1; score > 0; score--) {
    nearest[score] = reversed
      ? Math.max(nearest[score], nearest[score + 1])
      : Math.min(nearest[score], nearest[score + 1]);
  }
  const steps = nearest.slice(2);
  return { cuts: reversed ? steps.reverse() : steps, equal: reversed ? 'below' : 'above', reversed, bins };
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
