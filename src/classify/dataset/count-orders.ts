import { createExactSum } from '../statistics/exact-sum';
import type { RowGroups } from './group-rows';
import type { Dataset } from './dataset';

/** What orders are counted from; arrays are by row. */
export interface OrderRows {
  /** Whole serial days; absent without a date column. */
  days: Int32Array | undefined;
  amounts: Float64Array;
  /** Codes of order ids, negative where a row has none; absent without an order-id column. */
  orderIds: { codes: Int32Array; count: number } | undefined;
  /** Rows of a customer and day that no order id tells apart: one order, or an order each. */
  sameDayRows: 'merge' | 'separate';
  /** From `decimalScale` of the amounts. */
  scale: number;
}

/** Orders of each customer (see the conventions at {@link Dataset}). */
export interface OrderCounts extends Pick<Dataset, 'firstOrder' | 'lastOrder' | 'orders' | 'history'> {
  /** 1 for rows that fell together with another of the same day, or would have. */
  sameDay: Uint8Array | undefined;
}

/** Sorts `keys[from..to)` ascending: by insertion where short, as most customers are. */
function sortKeys(keys: Float64Array, to: number): void {
  if (to > 40) {
    keys.subarray(0, to).sort();
    return;
  }
  for (let i = 1; i < to; i++) {
    const key = keys[i] ?? 0;
    let at = i;
    for (; at > 0 && (keys[at - 1] ?? 0) > key; at--) keys[at] = keys[at - 1] ?? 0;
    keys[at] = key;
  }
}

/** The orders of all customers one after another, while they are being found. */
interface History {
  date: Float64Array;
  amount: Float64Array;
  start: Int32Array;
}

/** Puts one customer's orders into time order, orders of one day by amount. */
function sortOrders({ date, amount }: History, from: number, to: number): void {
  const before = (a: number, b: number): number =>
    (date[a] ?? 0) - (date[b] ?? 0) || (amount[a] ?? 0) - (amount[b] ?? 0);
  let sorted = true;
  for (let i = from + 1; i < to && sorted; i++) sorted = before(i - 1, i) <= 0;
  if (sorted) return;
  const order = Array.from({ length: to - from }, (_, i) => from + i).sort(before);
  date.set(
    order.map((i) => date[i] ?? 0),
    from,
  );
  amount.set(
    order.map((i) => amount[i] ?? 0),
    from,
  );
}

/**
 * Counts each customer's orders and finds the first and the last, in one pass over the grouped rows.
 *
 * @param keepHistory whether every order's date and amount is wanted, too
 */
export function countOrders(groups: RowGroups, input: OrderRows, keepHistory: boolean): OrderCounts {
  const { days, amounts, orderIds, sameDayRows, scale } = input;
  const { start, rows } = groups;
  const customers = start.length - 1;
  const span = amounts.length;
  const firstOrder = new Float64Array(customers).fill(NaN);
  const lastOrder = new Float64Array(customers).fill(NaN);
  const orders = new Float64Array(customers);
  let sameDay: Uint8Array | undefined;
  const history: History | undefined = keepHistory
    ? {
        date: new Float64Array(rows.length),
        amount: new Float64Array(rows.length),
        start: new Int32Array(customers + 1),
      }
    : undefined;
  let recorded = 0;
  let keys = new Float64Array(64);
  const idCount = orderIds?.count ?? 0;
  const keyOf = (row: number): number => {
    const order = orderIds?.codes[row] ?? -1;
    return order >= 0 ? order : idCount + (days ? (days[row] ?? 0) : row);
  };

  for (let customer = 0; customer < customers; customer++) {
    const from = start[customer] ?? 0;
    const size = (start[customer + 1] ?? 0) - from;
    if (size > keys.length) keys = new Float64Array(size * 2);
    for (let i = 0; i < size; i++) {
      const row = rows[from + i] ?? 0;
      keys[i] = keyOf(row) * span + row;
    }
    sortKeys(keys, size);
    let first = Infinity;
    let last = -Infinity;
    let count = 0;
    for (let i = 0; i < size;) {
      const order = Math.floor((keys[i] ?? 0) / span);
      const each = sameDayRows === 'separate' && order >= idCount;
      const limit = (order + 1) * span;
      let day = Infinity;
      let purchases = 0;
      const net = history && createExactSum(scale);
      do {
        const row = (keys[i++] ?? 0) - order * span;
        const amount = amounts[row] ?? 0;
        if (amount >= 0) {
          if (order >= idCount && purchases > 0) (sameDay ??= new Uint8Array(span))[row] = 1;
          purchases++;
          day = Math.min(day, days ? (days[row] ?? 0) : 0);
        }
        if (each && history && amount >= 0) {
          history.date[recorded] = day;
          history.amount[recorded++] = amount;
        } else net?.add(amount);
      } while (i < size && (keys[i] ?? 0) < limit);
      if (purchases === 0) continue;
      count += each ? purchases : 1;
      if (day < first) first = day;
      if (day > last) last = day;
      if (history && net && !each) {
        history.date[recorded] = day;
        history.amount[recorded++] = net.value();
      }
    }
    orders[customer] = count;
    if (count > 0 && days) {
      firstOrder[customer] = first;
      lastOrder[customer] = last;
    }
    if (history) {
      sortOrders(history, history.start[customer] ?? 0, recorded);
      history.start[customer + 1] = recorded;
    }
  }
  const counts: OrderCounts = { firstOrder, lastOrder, orders, sameDay };
  if (history && days)
    counts.history = {
      start: history.start,
      date: history.date.slice(0, recorded),
      amount: history.amount.slice(0, recorded),
    };
  return counts;
}
