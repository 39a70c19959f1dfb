import type { CategoryCount, OutputColumn } from './classification';
import type { Dataset } from './dataset/dataset';
import { neumaierSumsBy } from './statistics/neumaier-sum';

/** Customers, orders and amount of each category, also of those without a customer. */
export function tally(
  { codes, categories }: Extract<OutputColumn, { kind: 'category' }>,
  { orders, amount }: Pick<Dataset, 'orders' | 'amount'>,
): CategoryCount[] {
  const customers = new Float64Array(categories.length);
  const orderSums = new Float64Array(categories.length);
  for (let i = 0; i < codes.length; i++) {
    customers[codes[i]]++;
    if (Number.isFinite(orders[i])) orderSums[codes[i]] += orders[i];
  }
  const sums = neumaierSumsBy(codes, amount, categories.length);
  return categories.map(({ key, name }, k) => ({
    key,
    name,
    customers: customers[k],
    orders: orderSums[k],
    amount: sums[k],
  }));
}
