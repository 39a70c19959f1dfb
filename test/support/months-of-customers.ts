import { type Dataset } from '../../src/classify';
import { seededRandom } from '../../src/classify/statistics/seeded-random';

export interface MonthsOptions {
  months: number;
  /** Customers in the first month; 8 % more join in a year. */
  customers: number;
  seed?: number;
}

const daysPerMonth = 30;
const firstDay = 42_005;

/**
 * The customers of a shop at the end of each month: 15 to 25 % order in a month, by the season, some much more often
 * than others; amounts are in cents, about 60 on average and skewed. Always the same for one seed.
 */
export function* monthsOfCustomers({ months, customers, seed = 1 }: MonthsOptions): Generator<Dataset> {
  const random = seededRandom(seed);
  const most = Math.ceil(customers * (1 + 0.08 * (months / 12))) + 1;
  const liveliness = Float64Array.from({ length: most }, () => 0.2 + 1.6 * random());
  const orders = new Float64Array(most);
  const cents = new Float64Array(most);
  const firstOrder = new Float64Array(most);
  const lastOrder = new Float64Array(most);
  let count = 0;
  const buy = (customer: number, monthStart: number): void => {
    const times = random() < 0.8 ? 1 : 2;
    const day = monthStart + Math.floor(random() * daysPerMonth);
    orders[customer] += times;
    cents[customer] += times * Math.round(1_000 * Math.exp(2.6 * random()));
    if (firstOrder[customer] === 0) firstOrder[customer] = day;
    lastOrder[customer] = day;
  };
  for (let month = 0; month < months; month++) {
    const start = firstDay + month * daysPerMonth;
    const share = 0.2 + 0.05 * Math.sin((month / 12) * 2 * Math.PI);
    for (let customer = 0; customer < count; customer++)
      if (random() < share * liveliness[customer]) buy(customer, start);
    const wanted = Math.floor(customers * (1 + 0.08 * (month / 12)));
    for (; count < wanted; count++) buy(count, month === 0 ? start - Math.floor(random() * 300) : start);
    yield {
      kind: 'orders',
      ids: Array.from({ length: count }, (_, i) => `C${String(100_000 + i)}`),
      sheetRows: Int32Array.from({ length: count }, (_, i) => i + 1),
      lastOrder: lastOrder.slice(0, count),
      firstOrder: firstOrder.slice(0, count),
      orders: orders.slice(0, count),
      amount: cents.slice(0, count).map((value) => value / 100),
      attributes: [],
      metrics: [],
      latestDate: start + daysPerMonth - 1,
      quality: {
        rows: { read: 0, used: 0, excluded: 0 },
        amount: { read: 0, used: 0, excluded: 0 },
        issues: [],
      },
    };
  }
}
