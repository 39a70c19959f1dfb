import { lowerBound, upperBound } from '../../statistics/bounds';
import { breaksAfter } from '../../statistics/breaks-after';
import { distinctValues } from '../../statistics/distinct-values';
import { quantileCutAt } from '../../statistics/quantile';
import { replacedValue } from '../../statistics/replaced-value';
import { type CutRule, scoreOf } from './score-by-cuts';
import type { Scoring } from './scoring';
import { equalWidthCuts } from './scoring-rank';

/** The scores on one axis after a customer's value `from` became `to`, with all cut points computed anew. */
export interface AfterChange {
  /** Whether that customer then has at least this score. */
  reaches: (from: number, to: number, score: number) => boolean;
  /** The score of that customer. */
  score: (from: number, to: number) => number;
  /** The sum of the scores of all customers with a value. */
  sum: (from: number, to: number) => number;
}

/**
 * How the scores of an axis change when one value does.
 *
 * @param sorted the values, ascending, without those that are unknown
 * @param rule cut points as they stand (of ranks for rank scoring)
 */
export function afterChange(sorted: Float64Array, rule: CutRule, type: Scoring['type']): AfterChange {
  switch (type) {
    case 'rank':
      return afterRanks(sorted, rule);
    case 'naturalBreaks':
      return byCuts(sorted, rule, cutsAgain(sorted, rule));
    case 'quantile':
    case 'rfmPackage':
      return afterQuantiles(sorted, rule, type === 'rfmPackage' ? 1 : 0);
    default:
      return byCuts(sorted, rule, () => rule.cuts);
  }
}

function byCuts(
  sorted: Float64Array,
  rule: CutRule,
  cutsAfter: (from: number, to: number) => readonly number[],
): AfterChange {
  const score = (from: number, to: number): number => scoreOf(to, { ...rule, cuts: cutsAfter(from, to) });
  return {
    score,
    reaches: (from, to, least) => score(from, to) >= least,
    sum: (from, to) => {
      const above = aboveCuts(sorted, rule, cutsAfter(from, to), from, to);
      return rule.reversed ? sorted.length * rule.bins - above : sorted.length + above;
    },
  };
}

/** How often a value lies above a cut point, over all values and cut points. */
function aboveCuts(sorted: Float64Array, rule: CutRule, cuts: readonly number[], from: number, to: number) {
  const isAbove = (value: number, cut: number): boolean =>
    rule.equal === 'below' ? value > cut : value >= cut;
  const bound = rule.equal === 'below' ? upperBound : lowerBound;
  let above = 0;
  for (const cut of cuts)
    above += sorted.length - bound(sorted, cut) - Number(isAbove(from, cut)) + Number(isAbove(to, cut));
  return above;
}

/** Quantiles move with the value; one of them decides whether a score is reached. */
function afterQuantiles(sorted: Float64Array, rule: CutRule, shift: number): AfterChange {
  const { bins, reversed, equal } = rule;
  const n = sorted.length;
  const isAbove = (from: number, to: number, k: number): boolean => {
    const cut = quantileCutAt(replacedValue(sorted, from, to), n, bins, k) + shift;
    return equal === 'below' ? to > cut : to >= cut;
  };
  const parts = Array.from({ length: bins - 1 }, (_, k) => k);
  const cutsAfter = (from: number, to: number): number[] => {
    const at = replacedValue(sorted, from, to);
    return parts.map((k) => quantileCutAt(at, n, bins, k) + shift);
  };
  return {
    ...byCuts(sorted, rule, cutsAfter),
    reaches: (from, to, score) =>
      reversed ? !isAbove(from, to, bins - score) : isAbove(from, to, score - 2),
  };
}

/** Ranks: those of the values between the old and the new one change by one, and the last rank where it was shared. */
function afterRanks(sorted: Float64Array, rule: CutRule): AfterChange {
  const n = sorted.length;
  const cutsAfter = (at: (place: number) => number): number[] =>
    equalWidthCuts(1, 1 + startOf(at, n - 1), rule.bins);
  const score = (from: number, to: number): number => {
    const rank = 1 + lowerBound(sorted, to) - Number(from < to);
    return scoreOf(rank, { ...rule, cuts: cutsAfter(replacedValue(sorted, from, to)) });
  };
  return {
    score,
    reaches: (from, to, least) => score(from, to) >= least,
    sum: (from, to) => {
      const at = replacedValue(sorted, from, to);
      let above = 0;
      for (const cut of cutsAfter(at)) above += n - firstOfRankAbove(at, n, cut);
      return rule.reversed ? n * rule.bins - above : n + above;
    },
  };
}

/** The first place of the value at a place. */
function startOf(at: (place: number) => number, place: number): number {
  return firstThat(place, (before) => at(before) >= at(place));
}

/** The first place whose rank (1 + the first place of its value) lies above a cut point. */
function firstOfRankAbove(at: (place: number) => number, n: number, cut: number): number {
  return firstThat(n, (place) => 1 + startOf(at, place) > cut);
}

/** The first of `end` places for which a condition holds that holds from some place on; `end` for none. */
function firstThat(end: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Natural breaks found anew; those of the last customer are kept, because more than one thing is asked about each. */
function cutsAgain(
  sorted: Float64Array,
  { bins, cuts }: CutRule,
): (from: number, to: number) => readonly number[] {
  const after = breaksAfter(distinctValues(sorted), bins);
  let last = NaN;
  const known = new Map<number, readonly number[]>();
  return (from, to) => {
    if (from === to) return cuts;
    if (from !== last) known.clear();
    last = from;
    const before = known.get(to);
    if (before) return before;
    const again = after(from, to);
    known.set(to, again);
    return again;
  };
}
