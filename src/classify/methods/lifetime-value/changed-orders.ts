import type { Dataset, OrderHistory } from '../../dataset/dataset';
import { upperBound } from '../../statistics/bounds';

/** An order that a customer has not made. */
export interface OneOrder {
  /** Serial day. */
  day: number;
  amount: number;
}

/** The data with one more order of a customer. */
export function withOrder(dataset: Dataset, customer: number, order: OneOrder): Dataset {
  const { history, amount, orders, firstOrder, lastOrder, latestDate } = dataset;
  const put = (values: Float64Array, change: (own: number) => number): Float64Array =>
    values.map((own, i) => (i === customer ? change(own) : own));
  return {
    ...dataset,
    amount: put(amount, (own) => inCents(own + order.amount)),
    orders: put(orders, (own) => own + 1),
    firstOrder: put(firstOrder, (own) => (own < order.day ? own : order.day)),
    lastOrder: put(lastOrder, (own) => (own > order.day ? own : order.day)),
    latestDate: latestDate > order.day ? latestDate : order.day,
    ...(history && { history: insertOrder(history, customer, order) }),
  };
}

/** The data with so much more in each order of a customer, or in the last one only. */
export function withMore(dataset: Dataset, customer: number, more: number, where: 'each' | 'last'): Dataset {
  const { history, amount, orders } = dataset;
  if (!history) return dataset;
  const raised = where === 'each' ? orders[customer] : Math.min(1, orders[customer]);
  return {
    ...dataset,
    amount: amount.map((own, i) => (i === customer ? inCents(own + more * raised) : own)),
    history: raiseOrders(history, customer, more, where),
  };
}

/** The orders with so much more in each of a customer's, or in the last one only. */
export function raiseOrders(
  history: OrderHistory,
  customer: number,
  more: number,
  where: 'each' | 'last',
): OrderHistory {
  const { start } = history;
  const end = start[customer + 1];
  const from = where === 'each' ? start[customer] : Math.max(start[customer], end - 1);
  return {
    ...history,
    amount: history.amount.map((own, at) => (at >= from && at < end ? inCents(own + more) : own)),
  };
}

/** Rounded to whole cents. */
export const inCents = (value: number): number => Math.round(value * 100) / 100;

/** The orders with one more of a customer. */
export function insertOrder(
  { start, date, amount, returned }: OrderHistory,
  customer: number,
  order: OneOrder,
): OrderHistory {
  const from = start[customer];
  const at = from + upperBound(date.subarray(from, start[customer + 1]), order.day);
  const inserted = (values: Float64Array, value: number): Float64Array => {
    const all = new Float64Array(values.length + 1);
    all.set(values.subarray(0, at));
    all[at] = value;
    all.set(values.subarray(at), at + 1);
    return all;
  };
  return {
    start: start.map((place, i) => (i > customer ? place + 1 : place)),
    date: inserted(date, order.day),
    amount: inserted(amount, order.amount),
    ...(returned && { returned: inserted(returned, 0) }),
  };
}
