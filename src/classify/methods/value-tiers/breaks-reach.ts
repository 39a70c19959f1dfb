import { distinctValues, withReplaced } from '../../statistics/distinct-values';
import { exactSteps, largestMagnitude } from '../../statistics/exact-steps';
import { leastNear } from '../../statistics/least-near';
import { breaksOf, stepsOfBreaks } from '../../statistics/natural-breaks';
import { sortedValues } from '../../statistics/sorted-values';
import { budgetOf } from '../budget';
import type { Measure } from '../measure';
import type { NextTier, TierStep } from '../next-tier';

/** Sums of squares that breaks found anew may take: some seconds. */
const mostSteps = 3e8;
/** How often breaks are found anew for a value that is the least. */
const usualTries = 10;

/**
 * What leads to a better tier where tiers are natural breaks: a value with which the breaks, found anew, put the
 * customer into one. Looked for near where the tier begins today: to the last step, in long lists to a hundredth of what
 * is missing; in very long lists not everybody is answered.
 *
 * @param share the share of all customers that these are
 * @param work sums of squares that may be taken
 */
export function nextByBreaks(
  { values, format }: Measure,
  tiers: number,
  { share = 1, work = mostSteps }: { share?: number | undefined; work?: number | undefined },
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
  /** Whether there is work enough to find everybody's least value. */
  const isRoomy = counted.values.length * usualTries * cost <= share * work;
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
    const first = Math.floor(from * steps) + 1;
    const roughly = (at: number): number => (isRoomy ? 0 : (at - first) / 100);
    const step = leastNear(holds, first, end, near, roughly);
    if (step === undefined) return isSpent ? { begins, next: tier - 1 } : undefined;
    return { value: step / steps, target: tierAfter(from, step / steps) };
  }

  function tierAfter(from: number, to: number): number {
    const after = breaksOf(withReplaced(counted, from, to), tiers);
    return after.filter((lowest) => lowest > to).length;
  }
}
