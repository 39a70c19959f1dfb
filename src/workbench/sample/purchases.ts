import type { Random } from './random';

/** How a population of customers buys: the assumptions of BG/NBD (Fader, Hardie & Lee 2005). */
export interface BuyingHabits {
  /** Orders per day are gamma distributed over customers. */
  rateShape: number;
  rateRate: number;
  /** The chance of leaving for good after an order is beta distributed over customers. */
  dropoutA: number;
  dropoutB: number;
}

/**
 * The days on which one customer orders, ascending, `firstDay` included, none after `lastDay`.
 *
 * While alive the customer orders as a Poisson process; after every order it may leave for good.
 */
export function purchaseDays(
  random: Random,
  habits: BuyingHabits,
  firstDay: number,
  lastDay: number,
): number[] {
  const rate = random.gamma(habits.rateShape, habits.rateRate);
  const dropout = random.beta(habits.dropoutA, habits.dropoutB);
  const days = [firstDay];
  let day = firstDay;
  while (random.uniform() >= dropout) {
    day += random.exponential(rate);
    if (day > lastDay) break;
    days.push(Math.floor(day));
  }
  return days;
}
