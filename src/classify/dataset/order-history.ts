import { createExactSum } from '../statistics/exact-sum';
import type { Dataset } from './dataset';
import { netReturns, type Return } from './net-returns';

/** Collects every order's date and amount, customer by customer. */
export interface HistoryBuilder {
  /** Adds the order made of these rows; where `each`, every row that is no return is an order of its own. */
  add: (day: number, amounts: Float64Array, rows: Int32Array, each: boolean) => void;
  /** Adds returns that belong to none of the orders. */
  takeBack: (days: Int32Array, amounts: Float64Array, rows: Int32Array) => void;
  /**
   * Ends a customer: his orders are put into time order, orders of one day by amount, and returns that belong to no
   * order are netted ({@link netReturns}).
   */
  close: (customer: number) => void;
  finish: () => NonNullable<Dataset['history']>;
}

/**
 * Starts a history of orders.
 *
 * @param most the most orders there can be (the rows used)
 * @param scale from `decimalScale` of the amounts
 */
export function createHistory(customers: number, most: number, scale: number): HistoryBuilder {
  const start = new Int32Array(customers + 1);
  const date = new Float64Array(most);
  const amount = new Float64Array(most);
  const returned = new Float64Array(most);
  const returns: Return[] = [];
  let someReturned = false;
  let count = 0;
  const before = (a: number, b: number): number =>
    date[a] - date[b] || amount[a] - amount[b] || returned[a] - returned[b];
  const put = (day: number, value: number, back: number): void => {
    date[count] = day;
    amount[count] = value;
    returned[count++] = back;
    someReturned ||= back > 0;
  };
  const giveBack = (day: number, value: number): void => {
    returns.push({ day, amount: value });
  };
  const sort = (from: number): void => {
    let sorted = true;
    for (let i = from + 1; i < count && sorted; i++) sorted = before(i - 1, i) <= 0;
    if (sorted) return;
    const order = Array.from({ length: count - from }, (_, i) => from + i).sort(before);
    for (const column of [date, amount, returned])
      column.set(
        order.map((i) => column[i]),
        from,
      );
  };

  return {
    add(day, amounts, rows, each) {
      if (each) {
        for (const row of rows)
          if (amounts[row] >= 0) put(day, amounts[row], 0);
          else giveBack(day, -amounts[row]);
        return;
      }
      const net = createExactSum(scale);
      let back: ReturnType<typeof createExactSum> | undefined;
      for (const row of rows) {
        net.add(amounts[row]);
        if (amounts[row] < 0) (back ??= createExactSum(scale)).add(-amounts[row]);
      }
      const value = net.value();
      put(day, Math.max(0, value), back?.value() ?? 0);
      if (value < 0) giveBack(day, -value);
    },
    takeBack(days, amounts, rows) {
      for (const row of rows) giveBack(days[row], -amounts[row]);
    },
    close(customer) {
      const from = start[customer];
      start[customer + 1] = count;
      sort(from);
      if (returns.length === 0) return;
      if (count > from) {
        const own = (column: Float64Array): Float64Array => column.subarray(from, count);
        netReturns({ date: own(date), amount: own(amount), returned: own(returned) }, returns, scale);
        someReturned = true;
        sort(from);
      }
      returns.length = 0;
    },
    finish: () => ({
      start,
      date: date.slice(0, count),
      amount: amount.slice(0, count),
      ...(someReturned && { returned: returned.slice(0, count) }),
    }),
  };
}
