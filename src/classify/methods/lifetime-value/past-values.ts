import type { Message } from '../../message';
import type { Dataset } from '../../dataset/dataset';

/** What is earned of each unit of money. */
export interface Margin {
  /** Share of the amount that is earned, for what is still expected. */
  share: number;
  /** Earned to date, per customer. */
  earned: Float64Array;
  /** Whether the share was taken from a profit column. */
  fromProfit: boolean;
}

/** The margin the user states, else that of the profit column, else all of the amount. */
export function marginOf({ amount, profit }: Dataset, stated: number | undefined): Margin {
  if (stated === undefined && profit) {
    const sum = (values: Float64Array): number => values.reduce((total, value) => total + (value || 0), 0);
    const share = sum(profit) / sum(amount);
    // a loss-making or empty business earns nothing on what is still to come
    return { share: share > 0 && share < Infinity ? share : 0, earned: profit, fromProfit: true };
  }
  const share = stated ?? 1;
  return { share, earned: amount.map((value) => value * share), fromProfit: false };
}

/**
 * Simple lifetime value: average order × orders per year × expected years × margin.
 *
 * Orders per year are counted since the customer's first order, over a year at least (or over all of the data where
 * they span less), so that someone who ordered yesterday is not taken to order daily. The number of orders cancels out:
 * customers of one sum and first order are worth the same to the last bit.
 *
 * @param end last day observed
 */
export function simpleValues(dataset: Dataset, end: number, years: number, margin: number): Float64Array {
  const rates = yearlyRates(dataset, end);
  return dataset.amount.map((sum, i) => Math.max(0, sum * rates[i] * years * margin));
}

const year = 365.25;

/** Days from the first order of all to the end, both counted; −∞ where nobody ordered. */
const daysObserved = (firstOrder: Float64Array, end: number): number =>
  end - firstOrder.reduce((least, day) => (day < least ? day : least), Infinity) + 1;

/** Says that a year is reckoned from less than one. */
export function shortSpanNote({ firstOrder }: Dataset, end: number): Message[] {
  const days = daysObserved(firstOrder, end);
  return days > 0 && days < Math.floor(year)
    ? [{ key: 'rules.lifetimeValue.shortSpan', params: { count: days } }]
    : [];
}

/** What the sum of each customer is multiplied with to be that of a year; 0 without an order. */
export function yearlyRates({ orders, firstOrder }: Dataset, end: number): Float64Array {
  const shortest = Math.max(1, Math.min(year, daysObserved(firstOrder, end)));
  return orders.map((count, i) => (count > 0 ? year / Math.max(shortest, end - firstOrder[i] + 1) : 0));
}
