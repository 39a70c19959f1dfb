import { seededRandom } from '../../src/classify/statistics/seeded-random';
import type { OrderRow } from './order-table';

/**
 * Orders by the assumptions of Pareto/NBD and Gamma-Gamma, nearly: every customer buys at a rate of its own, stays for
 * a time of its own, and spends about a mean of its own, in cents. Always the same.
 */
export function steadyBuyers(customers: number, days = 700): OrderRow[] {
  const random = seededRandom(5);
  const rows: OrderRow[] = [];
  const exponential = (mean: number): number => -mean * Math.log(1 - random());
  for (let c = 0; c < customers; c++) {
    const gap = 20 + exponential(60);
    const life = exponential(1 / (0.0005 + exponential(0.004)));
    const mean = 20 + exponential(30) + exponential(30);
    let day = 45_000 + Math.floor(random() * 200);
    const end = Math.min(45_000 + days, day + 1 + life);
    for (let n = 0; day < end; n++) {
      const amount = Math.round(mean * 100 * (0.6 + 0.8 * random())) / 100;
      const region = ['East', 'North', 'South'][c % 3];
      rows.push({ customer: `c${c}`, day, amount, profit: 1, order: `${c}-${n}`, region, visits: c % 7 });
      day += 1 + Math.floor(exponential(gap));
    }
  }
  return rows;
}
