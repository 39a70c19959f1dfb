/**
 * What a probability model needs to know of each customer: recency and frequency in the sense of Fader & Hardie,
 * one entry per customer in every array.
 */
export interface PurchaseSummary {
  /** x: repeat orders, that is days with an order less one. */
  repeats: Float64Array;
  /** t_x: time from the first to the last order, in time units; 0 without a repeat. */
  last: Float64Array;
  /** T: time from the first order to the end of observation, in time units. */
  age: Float64Array;
}

/** A purchase summary with what was spent. */
export interface SpendingSummary extends PurchaseSummary {
  /** Mean amount of the repeat orders (the first is left out); NaN without a repeat. */
  spend: Float64Array;
}

/**
 * Summarises order histories up to and including the day `end`.
 *
 * Orders of one day are one order. Days of which nothing is left after returns are no orders (an order that cost
 * nothing is one); what is below zero is subtracted from the spend of the repeat orders. Customers without an order by
 * `end` are left out.
 *
 * @param history the dataset's: serial days ascending within each customer, customer i at [start[i], start[i + 1])
 * @param end serial day
 * @param unit days in a time unit, e.g. 7
 * @returns the summary and, per entry, the customer it is about
 */
export function summarizePurchases(
  history: { start: Int32Array; date: Float64Array; amount: Float64Array; returned?: Float64Array },
  end: number,
  unit: number,
): SpendingSummary & { customer: Int32Array } {
  const { start, date, amount, returned } = history;
  const room = start.length - 1;
  const customer = new Int32Array(room);
  const repeats = new Float64Array(room);
  const last = new Float64Array(room);
  const age = new Float64Array(room);
  const spend = new Float64Array(room);
  let found = 0;
  for (let i = 0; i < room; i++) {
    let orders = 0;
    let first = NaN;
    let latest = NaN;
    let spent = 0;
    for (let at = start[i]; at < start[i + 1];) {
      const day = Math.floor(date[at]);
      if (day > end) break;
      let sum = 0;
      let back = 0;
      while (at < start[i + 1] && Math.floor(date[at]) === day) {
        sum += amount[at];
        back += returned ? returned[at] : 0;
        at++;
      }
      if (sum > 0 || (sum === 0 && back === 0)) {
        if (orders++ === 0) first = day;
        else spent += sum;
        latest = day;
      } else if (orders > 1) {
        spent += sum;
      }
    }
    if (orders === 0) continue;
    customer[found] = i;
    repeats[found] = orders - 1;
    last[found] = (latest - first) / unit;
    age[found] = (end - first) / unit;
    spend[found++] = orders > 1 ? spent / (orders - 1) : NaN;
  }
  return {
    customer: customer.slice(0, found),
    repeats: repeats.slice(0, found),
    last: last.slice(0, found),
    age: age.slice(0, found),
    spend: spend.slice(0, found),
  };
}
