import { budgetOf } from '../budget';
import { usualOrder } from '../lifecycle/order-now';
import type { MethodContext } from '../method';
import { withMore, withOrder } from './changed-orders';
import type { Changes, Led } from './changes';
import { effort } from './fitted';
import type { Raise } from './raise';
import type { Again } from './why';

/** Customers whose orders may be fitted again, over all tries: some seconds. */
const mostFitted = 2e5;

/** Multiples of what is needed as the model stands that are tried with the model fitted anew. */
const tries = [1, 1.02, 1.1, 1.3];

/**
 * What a change of one customer leads to with everything fitted anew: by following the fits where that can tell, and by
 * running the whole method again where it cannot, as often as the budget allows.
 *
 * @param by what is raised
 * @param changes by following the fits
 * @param tierThen the tier of a customer in changed data; undefined where the value is of another kind there
 */
export function classifyAgain(
  context: MethodContext,
  model: keyof typeof effort,
  by: Raise['by'],
  changes: Changes,
  tierThen: (changed: MethodContext, customer: number) => number | undefined,
): Again {
  const { dataset, referenceDate, followsLatest } = context;
  const budget = budgetOf(context, mostFitted);
  const isAffordable = (): boolean => budget.spend(dataset.ids.length * effort[model]);
  return {
    withOrder: (i) => {
      const followed = changes.withOrder(i);
      return followed === 'unknown' ? orderTried(i) : followed;
    },
    leastOrder: (i, tier) => {
      const followed = changes.leastOrder(i, tier);
      return followed === 'unknown' ? 'untried' : followed;
    },
    leastMore: (i, tier, raised) => {
      const followed = changes.leastMore(i, tier, raised);
      return followed === 'unknown' ? moreTried(i, tier, raised.need) : followed;
    },
  };

  function orderTried(i: number): number | 'untried' | undefined {
    if (!isAffordable()) return 'untried';
    const order = { day: referenceDate, amount: usualOrder(dataset, i) };
    const changed = withOrder(dataset, i, order);
    // Where the reference date is the day after the latest order, this one moves it.
    return tierThen(
      { ...context, dataset: changed, referenceDate: referenceDate + Number(followsLatest) },
      i,
    );
  }

  /** The first of a few multiples that does, then halved down to the least as far as the budget goes. */
  function moreTried(i: number, tier: number, need: number): Led | 'untried' | undefined {
    let low = 0;
    let led: Led | undefined;
    for (const times of tries) {
      const cents = Math.ceil(need * times * 100);
      if (!isAffordable()) return 'untried';
      const reached = tierWithMore(i, cents);
      if (reached !== undefined && reached < tier) {
        led = { tier: reached, need: cents / 100 };
        break;
      }
      low = cents;
    }
    // of the value to date, what is needed is nearly always known to be the least
    while (by === 'perOrder' && led && Math.round(led.need * 100) - low > 1 && isAffordable()) {
      const cents = Math.floor((low + Math.round(led.need * 100)) / 2);
      const reached = tierWithMore(i, cents);
      if (reached !== undefined && reached < tier) led = { tier: reached, need: cents / 100 };
      else low = cents;
    }
    return led;
  }

  function tierWithMore(i: number, cents: number): number | undefined {
    const changed = withMore(dataset, i, cents / 100, by === 'perOrder' ? 'each' : 'last');
    return tierThen({ ...context, dataset: changed }, i);
  }
}
