import { distinctValues, withReplaced } from '../../statistics/distinct-values';
import { exactSteps, largestMagnitude } from '../../statistics/exact-steps';
import { leastNear } from '../../statistics/least-near';
import { breaksOf, stepsOfBreaks } from '../../statistics/natural-breaks';
import { sortedValues } from '../../statistics/sorted-values';
import { budgetOf } from '../budget';
import type { Measure } from '../measure';
import type { NextTier, TierStep } from '../next-tier';

/** Sums of squares that breaks found anew may take: some seconds. */
const mostSteps = 4e8;

/**
 * What leads to a better tier where tiers are natural breaks: a value with which the breaks, found anew, put the
 * customer into one. Looked for near where the tier begins today; in very long lists not everybody is answered.
 *
 * @param share the share of all customers that these are
 * @param work sums of squares that may be taken
 */
export function nextByBreaks(
  { values, format }: Measure,
  tiers: number,
  { share, work = mostSteps }: { share?: number | undefined; work?: number | undefined },
): NextTier {
  const sorted = sortedValues(values);
  const counted = distinctValues(sorted);
  const breaks = breaksOf(counted, tiers);
  const perUnit = exactSteps(largestMagnitude(sorted), format === 'integer' ? 1 : 100);
  if (perUnit === undefined) return () => undefined;
  const steps: number = perUnit;
  const end = Math.ceil(Math.max(0, sorted.at(-1) ?? 0) * steps) + 1;
  const cost = stepsOfBreaks(counted.values.length, tiers);
  const budget = budgetOf({ share }, work);
  const known = new Map<number, TierStep | undefined>();
  return (from, tier) => {
    if (!known.has(from)) known.set(from, find(from, tier));
    return known.get(from);
  };

  function find(from: number, tier: number): TierStep | undefined {
    const begins = breaks[breaks.length - tier];
    const below = counted.values[counted.values.indexOf(begins) - 1] ?? from;
    let isSpent = false;
    const holds = (step: number): boolean => {
      isSpent ||= !budget.spend(cost);
      return !isSpent && tierAfter(from, step / steps) < tier;
    };
    const near = { from: Math.floor(below * steps), to: Math.ceil(begins * steps) };
    const step = leastNear(holds, Math.floor(from * steps) + 1, end, near);
    if (step === undefined) return isSpent ? { begins, next: tier - 1 } : undefined;
    return { value: step / steps, target: tierAfter(from, step / steps) };
  }

  function tierAfter(from: number, to: number): number {
    const after = breaksOf(withReplaced(counted, from, to), tiers);
    return after.filter((lowest) => lowest > to).length;
  }
}
