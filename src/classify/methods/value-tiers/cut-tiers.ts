import { z } from 'zod';
import { upperBound } from '../../statistics/bounds';
import { isShareBelow } from '../../statistics/is-share-below';
import { largerCount } from '../../statistics/larger-count';
import { naturalBreaks } from '../../statistics/natural-breaks';
import { shareBefore } from '../../statistics/share-before';
import { sortedValues } from '../../statistics/sorted-values';
import type { Measure } from '../measure';
import { type NextTier, nextTierBy } from '../next-tier';
import {
  drawLevelReach,
  lowestReach,
  shareOfCustomersReach,
  shareOfValueReach,
  type ValueReach,
} from '../share-reach';
import { nextByBreaks } from './breaks-reach';

const shares = z
  .array(z.number().gt(0).lt(1))
  .min(1)
  .max(5)
  .refine((list) => list.reduce((sum, share) => sum + share, 0) < 1 + 1e-9, 'shares of at most 100 %');

/** How the tiers are cut. Shares are those of the tiers from the best down; the last tier gets the rest. */
export const cutSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('shareOfCustomers'), shares: shares.optional() }),
  z.strictObject({ by: z.literal('shareOfValue'), shares: shares.optional() }),
  z.strictObject({ by: z.literal('naturalBreaks') }),
  z.strictObject({
    by: z.literal('thresholds'),
    /** The lowest value of each tier but the last, best first. */
    thresholds: z
      .array(z.number())
      .min(1)
      .max(5)
      .refine((list) => list.every((value, i) => i === 0 || value < list[i - 1]), 'descending'),
  }),
]);

/** A way of cutting with its options: see {@link cutSchema}. */
export type TierCut = z.output<typeof cutSchema>;

/** What each number of tiers is given by default, best tiers first, the last tier left out. */
const defaultShares: Record<TierCut['by'] & `share${string}`, Record<number, number[]>> = {
  shareOfCustomers: {
    2: [0.2],
    3: [0.2, 0.3],
    4: [0.05, 0.15, 0.3],
    5: [0.05, 0.1, 0.15, 0.3],
    6: [0.02, 0.05, 0.1, 0.15, 0.3],
  },
  shareOfValue: {
    2: [0.8],
    3: [0.5, 0.3],
    4: [0.4, 0.3, 0.2],
    5: [0.3, 0.2, 0.2, 0.2],
    6: [0.2, 0.2, 0.2, 0.15, 0.15],
  },
};

/**
 * The shares that apply, 0 to 1, best tier first and the last tier left out: the user's, or those for this number of
 * tiers. Shares are of the customers or of the positive value, as `cut.by` says.
 *
 * @example
 * tierShares({ by: 'shareOfCustomers' }, 3) // [0.2, 0.3]
 */
export function tierShares(
  cut: Extract<TierCut, { by: 'shareOfCustomers' | 'shareOfValue' }>,
  tiers: number,
): number[] {
  return cut.shares ?? defaultShares[cut.by][tiers] ?? [];
}

/**
 * The tier of every customer, 0 for the best of `tiers`. Equal values share a tier. Missing values go to the last.
 *
 * Shares are compared with the share of customers (or of positive value) with **larger** values: the customer on whom
 * a limit falls still belongs to the better tier.
 */
export function cutTiers(values: Float64Array, cut: TierCut, tiers: number): Uint16Array {
  switch (cut.by) {
    case 'shareOfCustomers':
      return byLimits(values, shareOfCustomersBefore(values), cumulative(tierShares(cut, tiers)));
    case 'shareOfValue':
      return byLimits(values, shareBefore(values), cumulative(tierShares(cut, tiers)));
    case 'naturalBreaks':
      return byLowest(values, naturalBreaks(sortedValues(values), tiers).reverse(), tiers);
    case 'thresholds':
      return byLowest(values, cut.thresholds, tiers);
  }
}

/** What leads a customer to a better tier, by the same rule as {@link cutTiers}. */
export function nextTierOf(measure: Measure, cut: TierCut, tiers: number): NextTier {
  switch (cut.by) {
    case 'shareOfCustomers':
      return nextTierBy(shareOfCustomersReach(measure, cumulative(tierShares(cut, tiers))));
    case 'shareOfValue':
      return nextTierBy(shareOfValueReach(measure, cumulative(tierShares(cut, tiers))));
    case 'naturalBreaks':
      return nextByBreaks(measure, tiers);
    case 'thresholds':
      return nextTierBy(lowestReach(cut.thresholds));
  }
}

/** The value of the customer to draw level with for a tier that is a share of the customers. */
export function levelReach(
  values: Float64Array,
  cut: Extract<TierCut, { by: 'shareOfCustomers' }>,
  tiers: number,
): ValueReach {
  return drawLevelReach(values, cumulative(tierShares(cut, tiers)));
}

/**
 * The tier, by share of customers, of one who comes to have a larger value than before, all others as they are: exactly
 * what {@link cutTiers} gives with it.
 */
export function tierWithMore(
  values: Float64Array,
  cut: Extract<TierCut, { by: 'shareOfCustomers' }>,
  tiers: number,
): (value: number) => number {
  const sorted = sortedValues(values);
  const limits = cumulative(tierShares(cut, tiers));
  return (value) => {
    const before = (sorted.length - upperBound(sorted, value)) / values.length;
    const tier = limits.findIndex((limit) => isShareBelow(before, limit));
    return tier < 0 ? limits.length : tier;
  };
}

function shareOfCustomersBefore(values: Float64Array): Float64Array {
  return largerCount(values).map((count) => count / values.length);
}

const cumulative = (shares: readonly number[]): number[] =>
  shares.map((_, k) => shares.slice(0, k + 1).reduce((sum, share) => sum + share, 0));

function byLimits(values: Float64Array, before: Float64Array, limits: readonly number[]): Uint16Array {
  const codes = new Uint16Array(values.length);
  for (let i = 0; i < codes.length; i++) {
    let tier = 0;
    while (tier < limits.length && !isShareBelow(before[i], limits[tier])) tier++;
    codes[i] = tier;
  }
  return codes;
}

function byLowest(values: Float64Array, lowest: readonly number[], tiers: number): Uint16Array {
  const codes = new Uint16Array(values.length);
  for (let i = 0; i < codes.length; i++) {
    let tier = 0;
    while (tier < lowest.length && !(values[i] >= lowest[tier])) tier++;
    codes[i] = tier === lowest.length && Number.isNaN(values[i]) ? tiers - 1 : tier;
  }
  return codes;
}
