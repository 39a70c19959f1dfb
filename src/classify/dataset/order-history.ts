import { createExactSum } from '../statistics/exact-sum';
import type { Dataset } from './dataset';

/** Collects every order's date and amount, customer by customer. */
export interface HistoryBuilder {
  /** Adds the order made of these rows; where `each`, every row that is no return is an order of its own. */
  add: (day: number, amounts: Float64Array, rows: Int32Array, each: boolean) => void;
  /** Ends a customer: his orders are put into time order, orders of one day by amount. */
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
  let count = 0;
  const before = (a: number, b: number): number => date[a] - date[b] || amount[a] - amount[b];
  const put = (day: number, value: number): void => {
    date[count] = day;
    amount[count++] = value;
  };

  return {
    add(day, amounts, rows, each) {
      if (each) {
        for (const row of rows) if (amounts[row] >= 0) put(day, amounts[row]);
        return;
      }
      const net = createExactSum(scale);
      for (const row of rows) net.add(amounts[row]);
      put(day, net.value());
    },
    close(customer) {
      const from = start[customer];
      start[customer + 1] = count;
      let sorted = true;
      for (let i = from + 1; i < count && sorted; i++) sorted = before(i - 1, i) <= 0;
      if (sorted) return;
      const order = Array.from({ length: count - from }, (_, i) => from + i).sort(before);
      const dates = order.map((i) => date[i]);
      const values = order.map((i) => amount[i]);
      date.set(dates, from);
      amount.set(values, from);
    },
    finish: () => ({ start, date: date.slice(0, count), amount: amount.slice(0, count) }),
  };
}
