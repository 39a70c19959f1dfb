import { quantileCutsAt } from '../../statistics/quantile';
import { replacedValue } from '../../statistics/replaced-value';
import { sortedValues } from '../../statistics/sorted-values';
import type { Measure, MeasureOption } from '../measure';
import { type NextTier, nextTierBy, type TierStep } from '../next-tier';
import { stateChanges } from '../rfm/state-changes';
import { stepSearch } from '../rfm/step-search';
import { lowestReach } from '../share-reach';
import type { Up } from '../value-why';

/** What leads to a higher band, and how it is said. */
export interface BandReach {
  measure: Measure;
  nextTier: NextTier;
  up: Up;
}

/** Measures of which a customer can have more while everything else stays: an order, some money, a point. */
const canGrow = (option: MeasureOption): boolean =>
  typeof option === 'string' ? /^(?:amount|orders|profit)$/.test(option) : 'metric' in option;

/**
 * The least that leads to a higher band: fixed bounds as they are, quantiles computed anew after the change. As these
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
    return { measure, nextTier: nextTierBy(lowestReach([...lower].reverse())), up: 'up' };
  const sorted = sortedValues(measure.values);
  const axis = measure.format === 'integer' ? 'frequency' : 'monetary';
  const rule = { cuts: lower, equal: 'above', reversed: false, bins: lower.length + 1 } as const;
  const search = stepSearch(axis, sorted, rule, false, 0);
  const n = sorted.length;
  const places = Array.from({ length: count - 1 }, (_, k) => Math.floor(((n - 1) * (k + 1)) / count));
  /** The values that bounds are made of, and how the customer's own compares: as long as both stay, so do the bands. */
  const stateAt = (from: number, to: number): number[] => {
    const at = replacedValue(sorted, from, to);
    const values = places.flatMap((place) => [at(place), at(Math.min(place + 1, n - 1))]);
    return values.flatMap((value) => (value === to ? [NaN, 0] : [value, Math.sign(to - value)]));
  };
  const isSame = (one: number[], other: number[]): boolean =>
    one.every((value, place) => Object.is(value, other[place]));
  /** The band after a change, the highest 0; undefined where there are not as many bands any more, or more. */
  const bandAfter = (from: number, to: number): number | undefined => {
    const bounds = new Set(quantileCutsAt(replacedValue(sorted, from, to), n, count));
    return bounds.size === lower.length ? [...bounds].filter((bound) => bound > to).length : undefined;
  };
  const known = new Map<number, TierStep | undefined>();
  const find = (from: number, band: number): TierStep | undefined => {
    for (const { value } of stateChanges(from, (to) => stateAt(from, to), isSame, search)) {
      const target = bandAfter(from, value);
      if (target !== undefined && target < band) return { value, target };
    }
    return undefined;
  };
  const nextTier: NextTier = (from, band) => {
    if (!known.has(from)) known.set(from, find(from, band));
    return known.get(from);
  };
  return { measure, nextTier, up: byPlace ? 'up' : 'upToday' };
}
