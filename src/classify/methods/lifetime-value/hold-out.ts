import type { Dataset } from '../../dataset/dataset';
import type { OrderModel } from '../../models/order-model';
import { summarizePurchases } from '../../models/purchase-summary';

/** How a model, fitted to the first two thirds of the time, forecast the orders of the last third. */
export interface HoldOut {
  possible: boolean;
  /** Why it is not possible: the first two thirds have too few repeat buyers, or no stable parameters were found. */
  lacking?: 'repeatBuyers' | 'convergence';
  /** Days forecast. */
  days: number;
  actual: number;
  forecast: number;
  /** Root mean square error per customer, of the model and of the naive forecast. */
  error: number;
  naiveError: number;
  /** Last day of the first two thirds; NaN where the data are of fewer days than three. */
  learntUntil: number;
  /** Whether the model is no worse than the naive forecast when a customer has so many more days with an order in the last third. */
  passesWith: (customer: number, more: number) => boolean;
}

const impossible = (lacking: NonNullable<HoldOut['lacking']>, learntUntil = NaN): HoldOut => ({
  possible: false,
  lacking,
  days: 0,
  actual: NaN,
  forecast: NaN,
  error: NaN,
  naiveError: NaN,
  learntUntil,
  passesWith: () => false,
});

/**
 * Checks a model on orders it has not seen.
 *
 * The naive forecast: as many repeat orders as until now in a time as long, or fewer in proportion where the customer
 * is known for longer (x · h / max(T, h)). Orders count as days with an order.
 */
export function checkHoldOut<P>(
  model: OrderModel<P>,
  history: NonNullable<Dataset['history']>,
  end: number,
  repeatBuyers: number,
): HoldOut {
  let first = Infinity;
  for (const day of history.date) if (day < first) first = day;
  const days = Math.floor((end - Math.floor(first)) / 3);
  if (!(days > 0)) return impossible('repeatBuyers');
  const learntUntil = end - days;
  const before = summarizePurchases(history, learntUntil, 1);
  if (before.repeats.filter((x) => x > 0).length < repeatBuyers)
    return impossible('repeatBuyers', learntUntil);
  const { parameters, converged } = model.fit(before);
  if (!converged) return impossible('convergence', learntUntil);
  const after = ordersUntil(history, end);
  let actual = 0;
  let forecast = 0;
  let error = 0;
  let naiveError = 0;
  const place = new Map<number, number>();
  const missed = new Float64Array(before.customer.length);
  const naivelyMissed = new Float64Array(before.customer.length);
  before.customer.forEach((customer, i) => {
    const x = before.repeats[i];
    const age = before.age[i];
    const alive = model.probabilityAlive(parameters, x, before.last[i], age);
    const expected = alive * model.ordersIfAlive(parameters, x, age, days);
    const made = after[customer] - x - 1;
    actual += made;
    forecast += expected;
    place.set(customer, i);
    missed[i] = expected - made;
    naivelyMissed[i] = (x * days) / Math.max(age, days) - made;
    error += missed[i] ** 2;
    naiveError += naivelyMissed[i] ** 2;
  });
  const n = before.customer.length;
  if (!Number.isFinite(error)) return impossible('convergence', learntUntil);
  return {
    possible: true,
    days,
    actual,
    forecast,
    error: Math.sqrt(error / n),
    naiveError: Math.sqrt(naiveError / n),
    learntUntil,
    passesWith: (customer, more) => {
      const i = more === 0 ? undefined : place.get(customer);
      if (i === undefined) return error <= naiveError;
      const then = error + (missed[i] - more) ** 2 - missed[i] ** 2;
      return then <= naiveError + (naivelyMissed[i] - more) ** 2 - naivelyMissed[i] ** 2;
    },
  };
}

/** Days with an order up to `end`, per customer. */
function ordersUntil(history: NonNullable<Dataset['history']>, end: number): Float64Array {
  const { customer, repeats } = summarizePurchases(history, end, 1);
  const orders = new Float64Array(history.start.length - 1);
  customer.forEach((at, i) => (orders[at] = repeats[i] + 1));
  return orders;
}
