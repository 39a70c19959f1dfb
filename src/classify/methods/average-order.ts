import type { Dataset } from '../dataset/dataset';
import { inUnits } from '../statistics/in-units';

/**
 * Net sum per order of each customer, in the unit of the amounts; NaN without orders.
 *
 * Decimals are divided as whole units, so that equal averages are equal numbers: 0.3 / 3 and 0.2 / 2 are both 0.1.
 */
export function averageOrder({ amount, orders }: Pick<Dataset, 'amount' | 'orders'>): Float64Array {
  const { units, scale } = inUnits(amount);
  const averages = new Float64Array(amount.length);
  for (let i = 0; i < averages.length; i++)
    averages[i] = orders[i] > 0 ? units[i] / (orders[i] * scale) : NaN;
  return averages;
}
