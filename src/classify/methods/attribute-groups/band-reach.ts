import { quantileCutsAt } from '../../statistics/quantile';
import { replacedValue } from '../../statistics/replaced-value';
import { sortedValues } from '../../statistics/sorted-values';
import type { Measure, MeasureOption } from '../measure';
import { type NextTier, nextTierBy } from '../next-tier';
import { stepSearch } from '../rfm/step-search';
import { lowestReach } from '../share-reach';
import type { ValueWords } from '../value-why';

/** What leads to a higher band, and how it is said. */
export interface BandReach {
  measure: Measure;
  nextTier: NextTier;
  words: ValueWords;
}

/** Measures of which a customer can have more while everything else stays: an order, some money, a point. */
const canGrow = (option: MeasureOption): boolean =>
  typeof option === 'string' ? /^(?:amount|orders|profit)$/.test(option) : 'metric' in option;

/**
 * How much more leads to a higher band: fixed bounds as they are, quantiles computed anew after the change. As these
 * move with the value, so do the bounds by which the band is called.
 *
 * @param lower the lower bounds of the bands, ascending
 * @param count how many bands were asked for, where the bounds are quantiles
 * @param byPlace whether bands are called by their place, not by their bounds
 * @returns undefined where having more is nothing a customer can do (recency, results of other methods)
 */
export function bandReach(
  option: MeasureOption,
  measure: Measure,
  lower: readonly number[],
  count: number | undefined,
  byPlace: boolean,
): BandReach | undefined {
  if (!canGrow(option)) return undefined;
  if (count === undefined)
    return { measure, nextTier: nextTierBy(lowestReach([...lower].reverse())), words: {} };
  const sorted = sortedValues(measure.values);
  const axis = measure.format === 'integer' ? 'frequency' : 'monetary';
  const rule = { cuts: lower, equal: 'above', reversed: false, bins: lower.length + 1 } as const;
  const { nearest } = stepSearch(axis, sorted, rule, false, 0);
  /** The band after a change, the highest 0; undefined where there are not as many bands any more, or more. */
  const bandAfter = (from: number, to: number): number | undefined => {
    const bounds = new Set(quantileCutsAt(replacedValue(sorted, from, to), sorted.length, count));
    return bounds.size === lower.length ? [...bounds].filter((bound) => bound > to).length : undefined;
  };
  const nextTier: NextTier = (from, band) => {
    const isHigher = (to: number): boolean => (bandAfter(from, to) ?? band) < band;
    const value = nearest(from, isHigher, lower.length + 2 - band);
    const target = value === undefined ? undefined : bandAfter(from, value);
    return value === undefined || target === undefined ? undefined : { value, target };
  };
  return { measure, nextTier, words: { none: 'noneTried', up: byPlace ? 'up' : 'upToday' } };
}
