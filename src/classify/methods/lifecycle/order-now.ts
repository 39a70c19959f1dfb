import type { Dataset } from '../../dataset/dataset';
import { lowerBound } from '../../statistics/bounds';
import { quantile, quantileCutsAt } from '../../statistics/quantile';
import { replacedValue } from '../../statistics/replaced-value';
import type { MethodContext } from '../method';
import type { Standing } from './stage';
import { dayGaps, type UsualGaps } from './usual-gaps';

/** The amount of a customer's mean order in whole cents; 0 without orders or with a negative sum. */
export function usualOrder({ amount, orders }: Pick<Dataset, 'amount' | 'orders'>, customer: number): number {
  const mean = amount[customer] / orders[customer];
  return mean > 0 && mean < Infinity ? Math.round(mean * 100) / 100 : 0;
}

/**
 * How a customer would stand after one more order of the usual amount on the reference date, all others as they are:
 * also the customer's own usual gap, or the median customer's, is what it would be then. Where the reference date is
 * the day after the latest order, that order is the latest, and the reference date is one day later.
 */
export function standingAfterOrder(
  { dataset, referenceDate, followsLatest }: MethodContext,
  gaps: UsualGaps,
): (customer: number) => Standing {
  const { history, orders, firstOrder, lastOrder } = dataset;
  const then = referenceDate + Number(followsLatest);
  return (i) => {
    const count = (orders[i] > 0 ? orders[i] : 0) + 1;
    const first = Math.min(
      Number.isNaN(firstOrder[i]) && count === 1 ? referenceDate : firstOrder[i],
      referenceDate,
    );
    const last = Number.isNaN(lastOrder[i]) ? referenceDate : Math.max(lastOrder[i], referenceDate);
    let typical = NaN;
    let lastGap = NaN;
    let growth = NaN;
    if (history) {
      const days = withDay(history.date.subarray(history.start[i], history.start[i + 1]), referenceDate);
      const own = dayGaps(days, 0, days.length);
      if (own.length > 0) {
        lastGap = own[own.length - 1];
        typical = quantile(own.sort(), 0.5);
      }
      growth = growthAfter(history, i, (first + then) / 2, {
        day: referenceDate,
        amount: usualOrder(dataset, i),
      });
    } else if (count > 1 && last > first) {
      typical = (last - first) / (count - 1);
    }
    const isOwn = !Number.isNaN(typical) && count >= gaps.ownFrom;
    const usualGap = Math.max(gaps.least, isOwn ? typical : populationAfter(gaps, gaps.typical[i], typical));
    return {
      orders: count,
      recency: then - Math.floor(last),
      age: then - first,
      usualGap,
      lastGap,
      growth,
    };
  };
}

/** Days in order with one more among them. */
function withDay(days: Float64Array, day: number): Float64Array {
  const at = lowerBound(days, day);
  const all = new Float64Array(days.length + 1);
  all.set(days.subarray(0, at));
  all[at] = day;
  all.set(days.subarray(at), at + 1);
  return all;
}

/** See growthOf. */
function growthAfter(
  { start, date, amount }: NonNullable<Dataset['history']>,
  i: number,
  middle: number,
  more: { day: number; amount: number },
): number {
  let older = more.day < middle ? more.amount : 0;
  let younger = more.amount - older;
  for (let k = start[i]; k < start[i + 1]; k++) {
    if (date[k] < middle) older += amount[k];
    else younger += amount[k];
  }
  return older > 0 ? younger / older : younger > 0 ? Infinity : 1;
}

/** The median customer's gap after one customer's gap became another one. */
function populationAfter({ known, population }: UsualGaps, from: number, to: number): number {
  if (Number.isNaN(to)) return population;
  const n = known.length + Number(Number.isNaN(from));
  const at = Number.isNaN(from) ? insertedValue(known, to) : replacedValue(known, from, to);
  return quantileCutsAt(at, n, 2)[0];
}

/** Sorted values with one more, without sorting again: the value at each place. */
function insertedValue(sorted: Float64Array, value: number): (place: number) => number {
  const at = lowerBound(sorted, value);
  return (place) => (place < at ? sorted[place] : place === at ? value : sorted[place - 1]);
}
