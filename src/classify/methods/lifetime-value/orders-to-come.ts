import { discountedOrders } from '../../models/discounted-orders';
import type { OrderModel } from '../../models/order-model';
import { unitDays } from './time-unit';

/** How far ahead, and at what discount. */
export interface Horizon {
  horizonMonths: number;
  /** Effective, per year. */
  discountRate: number;
}

/** What is expected of a customer with x repeat orders, the last at `last`, at an age; times in days. */
export interface OrdersToCome {
  /** Probability of being alive. */
  alive: number;
  /** Orders within the horizon of one who is alive, and their present value. */
  orders: number;
  discounted: number;
}

/** The orders that a model with these parameters expects of customers. */
export function ordersToCome<P>(
  model: OrderModel<P>,
  parameters: P,
  { horizonMonths, discountRate }: Horizon,
): (x: number, last: number, age: number) => OrdersToCome {
  const periods = {
    periods: horizonMonths,
    length: unitDays.month,
    rate: (1 + discountRate) ** (1 / 12) - 1,
  };
  const known = new Map<number, { orders: number; discounted: number }>();
  /** The same for all customers who are alive with as many orders at the same age. */
  const ifAlive = (x: number, age: number): { orders: number; discounted: number } => {
    const key = x * 2 ** 26 + age;
    const found = known.get(key);
    if (found) return found;
    const made = {
      orders: model.ordersIfAlive(parameters, x, age, horizonMonths * unitDays.month),
      discounted: discountedOrders((t) => model.ordersIfAlive(parameters, x, age, t), periods),
    };
    known.set(key, made);
    return made;
  };
  return (x, last, age) => ({
    alive: model.probabilityAlive(parameters, x, last, age),
    ...ifAlive(x, age),
  });
}
