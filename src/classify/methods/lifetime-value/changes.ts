import type { MethodContext } from '../method';
import { budgetOf } from '../budget';
import { usualOrder } from '../lifecycle/order-now';
import { isShareBelow } from '../../statistics/is-share-below';
import { tierShares } from '../value-tiers/cut-tiers';
import { type After, afterChange } from './after-change';
import { inCents, insertOrder, raiseOrders } from './changed-orders';
import { ownHistory, rowOf, sameOrders } from './customer-row';
import type { Fitted } from './fitted';
import { leastAmount } from './least-amount';
import type { Raised } from './raise';
import type { Doubt } from './spend-after';

/** The tier that a change leads to, by how much of it. */
export interface Led {
  tier: number;
  /** In money. */
  need: number;
}

/** What changes of single customers lead to when everything is fitted anew; `unknown` where only doing so can tell. */
export interface Changes {
  /** The tier after one more order of the usual size now; undefined where there would be no prediction. */
  withOrder: (customer: number) => number | 'unknown' | undefined;
  /** The least amount of one more order now, above the usual, that leads to a better tier than that; undefined where none was found. */
  leastOrder: (customer: number, tier: number) => Led | 'unknown' | undefined;
  /** The same of more per order; `guess`: with the parameters as they stand. */
  leastMore: (customer: number, tier: number, guess: Raised) => Led | 'unknown' | undefined;
}

/**
 * By what share of it a customer's predicted value must exceed that of others to count as larger: the fits as followed
 * (see refit) and as made anew differ by less. After one more order both of them changed, with more per order one.
 */
const hair = { order: 2e-7, more: 1e-7 };

/** Customers whose orders may be fitted again, over all changes, where fits cannot be followed. */
const mostRefitted = 5e5;

/**
 * What one more order, or more per order, does to the tier by predicted value of each customer: every claim holds when the
 * models are fitted anew to everybody's orders after the change.
 *
 * @param fitted to the orders as they are
 * @param fitUntil the same with a later last day: where one more order moves it
 */
export function predictedChanges<P extends object>(
  context: MethodContext,
  fitted: Fitted<P>,
  fitUntil: (end: number) => Fitted<P>,
  tiers: number,
): Changes {
  const { dataset, referenceDate, followsLatest } = context;
  const { history } = fitted;
  const mayBeLarger = largerAllowed(dataset.ids.length, tiers);
  const endThen = Math.floor(
    Math.min(Math.max(dataset.latestDate, referenceDate), referenceDate + Number(followsLatest)),
  );
  const budget = budgetOf(context, mostRefitted);
  const now = afterChange(fitted, budget);
  let later: { after: typeof now; fitted: Fitted<P> } | undefined;

  return {
    withOrder: (customer) => {
      const then = ordering(customer)(usualOrder(dataset, customer));
      if (then === 'unusable') return undefined;
      return then === 'unknown' ? then : tierOf(then, hair.order);
    },
    leastOrder: (customer, tier) => {
      const usual = usualOrder(dataset, customer);
      const after = ordering(customer);
      if (!(usual > 0)) return undefined;
      const led = least((cents) => after(inCents(usual + cents / 100)), tier, hair.order, usual * 100);
      return typeof led === 'object' ? { ...led, need: inCents(usual + led.need) } : led;
    },
    leastMore: (customer, tier, guess) =>
      least(spendingMore(customer), tier, hair.more, Math.max(1, guess.need * 100)),
  };

  /** What one more order of an amount now leads to. */
  function ordering(customer: number): (amount: number) => After | Doubt {
    if (!later) {
      const then = endThen === fitted.end ? fitted : fitUntil(endThen);
      later = { after: then === fitted ? now : afterChange(then, budget), fitted: then };
    }
    const { after, fitted: then } = later;
    const { [customer]: entry } = then.place;
    const own = ownHistory(history, customer);
    return (amount) => {
      const row = rowOf(insertOrder(own, 0, { day: referenceDate, amount }), endThen);
      if (!after || !row) return 'unknown';
      return after(customer, row, entry < 0 ? 0 : row.x - then.summary.repeats[entry]);
    };
  }

  /** What so many cents more in each order lead to. */
  function spendingMore(customer: number): (cents: number) => After | Doubt {
    const own = ownHistory(history, customer);
    const before = rowOf(own, fitted.end);
    return (cents) => {
      const raised = raiseOrders(own, 0, cents / 100, 'each');
      const row = rowOf(raised, fitted.end);
      if (!now || !row || !sameOrders(before, row) || !isSameEarlier(own, raised)) return 'unknown';
      return now(customer, row, 0);
    };
  }

  /** The least change, in cents, that leads to a better tier than that. */
  function least(
    after: (cents: number) => After | Doubt,
    tier: number,
    by: number,
    guess: number,
  ): Led | 'unknown' | undefined {
    const tried = (cents: number): number | Doubt => {
      const then = after(cents);
      if (typeof then === 'string') return then;
      const needed = then.neededFor(mayBeLarger[tier - 1]);
      return needed === undefined ? 'unknown' : aboveNeed(then.value, needed, by);
    };
    const atNothing = tried(0);
    if (typeof atNothing === 'string') return atNothing === 'unusable' ? undefined : atNothing;
    const cents = leastAmount(tried, Math.min(atNothing, -by), guess);
    if (cents === 'unusable' || cents === undefined) return undefined;
    const then = cents === 'unknown' ? cents : after(cents);
    const reached = typeof then === 'string' ? 'unknown' : tierOf(then, by);
    if (typeof cents === 'string' || reached === 'unknown') return 'unknown';
    return { tier: reached, need: cents / 100 };
  }

  /** Whether the days with an order that the hold-out learns from stay the same: only whole returns can change them. */
  function isSameEarlier(own: typeof history, raised: typeof history): boolean {
    const until = fitted.fits?.holdOut.learntUntil ?? NaN;
    return !own.returned?.some((sum) => sum > 0) || sameOrders(rowOf(own, until), rowOf(raised, until));
  }

  function tierOf({ value, neededFor }: After, by: number): number | 'unknown' {
    for (let tier = 0; tier < mayBeLarger.length; tier++) {
      const needed = neededFor(mayBeLarger[tier]);
      if (needed === undefined) return 'unknown';
      if (aboveNeed(value, needed, by) >= 0) return tier;
      if (value * (1 + by) >= needed) return 'unknown';
    }
    return mayBeLarger.length;
  }
}

const aboveNeed = (value: number, needed: number, by: number): number =>
  needed > 0 ? Math.log((value * (1 - by)) / needed) : Infinity;

/** How many of so many customers may be worth more than one in each tier but the last. */
function largerAllowed(customers: number, tiers: number): number[] {
  const shares = tierShares({ by: 'shareOfCustomers' }, tiers);
  return shares.map((_, k) => {
    const limit = shares.slice(0, k + 1).reduce((sum, share) => sum + share, 0);
    let most = Math.ceil(limit * customers) + 1;
    while (most > 0 && !isShareBelow(most / customers, limit)) most--;
    return most;
  });
}
