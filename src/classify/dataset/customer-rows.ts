import type { OrderCounts } from './count-orders';
import { type RowGroups, valuesAt } from './group-rows';
import { sumByCustomer } from './sum-by-customer';

/** What customer rows are read from, besides the grouped rows; arrays are by row. */
export interface CustomerRowInput {
  days: Int32Array | undefined;
  amounts: Float64Array;
  orderCounts: Float64Array | undefined;
  /** From `decimalScale` of the amounts. */
  scale: number;
}

/**
 * What customer rows say of each customer: the latest date, the orders and amounts of the customer's rows summed.
 * Without a column of order counts every dated row is one order.
 *
 * @param input arrays are by row; a blank order count counts as none
 */
export function readCustomerRows(
  { start, rows }: RowGroups,
  { days, amounts, orderCounts, scale }: CustomerRowInput,
): OrderCounts {
  const customers = start.length - 1;
  const lastOrder = new Float64Array(customers).fill(NaN);
  const orders = orderCounts
    ? sumByCustomer(start, valuesAt(rows, orderCounts))
    : new Float64Array(customers);
  for (let customer = 0; customer < customers; customer++)
    for (let at = start[customer]; at < start[customer + 1]; at++) {
      const day = days ? days[rows[at]] : 0;
      if (day < 0) continue;
      if (!orderCounts) orders[customer]++;
      if (days && !(day <= lastOrder[customer])) lastOrder[customer] = day;
    }
  return {
    lastOrder,
    firstOrder: new Float64Array(customers).fill(NaN),
    orders,
    amount: sumByCustomer(start, valuesAt(rows, amounts), scale),
    sameDay: { first: [], further: [] },
    repeated: [],
  };
}
