import { argsort } from '../../statistics/argsort';
import { sortedValues } from '../../statistics/sorted-values';
import type { RfmValues } from './axes';
import { type FrequencyGroup, frequencyGroup } from './frequency-group';
import { quantilesAfter } from './quantiles-after';
import { remembered } from './remembered';

/** All customers by recency scores. */
export interface Grouping {
  /** Those of a score. */
  group: (score: number) => FrequencyGroup;
  /** The sums of the frequency and the monetary scores of all of them. */
  sums: () => { frequency: number; monetary: number };
}

/** All customers after the recency of one of them changed. */
export interface RecencyAfter {
  /** The customers as they were before, by the cut points as they are after. */
  grouping: Grouping;
  /** The score under which the one who changed is found in the grouping. */
  left: number;
  /** The score that it has after. */
  came: number;
  /** The sum of the recency scores of all after. */
  sum: number;
}

/** All customers, scored by quantiles of recency, within each score by frequency, and within both by money. */
export interface RecencyGroups {
  /** Recencies, ascending, where they are known. */
  sorted: Float64Array;
  /** As they are, to find a customer with a recency; NaN where it is unknown. */
  with: (recency: number) => RecencyAfter;
  /** After the recency of one became another. */
  changed: (from: number, to: number) => RecencyAfter;
}

/**
 * All customers in groups. The cut points move little when one customer changes, and customers who change groups with
 * them are a stretch of the order of recency: the few stretches that occur are kept, and sorted once.
 */
export function recencyGroups({ recency, frequency, monetary }: RfmValues, bins: number): RecencyGroups {
  const n = recency.length;
  const byRecency = argsort(recency);
  const sorted = sortedValues(recency);
  const byFrequency = unknownFirst(argsort(frequency), sortedValues(frequency).length);
  const places = new Uint32Array(n);
  byFrequency.forEach((customer, place) => (places[customer] = place));
  const groupFrom = remembered((start: number) =>
    remembered((end: number) => {
      const customers = byRecency.slice(start, end);
      customers.forEach((customer, k) => (customers[k] = places[customer]));
      customers.sort().forEach((place, k) => (customers[k] = byFrequency[place]));
      return frequencyGroup(customers, frequency, monetary, bins);
    }),
  );
  const groupingAt = remembered((bounds: string): Grouping => {
    // Ascending, where the smallest recency has the best score; those that are unknown have the worst.
    const ends = bounds.split(' ').map(Number);
    const group = (score: number): FrequencyGroup =>
      groupFrom(score === bins ? 0 : ends[bins - score - 1])(score === 1 ? n : ends[bins - score]);
    let sums: ReturnType<Grouping['sums']> | undefined;
    const sumsOfAll = (): ReturnType<Grouping['sums']> => {
      const all = { frequency: 0, monetary: 0 };
      for (let score = 1; score <= bins; score++) {
        const { sum, division } = group(score).asItStands();
        all.frequency += sum;
        all.monetary += division.monetarySum();
      }
      return all;
    };
    return { group: remembered(group), sums: () => (sums ??= sumsOfAll()) };
  });
  const changed = (from: number, to: number): RecencyAfter => {
    const then = quantilesAfter(sorted, bins, from, to);
    const known = sorted.length - Number(!Number.isNaN(from)) + Number(!Number.isNaN(to));
    return {
      grouping: groupingAt(then.bounds.join(' ')),
      left: Number.isNaN(from) ? 1 : bins - then.left,
      came: Number.isNaN(to) ? 1 : bins - then.came,
      sum: known * bins - then.above + n - known,
    };
  };
  return { sorted, with: remembered((own) => changed(own, own)), changed };
}

/** An order that ends with those that are unknown, with these at its beginning. */
function unknownFirst(order: Uint32Array, known: number): Uint32Array {
  const turned = new Uint32Array(order.length);
  turned.set(order.subarray(known));
  turned.set(order.subarray(0, known), order.length - known);
  return turned;
}
