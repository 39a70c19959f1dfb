import type { OrderHistory } from '../../dataset/dataset';
import { summarizePurchases } from '../../models/purchase-summary';

/** What the models know of one customer: repeat orders, days from the first order to the last and to the end, mean amount per repeat order. */
export interface CustomerRow {
  x: number;
  last: number;
  age: number;
  mean: number;
}

/** One customer's orders alone, as a history of its own. */
export function ownHistory({ start, date, amount, returned }: OrderHistory, customer: number): OrderHistory {
  const from = start[customer];
  const to = start[customer + 1];
  return {
    start: Int32Array.of(0, to - from),
    date: date.subarray(from, to),
    amount: amount.subarray(from, to),
    ...(returned && { returned: returned.subarray(from, to) }),
  };
}

/** What is known of the only customer of a history on a day; undefined without an order until then. */
export function rowOf(own: OrderHistory, end: number): CustomerRow | undefined {
  const { repeats, last, age, spend } = summarizePurchases(own, end, 1);
  return repeats.length > 0 ? { x: repeats[0], last: last[0], age: age[0], mean: spend[0] } : undefined;
}

/** Whether the orders are the same, whatever was spent on them. */
export function sameOrders(a: CustomerRow | undefined, b: CustomerRow | undefined): boolean {
  return a?.x === b?.x && a?.last === b?.last && a?.age === b?.age;
}
