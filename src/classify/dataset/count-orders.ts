import { createExactSum } from '../statistics/exact-sum';
import type { Dataset } from './dataset';
import type { RowGroups } from './group-rows';
import { createHistory } from './order-history';
import type { RawColumn } from './raw-table';
import { findRepeatedRows } from './repeated-rows';

/** What orders are counted from, besides the grouped rows. */
export interface OrderInput {
  /** Day of each row; absent without a date column. */
  days: Int32Array | undefined;
  /** Amount of each row. */
  amounts: Float64Array;
  /** Codes of order ids by row, negative where a row has none; absent without an order-id column. */
  orderIds: { codes: Int32Array; count: number } | undefined;
  /** Rows of a customer and day that no order id tells apart: one order, or an order each. */
  sameDayRows: 'merge' | 'separate';
  /** From `decimalScale` of the amounts. */
  scale: number;
  /** All columns, to find repeated rows by. */
  columns: readonly RawColumn[];
  /** Whether every order's date and amount is wanted, too. */
  keepHistory: boolean;
}

/** Rows that no order id tells from another of the same customer and day. */
export interface SameDayRows {
  /** The first of each day that has several, and those after it. */
  first: number[];
  further: number[];
}

/** Orders and amounts of each customer (see the conventions at {@link Dataset}), and rows worth a note. */
export interface OrderCounts extends Pick<
  Dataset,
  'firstOrder' | 'lastOrder' | 'orders' | 'amount' | 'history'
> {
  sameDay: SameDayRows;
  /** Rows equal to an earlier one in every column. */
  repeated: number[];
}

/** Sorts `keys[0..size)` ascending and a customer's rows with them, equal keys by row: by insertion where short. */
function sortRows(keys: Float64Array, rows: Int32Array, size: number): void {
  if (size > 40) {
    const before = rows.slice(0, size);
    for (let i = 0; i < size; i++) keys[i] = keys[i] * size + i;
    keys.subarray(0, size).sort();
    for (let i = 0; i < size; i++) {
      const key = Math.floor(keys[i] / size);
      rows[i] = before[keys[i] - key * size];
      keys[i] = key;
    }
    return;
  }
  for (let i = 1; i < size; i++) {
    const key = keys[i];
    const row = rows[i];
    let at = i;
    for (; at > 0 && keys[at - 1] > key; at--) {
      keys[at] = keys[at - 1];
      rows[at] = rows[at - 1];
    }
    keys[at] = key;
    rows[at] = row;
  }
}

/** Whether some amount occurs twice in these rows: only then can a row repeat another. Long lists are not looked through. */
function someAmountTwice(amounts: Float64Array, rows: Int32Array, begin: number, end: number): boolean {
  if (end - begin > 12) return true;
  for (let i = begin + 1; i < end; i++)
    for (let j = begin; j < i; j++) if (amounts[rows[i]] === amounts[rows[j]]) return true;
  return false;
}

/** Counts each customer's orders, their first and last day and net amount, in one pass over the grouped rows. */
export function countOrders(groups: RowGroups, input: OrderInput): OrderCounts {
  const { days, amounts, orderIds, sameDayRows, scale, columns } = input;
  const { start, rows } = groups;
  const customers = start.length - 1;
  const firstOrder = new Float64Array(customers).fill(NaN);
  const lastOrder = new Float64Array(customers).fill(NaN);
  const orders = new Float64Array(customers);
  const amount = new Float64Array(customers);
  const sameDay: SameDayRows = { first: [], further: [] };
  const repeated: number[] = [];
  const history = input.keepHistory && days ? createHistory(customers, rows.length, scale) : undefined;
  const ids = orderIds?.count ?? 0;
  const separate = !days || sameDayRows === 'separate';
  let keys = new Float64Array(64);
  let own = new Int32Array(64);

  for (let customer = 0; customer < customers; customer++) {
    const from = start[customer];
    const size = start[customer + 1] - from;
    if (size > keys.length) {
      keys = new Float64Array(size * 2);
      own = new Int32Array(size * 2);
    }
    let total = 0;
    const exact = scale > 0 ? undefined : createExactSum(scale);
    for (let i = 0; i < size; i++) {
      const row = rows[from + i];
      const order = orderIds ? orderIds.codes[row] : -1;
      keys[i] = order >= 0 ? order : ids + (days ? days[row] : 0);
      own[i] = row;
      if (exact) exact.add(amounts[row]);
      else total += Math.round(amounts[row] * scale);
    }
    amount[customer] = exact ? exact.value() : total / scale + 0;
    if (size > 1) sortRows(keys, own, size);

    let first = Infinity;
    let last = -Infinity;
    let count = 0;
    for (let i = 0; i < size;) {
      const key = keys[i];
      const begin = i;
      let day = Infinity;
      let purchases = 0;
      let firstRow = 0;
      do {
        const row = own[i++];
        if (amounts[row] >= 0) {
          if (purchases > 0 && key >= ids && days) sameDay.further.push(row);
          if (purchases === 0) firstRow = row;
          purchases++;
          if (days && days[row] < day) day = days[row];
        }
      } while (i < size && keys[i] === key);
      if (i - begin > 1 && someAmountTwice(amounts, own, begin, i))
        findRepeatedRows(columns, own.subarray(begin, i), repeated);
      if (purchases === 0) {
        if (days) history?.takeBack(days, amounts, own.subarray(begin, i));
        continue;
      }
      if (purchases > 1 && key >= ids && days) sameDay.first.push(firstRow);
      const each = separate && key >= ids;
      count += each ? purchases : 1;
      if (day < first) first = day;
      if (day > last) last = day;
      history?.add(day, amounts, own.subarray(begin, i), each);
    }
    orders[customer] = count;
    if (count > 0 && days) {
      firstOrder[customer] = first;
      lastOrder[customer] = last;
    }
    history?.close(customer);
  }
  const counts: OrderCounts = { firstOrder, lastOrder, orders, amount, sameDay, repeated };
  if (history) counts.history = history.finish();
  return counts;
}
