import { breaksAfter } from '../../statistics/breaks-after';
import { distinctValues } from '../../statistics/distinct-values';
import { largestMagnitude } from '../../statistics/exact-steps';
import { leastNear } from '../../statistics/least-near';
import { type LineGuess, lineGuess } from '../../statistics/line-guess';
import { searchSteps } from '../../statistics/search-steps';
import { sortedValues } from '../../statistics/sorted-values';
import type { Measure } from '../measure';
import type { NextTier, TierStep } from '../next-tier';

/**
 * What leads to a better tier where tiers are natural breaks: the least value with which the breaks, found anew, put
 * the customer into one, in whole steps of the measure (hundredths; whole numbers where it counts).
 *
 * With more of the measure the customer's tier never gets worse (see `breaksAfter`), so that the value one step smaller
 * proves the least one; above all others it is the best tier, so that there always is one. Customers of like values
 * need like ones: asked about in order of their values, most take two tries.
 */
export function nextByBreaks({ values, format }: Measure, tiers: number): NextTier {
  const sorted = sortedValues(values);
  const after = breaksAfter(distinctValues(sorted), tiers);
  const steps = searchSteps(largestMagnitude(sorted), format === 'integer' ? 1 : 100);
  const end = Math.floor((sorted.at(-1) ?? 0) * steps) + 1;
  const known = new Map<number, TierStep | undefined>();
  const guesses: LineGuess[] = [];
  return (from, tier) => {
    if (!known.has(from)) known.set(from, find(from, tier));
    return known.get(from);
  };

  function find(from: number, tier: number): TierStep | undefined {
    const tierWith = (step: number): number =>
      after(from, step / steps).filter((lowest) => lowest > step / steps).length;
    const guess = (guesses[tier] ??= lineGuess());
    const first = Math.floor(from * steps) + 1;
    // Of the steps tried that lead to a better tier, each is smaller than those before.
    let target = tier;
    const isBetter = (at: number): boolean => {
      const reached = tierWith(at);
      if (reached < tier) target = reached;
      return reached < tier;
    };
    const step = leastNear(isBetter, first, end, guess.at(from) ?? first);
    if (step === undefined) return undefined;
    guess.learn(from, step);
    return { value: step / steps, target };
  }
}
