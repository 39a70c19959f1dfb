import { sortedValues } from '../../statistics/sorted-values';
import type { Measure, MeasureOption } from '../measure';
import { afterChange } from '../rfm/after-change';
import { stepSearch } from '../rfm/step-search';
import { lowestReach, type ValueReach } from '../share-reach';

/** What leads to a higher band. */
export interface BandReach {
  measure: Measure;
  reach: ValueReach;
  /** The bounds are those after the change; otherwise they are taken as they stand. */
  exact: boolean;
}

/** Measures of which a customer can have more while everything else stays: an order, some money, a point. */
const canGrow = (option: MeasureOption): boolean =>
  typeof option === 'string' ? /^(?:amount|orders|profit)$/.test(option) : 'metric' in option;

/**
 * How much more leads to a higher band: fixed bounds as they are, quantiles computed anew after the change. Where
 * several quantiles are equal, bands are fewer than asked for and bounds are taken as they stand.
 *
 * @param lower the lower bounds of the bands, ascending
 * @param count how many bands were asked for, where the bounds are quantiles
 * @returns undefined where having more is nothing a customer can do (recency, results of other methods)
 */
export function bandReach(
  option: MeasureOption,
  measure: Measure,
  lower: readonly number[],
  count: number | undefined,
): BandReach | undefined {
  if (!canGrow(option)) return undefined;
  const asTheyStand = lowestReach([...lower].reverse());
  if (count === undefined) return { measure, reach: asTheyStand, exact: true };
  if (lower.length !== count - 1) return { measure, reach: asTheyStand, exact: false };
  const sorted = sortedValues(measure.values);
  const rule = { cuts: lower, equal: 'above', reversed: false, bins: count } as const;
  const after = afterChange(sorted, rule, 'quantile');
  const { nearest } = stepSearch(
    measure.format === 'integer' ? 'frequency' : 'monetary',
    sorted,
    rule,
    false,
  );
  const reach: ValueReach = (from, band) =>
    nearest(from, (to) => after.reaches(from, to, count - band), count - band);
  return { measure, reach, exact: true };
}
