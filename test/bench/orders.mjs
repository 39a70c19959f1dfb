import { random } from './random.mjs';

const firstDay = 45292; // 2024-01-01
const days = 730;
const rowsPerCustomer = 13;
const returnShare = 0.02;

/**
 * Order rows as Excel hands them over: three plain arrays, in date order.
 *
 * Ids are 12 characters long: Excel's answer is JSON, in which each cell is a string of its own (V8 shares those up
 * to 10), so that no subject profits from strings that are one object in memory. A few customers order often and most seldom;
 * amounts are log-normal with two decimals; 2 % of the rows are returns (negative).
 *
 * @param {number} rows
 * @returns {{ ids: string[], dates: number[], amounts: number[] }}
 */
export function makeOrders(rows, seed = 20240101) {
  const next = random(seed);
  const customers = Math.max(1, Math.round(rows / rowsPerCustomer));
  const ids = [];
  const dates = [];
  const amounts = [];
  for (let row = 0; row < rows; row++) {
    const customer = Math.floor(customers * next() ** 1.7);
    const scattered = (customer * 7919) % customers; // an id says nothing about how active its owner is
    ids.push(`KH-${String(scattered).padStart(9, '0')}`);
    const price = Math.round(Math.exp(3.5 + 0.9 * gaussian(next)) * 100) / 100;
    dates.push(firstDay + Math.floor((days * row) / rows));
    amounts.push(next() < returnShare ? -price : price);
  }
  return { ids, dates, amounts };
}

function gaussian(next) {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}
