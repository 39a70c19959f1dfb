import type { Dataset } from '../../dataset/dataset';
import { quantile } from '../../statistics/quantile';

/** How long customers usually wait between orders, in days. */
export interface UsualGaps {
  /** Per customer: the median of the own gaps, or the population's. At least `least`. */
  usual: Float64Array;
  /** Per customer: the gap before the last order; NaN with fewer than two order days. */
  last: Float64Array;
  /** The median of the customers' own gaps, at least 1, or what is given where none is known; not yet at least `least`. */
  population: number;
  /** Customers with a gap of their own. */
  own: number;
  /** No customer ordered twice: `population` is the number given. */
  fallback: boolean;
  /** Orders from which the own gap counts. */
  ownFrom: number;
  /** Days that a usual gap is at least. */
  least: number;
  /** Per customer: the own gap, counted or not; NaN with fewer than two order days. */
  typical: Float64Array;
  /** All of `typical` that are known, ascending. */
  known: Float64Array;
}

/** Of the options of the lifecycle. */
export interface GapOptions {
  ownGapFrom: number;
  fallbackGap: number;
  leastGap: number;
}

/**
 * The usual gap between order days.
 *
 * With a history: the median gap of a customer's distinct order days. Without one, but with a first order: the mean
 * gap. Customers with fewer than `ownGapFrom` orders get the median customer's gap. No gap counts less than `leastGap`.
 */
export function usualGaps(
  dataset: Dataset,
  { ownGapFrom: ownFrom, fallbackGap, leastGap: least }: GapOptions,
): UsualGaps {
  const { orders, firstOrder, lastOrder, history } = dataset;
  const n = orders.length;
  const typical = new Float64Array(n).fill(NaN);
  const last = new Float64Array(n).fill(NaN);
  for (let i = 0; i < n; i++) {
    if (history) {
      const gaps = dayGaps(history.date, history.start[i], history.start[i + 1]);
      if (gaps.length === 0) continue;
      last[i] = gaps[gaps.length - 1];
      typical[i] = quantile(gaps.sort(), 0.5);
    } else if (orders[i] > 1 && lastOrder[i] > firstOrder[i]) {
      typical[i] = (lastOrder[i] - firstOrder[i]) / (orders[i] - 1);
    }
  }
  const known = typical.filter((gap) => !Number.isNaN(gap)).sort();
  const population = known.length > 0 ? Math.max(1, quantile(known, 0.5)) : fallbackGap;
  let own = 0;
  const usual = typical.map((gap, i) => {
    const isOwn = !Number.isNaN(gap) && orders[i] >= ownFrom;
    if (isOwn) own++;
    return Math.max(least, isOwn ? gap : population);
  });
  return { usual, last, population, own, fallback: known.length === 0, ownFrom, least, typical, known };
}

/** Days between distinct order days, in time order. */
export function dayGaps(date: Float64Array, from: number, to: number): Float64Array {
  const gaps: number[] = [];
  for (let k = from + 1; k < to; k++) {
    const gap = Math.floor(date[k]) - Math.floor(date[k - 1]);
    if (gap > 0) gaps.push(gap);
  }
  return Float64Array.from(gaps);
}
