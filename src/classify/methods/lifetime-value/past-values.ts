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
 * they span less), so that someone who ordered yesterday is not taken to order daily.
 *
 * @param end last day observed
 */
export function simpleValues(
  { amount, orders, firstOrder }: Dataset,
  end: number,
  years: number,
  margin: number,
): Float64Array {
  const earliest = firstOrder.reduce((least, day) => (day < least ? day : least), Infinity);
  const shortest = Math.max(1, Math.min(365.25, end - earliest + 1));
  return amount.map((sum, i) => {
    if (!(orders[i] > 0)) return 0;
    const days = Math.max(shortest, end - firstOrder[i] + 1);
    const ordersPerYear = (orders[i] * 365.25) / days;
    const value = (sum / orders[i]) * ordersPerYear * years * margin;
    return Math.max(0, value);
  });
}
