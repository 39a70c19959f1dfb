import { upperBound } from '../../statistics/bounds';
import { leastThat } from '../../statistics/least-that';
import type { Axis } from './axes';
import type { CutRule } from './score-by-cuts';

/** Steps in which a measure changes: whole days and orders, hundredths of money. */
export const stepsPerUnit = { recency: 1, frequency: 1, monetary: 100 } satisfies Record<Axis, number>;

/** Beyond this, whole numbers are no longer exact. */
const mostSteps = 2 ** 52;

/** Looks for values of a measure in the direction in which it gets better. */
export interface StepSearch {
  /**
   * The nearest value beyond `from` for which a condition holds that holds from some value on.
   *
   * @param score where it begins today is tried first
   */
  nearest: (from: number, holds: (to: number) => boolean, score: number) => number | undefined;
}

/**
 * A search along one axis.
 *
 * @param sorted the values, ascending, one at least
 * @param ofRanks the cut points are ranks, not values
 * @param soonest the least recency that an order can have
 */
export function stepSearch(
  axis: Axis,
  sorted: Float64Array,
  rule: CutRule,
  ofRanks: boolean,
  soonest: number,
): StepSearch {
  const ofValues = ofRanks ? [] : rule.cuts.filter(Number.isFinite);
  const highest = Math.max(0, sorted[sorted.length - 1], ...ofValues);
  const steps = highest * stepsPerUnit[axis] > mostSteps ? 1 : stepsPerUnit[axis];
  const sign = rule.reversed ? -1 : 1;
  // A quantile plus 1, as the R package has it, is reached up to `bins` beyond the highest value.
  const end = rule.reversed ? -soonest : Math.ceil(highest * steps) + (rule.bins + 1) * steps;
  const valueAt = (step: number): number => (sign * step) / steps + 0;
  /** Where a score begins today, one step past the nearest customer: right in nearly all cases. */
  const guessOf = (score: number): number | undefined => {
    if (score < 2 || score > rule.bins) return undefined;
    const cut = rule.cuts[rule.reversed ? rule.bins - score : score - 2];
    const place = ofRanks ? Math.floor(cut) : upperBound(sorted, cut);
    if (rule.reversed) return place > 0 ? Math.ceil(-sorted[place - 1] * steps) : undefined;
    if (rule.equal === 'above') return Math.ceil(cut * steps);
    return place < sorted.length ? Math.floor(sorted[place] * steps) + 1 : undefined;
  };
  return {
    nearest: (from, holds, score) => {
      if (Number.isNaN(from) || end > mostSteps) return undefined;
      const first = Math.floor(sign * from * steps) + 1;
      const step = leastThat((at) => holds(valueAt(at)), first, end, guessOf(score));
      return step === undefined ? undefined : valueAt(step);
    },
  };
}
