import type { CustomerPairs } from './customer-pairs';
import type { Snapshot } from './snapshot';

/** What tells that a customer bought again: a later order date, more orders, or more revenue. */
export type PurchaseSign = 'dates' | 'orders' | 'revenue';

/** What customers of both snapshots did in between, by their place in the pairs. */
export interface PurchasesSince {
  sign: PurchaseSign;
  /** 1 where the customer bought again. */
  bought: Uint8Array;
  /** 1 where orders of then are no longer in the data: fewer orders, or a later date without one more order. */
  dropped: Uint8Array;
  /** Net amount now less net amount then; NaN where either is unknown. */
  amount: Float64Array;
}

/**
 * Who bought again between two snapshots.
 *
 * With order dates on both sides: the last order is later, or there are more orders. Without dates: there are more
 * orders. Where neither is known (customer rows with totals alone, every customer counted as one order): the net amount
 * grew.
 */
export function purchasesSince(before: Snapshot, after: Snapshot, pairs: CustomerPairs): PurchasesSince {
  const sign = signOf(before, after);
  const then = before.states;
  const now = after.states;
  const count = pairs.then.length;
  const bought = new Uint8Array(count);
  const dropped = new Uint8Array(count);
  const amount = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const i = pairs.then[at];
    const k = pairs.now[at];
    const isLater =
      now.lastOrder[k] > then.lastOrder[i] || (isDay(now.lastOrder[k]) && !isDay(then.lastOrder[i]));
    const orders = now.orders[k] - then.orders[i];
    amount[at] = now.amount[k] - then.amount[i];
    bought[at] = Number(sign === 'revenue' ? amount[at] > 0 : orders > 0 || (sign === 'dates' && isLater));
    // One order a day at least stands behind a later date, so the count must have grown with it.
    const expected = sign === 'dates' && isLater ? 1 : 0;
    const isEarlier = now.lastOrder[k] < then.lastOrder[i];
    dropped[at] = Number(sign !== 'revenue' && (orders < expected || isEarlier));
  }
  return { sign, bought, dropped, amount };
}

const isDay = (day: number): boolean => Number.isFinite(day);

function signOf(before: Snapshot, after: Snapshot): PurchaseSign {
  const all = [before.states, after.states];
  if (all.every(({ lastOrder }) => lastOrder.some(isDay))) return 'dates';
  const counted = all.some(({ orders, present }) =>
    orders.some((number, i) => present[i] === 1 && number !== 1 && isDay(number)),
  );
  return counted ? 'orders' : 'revenue';
}
