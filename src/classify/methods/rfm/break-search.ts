import { lowerBound } from '../../statistics/bounds';
import { leastNear } from '../../statistics/least-near';
import type { Axis } from './axes';
import type { CutRule } from './score-by-cuts';
import { type StepSearch, stepsPerUnit } from './step-search';

const mostSteps = 2 ** 52;

/**
 * A search along an axis that natural breaks cut: near where a score begins today, because with a value the breaks move
 * little, and every value that is tried costs breaks found anew.
 *
 * @param sorted the values, ascending, one at least
 * @param soonest the least recency that an order can have
 */
export function breakSearch(axis: Axis, sorted: Float64Array, rule: CutRule, soonest: number): StepSearch {
  const { cuts, reversed, bins } = rule;
  const highest = Math.max(0, sorted[sorted.length - 1]);
  const steps = highest * stepsPerUnit[axis] > mostSteps ? 1 : stepsPerUnit[axis];
  const sign = reversed ? -1 : 1;
  const end = reversed ? -soonest : Math.ceil(highest * steps) + steps;
  const valueAt = (step: number): number => (sign * step) / steps + 0;
  return {
    nearest: (from, holds, score) => {
      const first = Math.floor(sign * from * steps) + 1;
      if (!(Math.abs(first) < mostSteps && end < mostSteps)) return undefined;
      const cut = cuts.at(reversed ? bins - score : score - 2) ?? NaN;
      const place = lowerBound(sorted, cut);
      // The last value below the break and the first above it: one has the score today, the other not.
      const below = place > 0 ? sorted[place - 1] : cut;
      const [missed, reached] = reversed ? [cut, below] : [below, cut];
      const near = Number.isNaN(cut)
        ? { from: first - 1, to: end }
        : { from: Math.floor(sign * missed * steps), to: Math.ceil(sign * reached * steps) };
      const step = leastNear((at) => holds(valueAt(at)), first, end, near);
      return step === undefined ? undefined : valueAt(step);
    },
  };
}
