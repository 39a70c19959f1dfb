import { random } from './random.mjs';

/**
 * Order rows of customers who buy at a rate of their own and leave one day, as BG/NBD takes them to: three plain arrays.
 *
 * @param {number} customers
 * @returns {{ ids: string[], dates: number[], amounts: number[] }}
 */
export function makeShop(customers, seed = 5) {
  const next = random(seed);
  const ids = [];
  const dates = [];
  const amounts = [];
  for (let customer = 0; customer < customers; customer++) {
    const gap = 20 + 100 * next();
    const leaves = 0.3 * next();
    const usual = 10 + 30 * next() ** 3;
    for (let day = Math.floor(200 * next()); day < 700;) {
      ids.push(`KH-${String(customer).padStart(9, '0')}`);
      dates.push(45_292 + Math.floor(day));
      amounts.push(Math.round(100 * usual * (0.5 + next() + 3 * next() ** 8)) / 100);
      if (next() < leaves) break;
      day += 1 - Math.log(1 - next()) * gap;
    }
  }
  return { ids, dates, amounts };
}
