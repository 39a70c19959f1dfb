import type { RowKind } from '../roles';
import type { QualityReport } from './quality';

/** A categorical column over customers: `labels[codes[i]]`, code −1 where the customer has no value. */
export interface CategoryColumn {
  header: string;
  codes: Int32Array;
  labels: string[];
}

/** A numeric column over customers; NaN where the customer has no value. */
export interface NumberColumn {
  header: string;
  values: Float64Array;
}

/** Every order of every customer: see {@link Dataset.history}. */
export interface OrderHistory {
  start: Int32Array;
  date: Float64Array;
  amount: Float64Array;
  returned?: Float64Array;
}

/**
 * The customers of a selection, typed: one entry per customer in every array.
 *
 * Customers stand in canonical order (by id, in code-unit order), so nothing depends on the order of the rows.
 * Dates are whole serial days of the 1900 system (45292 = 2024-01-01); times of day are dropped.
 *
 * Kind `orders`: a row with a negative amount is a return. It lowers `amount` and makes no order, so it moves neither
 * `orders` nor `firstOrder` nor `lastOrder`. An order is an order id of one customer with at least one row that is no
 * return; rows without an order id are one order per customer and day. Its date is the day of its first such row, its
 * amount the net sum of its rows. A customer with returns alone is kept: no orders, no dates, a negative amount.
 * Amounts are in the unit of the amount column, summed exactly (see statistics/exact-sum).
 */
export interface Dataset {
  kind: RowKind;
  /** Display ids, trimmed, in canonical order. */
  ids: string[];
  /** Zero-based sheet row of the customer's row (kind `customers`) or first row (kind `orders`). */
  sheetRows: Int32Array;
  /** Serial day of the last order; NaN where the customer has no order. */
  lastOrder: Float64Array;
  /** Serial day of the first order; NaN where unknown (customer rows do not tell). */
  firstOrder: Float64Array;
  /** Distinct orders: by order id, else distinct days. 0 where the customer has returns alone. */
  orders: Float64Array;
  /** Net sum of amounts, returns subtracted. */
  amount: Float64Array;
  /** Net sum of profit, where a profit column is mapped. */
  profit?: Float64Array;
  attributes: CategoryColumn[];
  metrics: NumberColumn[];
  /**
   * Kind `orders`, where asked for: the orders of customer i at [start[i], start[i + 1]), in time order, orders of one
   * day by amount. Their number is `orders[i]`. Their amounts are net, and sum to `amount[i]`: a return that names no
   * order lowers the latest order not after it, then those before (see dataset/net-returns). `returned`, where there are
   * returns: what was taken from each order.
   */
  history?: OrderHistory;
  /** Latest order date in the data (serial day); NaN where there is none. */
  latestDate: number;
  /** The currency all amounts are in, where a currency column says so. */
  currency?: string;
  quality: QualityReport;
}
