import { sortedValues } from '../../statistics/sorted-values';
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
}

/** The nearest value at which a customer with a value would have at least a score; undefined if there is none. */
export type Reach = (from: number, score: number) => Reached | undefined;

/** How far customers are from better scores on one axis, with all cut points as they are after the change. */
export interface AxisReach {
  /** From a score. */
  toScore: Reach;
  /** From a score not below the mean of all customers' scores: level 2 of the 8 segments. */
  toMean: Reach;
}

/**
 * How far a customer is from a score on one axis, with the cut points computed anew after the change (quantiles, ranks,
 * natural breaks and means move when a value moves).
 *
 * A better value never means a worse score, nor a score below the mean where it was not below: the nearest value is
 * proven by the one a step before it. By quantiles and ranks both are plain; by natural breaks `breaksAfter` says the
 * first. As for the mean: while a customer's value stays in its group, the breaks can but move along with it, by which
 * others' scores can but fall. When it passes into a better group, no other passes by more groups than it does:
 * otherwise the cuts of before and those of after, numbered from the customer's group, would cross twice, and what they
 * exchanged between the crossings would be cut better. So the sum of all scores grows by no more than that many times
 * the number of customers.
 */
export function reachOn(
  axis: Axis,
  values: RfmValues,
  scores: AxisScores,
  scoring: Scoring,
  { soonest }: ReachLimits,
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
  const { nearest } =
    scoring.type === 'naturalBreaks'
      ? breakSearch(axis, sorted, rule, soonest)
      : stepSearch(axis, sorted, rule, scores.ofRanks ?? false, soonest);
  const find = (
    from: number,
    holds: (to: number) => boolean,
    near: number,
    scoreAt: (to: number) => number,
  ): ReturnType<Reach> => {
    if (Number.isNaN(from)) return undefined;
    const value = nearest(from, holds, near);
    return value === undefined ? undefined : { value, score: scoreAt(value) };
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
