import { budgetOf } from '../budget';
import { usualOrder } from '../lifecycle/order-now';
import type { MethodContext } from '../method';
import { withMore, withOrder } from './changed-orders';
import type { Raise } from './raise';
import type { Again } from './why';

/** Customers whose orders may be fitted again, over all tries: some seconds. */
const mostFitted = 2e5;
/** How many times as long a model takes as BG/NBD. */
const effort = { bgNbd: 1, mbgNbd: 1, paretoNbd: 15 };

/**
 * The whole method run again after a change of one customer, as often as the budget allows.
 *
 * @param by what is raised
 * @param tierThen the tier of a customer in changed data; undefined where the value is of another kind there
 */
export function classifyAgain(
  context: MethodContext,
  model: keyof typeof effort,
  by: Raise['by'],
  tierThen: (changed: MethodContext, customer: number) => number | undefined,
): Again {
  const { dataset, referenceDate, followsLatest } = context;
  const budget = budgetOf(context, mostFitted);
  const isAffordable = (): boolean => budget.spend(dataset.ids.length * effort[model]);
  return {
    withOrder: (i) => {
      if (!isAffordable()) return 'untried';
      const order = { day: referenceDate, amount: usualOrder(dataset, i) };
      const changed = withOrder(dataset, i, order);
      // Where the reference date is the day after the latest order, this one moves it.
      return tierThen(
        { ...context, dataset: changed, referenceDate: referenceDate + Number(followsLatest) },
        i,
      );
    },
    withMore: (i, need) => {
      if (!isAffordable()) return 'untried';
      const changed = withMore(dataset, i, need, by === 'perOrder' ? 'each' : 'last');
      return tierThen({ ...context, dataset: changed }, i);
    },
  };
}
