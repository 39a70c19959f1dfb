import { sampleCustomers } from './customers';
import { type BuyingHabits, purchaseDays } from './purchases';
import type { Random } from './random';
import type { Vocabulary } from './vocabulary';

/** One order row, before it is laid out in cells. */
export interface SampleOrder {
  id: string;
  /** Serial day of the 1900 system. */
  day: number;
  customer: string;
  region: string;
  product: string;
  quantity: number;
  amount: number;
  status: string;
}

/** Tuned so that about 600 customers place about 3,000 orders in two years. */
const habits: BuyingHabits = { rateShape: 0.75, rateRate: 42, dropoutA: 0.6, dropoutB: 5.5 };

/** 30 June 2025; the two years before it are covered. */
export const lastDay = 45_838;
export const firstDay = lastDay - 729;

const isoDate = (serial: number) => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
const cents = (amount: number) => Math.round(amount * 100) / 100;

/** Orders of `customerCount` customers by date: BG/NBD in time, a typical basket per customer, a few returns and cancellations. */
export function sampleOrders(random: Random, words: Vocabulary, customerCount: number): SampleOrder[] {
  const orders: Omit<SampleOrder, 'id'>[] = [];
  for (const customer of sampleCustomers(random, words, customerCount)) {
    const joined = firstDay + Math.floor(random.uniform() ** 1.4 * 700);
    for (const day of purchaseDays(random, habits, joined, lastDay)) {
      const product = random.pick(words.products);
      // Dear things are bought one at a time.
      const appetite = Math.min(customer.appetite, 1 + 900 / product.price);
      const quantity = 1 + Math.floor(random.exponential(1 / appetite));
      const discount = random.uniform() < 0.2 ? 0.9 : 1;
      const amount = cents(product.price * quantity * discount);
      const undone = random.uniform() < 0.035;
      const row = { day, customer: customer.name, region: customer.region, product: product.name };
      orders.push({ ...row, quantity, amount, status: random.pick(undone ? words.undone : words.done) });
      if (!undone && random.uniform() < 0.02) {
        const back = Math.min(lastDay, day + 3 + random.below(12));
        const returned = 1 + random.below(quantity);
        const refund = -cents(product.price * returned * discount);
        orders.push({ ...row, day: back, quantity: -returned, amount: refund, status: words.done[0] });
      }
    }
  }
  orders.sort((a, b) => a.day - b.day || (a.customer < b.customer ? -1 : 1));
  return orders.map((order, index) => ({ id: words.orderNumber(index + 1, isoDate(order.day)), ...order }));
}
