import { distinctValues } from '../../statistics/distinct-values';
import { stepsOfBreaks } from '../../statistics/natural-breaks';
import { sortedValues } from '../../statistics/sorted-values';
import { budgetOf } from '../budget';
import { afterChange } from './after-change';
import type { Axis, RfmValues } from './axes';
import type { AxisScores } from './axis-scores';
import { breakSearch } from './break-search';
import { levelReach } from './level-reach';
import type { Scoring } from './scoring';
import { stepSearch } from './step-search';

/** What a measure would have to become, and the score it would then have. */
export interface Reached {
  value: number;
  score: number;
}

/** What a search keeps to. */
export interface ReachLimits {
  /** The least recency that an order can have. */
  soonest: number;
  /** The share of all customers that these are, and of the work; 1 by default. */
  share?: number | undefined;
  /** Sums of squares that natural breaks found anew may take. */
  work?: number;
}

/**
 * The nearest value at which a customer with a value would have at least a score; undefined if there is none, or none
 * that was tried; `untried` where the budget was used up before one was found.
 */
export type Reach = (from: number, score: number) => Reached | 'untried' | undefined;

/** How far customers are from better scores on one axis, with all cut points as they are after the change. */
export interface AxisReach {
  /** From a score. */
  toScore: Reach;
  /** From a score not below the mean of all customers' scores: level 2 of the 8 segments. */
  toMean: Reach;
}

/** Sums of squares that natural breaks found anew may take on an axis: some seconds. */
const mostSteps = 3e8;

/**
 * How far a customer is from a score on one axis, with the cut points computed anew after the change (quantiles, ranks,
 * natural breaks and means move when a value moves).
 *
 * Natural breaks are found anew for every value that is tried, so that in very long lists not every customer is
 * answered: ask first about those who matter most.
 */
export function reachOn(
  axis: Axis,
  values: RfmValues,
  scores: AxisScores,
  scoring: Scoring,
  { soonest, share, work = mostSteps }: ReachLimits,
): AxisReach {
  const sorted = sortedValues(values[axis]);
  const rule = scores.cuts.at(0)?.rule;
  if (!rule || sorted.length === 0) {
    const none: Reach = () => undefined;
    return { toScore: none, toMean: none };
  }
  if (scoring.type === 'aboveBelow') {
    // Scores are 1 and 2: to be above their mean is to have the 2.
    const reach = remembered(levelReach(axis, values[axis], scoring.threshold, soonest));
    return { toScore: reach, toMean: reach };
  }
  const after = afterChange(sorted, rule, scoring.type);
  const isBroken = scoring.type === 'naturalBreaks';
  const { nearest } = isBroken
    ? breakSearch(axis, sorted, rule, soonest)
    : stepSearch(axis, sorted, rule, scores.ofRanks ?? false, soonest);
  const budget = budgetOf({ share }, work);
  const cost = isBroken ? stepsOfBreaks(distinctValues(sorted).values.length, rule.bins) : 0;
  let isSpent = false;
  const isAffordable = (): boolean => {
    isSpent ||= !budget.spend(cost);
    return !isSpent;
  };
  const find = (
    from: number,
    holds: (to: number) => boolean,
    near: number,
    scoreAt: (to: number) => number,
  ): ReturnType<Reach> => {
    if (Number.isNaN(from)) return undefined;
    const value = nearest(from, (to) => isAffordable() && holds(to), near);
    if (value === undefined) return isSpent ? 'untried' : undefined;
    return { value, score: scoreAt(value) };
  };
  const toScore: Reach = (from, least) =>
    find(
      from,
      (to) => after.reaches(from, to, least),
      least,
      (to) => after.score(from, to),
    );
  const n = values[axis].length;
  const sumAfter = (from: number, to: number): number => after.sum(from, to) + n - sorted.length;
  const toMean: Reach = (from) =>
    find(
      from,
      (to) => after.score(from, to) * n >= sumAfter(from, to),
      Math.ceil(sumAfter(from, from) / n),
      () => 2,
    );
  return { toScore: remembered(toScore), toMean: remembered(toMean) };
}

/** Many customers share a value: each question is answered once. */
function remembered(find: Reach): Reach {
  const known = new Map<number, ReturnType<Reach>[]>();
  return (from, score) => {
    let answers = known.get(from);
    if (!answers) known.set(from, (answers = []));
    if (!(score in answers)) answers[score] = find(from, score);
    return answers[score];
  };
}
