import { expectedSpend } from '../../models/gamma-gamma';
import type { Budget } from '../budget';
import { type CustomerRow, sameOrders } from './customer-row';
import type { Fitted } from './fitted';
import { ordersAfter, type OrderParameters } from './orders-after';
import { ordersToCome } from './orders-to-come';
import { othersAfter } from './others-after';
import { type Doubt, spendAfter } from './spend-after';

/** A customer after a change of its orders, with everything fitted anew. */
export interface After {
  value: number;
  /** The value with which no more than so many others are larger; undefined where that is unknown. */
  neededFor: (larger: number) => number | undefined;
}

/**
 * What a change of one customer's orders does once both models are fitted anew, everybody's value is computed anew, and
 * every condition of a prediction is checked anew: without doing so, from how the fits follow a small change.
 *
 * @param fitted to the orders of all before the change, until the day that is the last one observed after it
 * @param budget for fitting the model of orders anew where it cannot be followed
 * @returns a function of the customer, its orders then, and how many days with an order more it has in the time that the
 *   hold-out forecasts; undefined where nothing can be said
 *
 * @example
 * afterChange(fitted, budget)?.(7, { x: 3, last: 200, age: 200, mean: 45 }, 1)
 */
export function afterChange<P extends object>(
  fitted: Fitted<P>,
  budget: Budget,
): ((customer: number, now: CustomerRow, more: number) => After | Doubt) | undefined {
  const { fits, summary, place, model, options } = fitted;
  if (!fits?.orders.converged || !fits.spend.converged || !(fits.spend.parameters.q > 1)) return undefined;
  const { holdOut } = fits;
  const { parameters } = fits.orders;
  const spendOf = spendAfter(fitted);
  if (!spendOf) return undefined;
  const needed = othersAfter(fitted, parameters, fits.spend.parameters);
  const expect = ordersToCome(model, parameters, options);
  const refit = ordersAfter(fitted, budget);

  return (customer, now, more) => {
    if (!holdOut.possible || !holdOut.passesWith(customer, more)) return 'unusable';
    const { [customer]: entry } = place;
    const before = entry < 0 ? undefined : rowAt(entry);
    const spend = spendOf(before, now);
    if (typeof spend === 'string') return spend;
    let then: OrderParameters<P> | undefined;
    if (!sameOrders(before, now)) {
      const made = refit(before, now);
      if (made === 'unknown') return made;
      if (!made) return 'unusable';
      then = made;
    }
    const { alive, discounted } = (then ? ordersToCome(model, then.parameters, options) : expect)(
      now.x,
      now.last,
      now.age,
    );
    const value = alive * discounted * expectedSpend(spend, now.mean > 0 ? now.x : 0, now.mean);
    if (!(value >= 0 && value < Infinity)) return 'unknown';
    return { value, neededFor: (larger) => needed(larger, entry, spend, then) };
  };

  function rowAt(entry: number): CustomerRow {
    const { repeats, last, age, spend } = summary;
    return { x: repeats[entry], last: last[entry], age: age[entry], mean: spend[entry] };
  }
}
