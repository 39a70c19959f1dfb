import { largestMagnitude } from '../../statistics/exact-steps';
import { leastNear } from '../../statistics/least-near';
import { type LineGuess, lineGuess } from '../../statistics/line-guess';
import { searchSteps } from '../../statistics/search-steps';
import type { Axis } from './axes';
import { type StepSearch, stepsPerUnit } from './step-search';

/**
 * A search along an axis that natural breaks cut: near where the last answers for a score lead, because customers of like
 * values need nearly the same, and every value that is tried costs breaks found anew.
 *
 * @param sorted the values, ascending, one at least
 * @param reversed the smallest value scores best
 * @param soonest the least recency that an order can have
 */
export function breakSearch(
  axis: Axis,
  sorted: Float64Array,
  { reversed }: { reversed: boolean },
  soonest: number,
): StepSearch {
  const steps = searchSteps(largestMagnitude(sorted), stepsPerUnit[axis]);
  const sign = reversed ? -1 : 1;
  const end = reversed ? -soonest * steps : Math.floor(Math.max(0, sorted[sorted.length - 1]) * steps) + 1;
  const valueAt = (step: number): number => (sign * step) / steps + 0;
  const guesses: LineGuess[] = [];
  return {
    nearest: (from, holds, score) => {
      const guess = (guesses[score] ??= lineGuess());
      const first = Math.floor(sign * from * steps) + 1;
      const step = leastNear((at) => holds(valueAt(at)), first, end, guess.at(from) ?? first);
      if (step === undefined) return undefined;
      guess.learn(from, step);
      return valueAt(step);
    },
  };
}
