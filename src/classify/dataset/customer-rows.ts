import type { OrderCounts } from './count-orders';
import type { RowGroups } from './group-rows';
import { sumByCustomer } from './sum-by-customer';

/**
 * What customer rows say of each customer: the latest date, the orders and amounts of the customer's rows summed.
 * Without a column of order counts every dated row is one order.
 *
 * @param orderCounts orders by row; blank counts as none
 * @param scale from `decimalScale` of the amounts
 */
export function readCustomerRows(
  groups: RowGroups,
  orderCounts: Float64Array | undefined,
  scale: number,
): OrderCounts {
  const { start, rows, days, amounts } = groups;
  const customers = start.length - 1;
  const lastOrder = new Float64Array(customers).fill(NaN);
  const byRow = orderCounts && Float64Array.from(rows, (row) => orderCounts[row]);
  const orders = byRow ? sumByCustomer(start, byRow) : new Float64Array(customers);
  for (let customer = 0; customer < customers; customer++)
    for (let at = start[customer]; at < start[customer + 1]; at++) {
      const day = days ? days[at] : 0;
      if (day < 0) continue;
      if (!byRow) orders[customer]++;
      if (days && !(day <= lastOrder[customer])) lastOrder[customer] = day;
    }
  return {
    lastOrder,
    firstOrder: new Float64Array(customers).fill(NaN),
    orders,
    amount: sumByCustomer(start, amounts, scale),
    sameDay: { first: [], further: [] },
    repeated: [],
  };
}
