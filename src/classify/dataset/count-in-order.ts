import { inRuns } from '../in-runs';
import type { OrderInput, SameDayRows } from './count-orders';
import { equalRows } from './repeated-rows';

/** Rows by customer, not yet brought together. */
export interface CustomerRows {
  /** Id code of each row. */
  codes: Int32Array;
  /** 0 for the rows used. */
  fate: Uint8Array;
  /** How many ids there are. */
  ids: number;
}

/** What rows say of each id, and rows worth a note. */
export interface OrdersById {
  /** {@link width} numbers an id, at the places of {@link field}; zeros for an id without a row. */
  state: Int32Array;
  /** The same memory: an id's net sum of amounts, in units of 1/scale, at {@link totalPlace} of its {@link totalWidth} numbers. */
  totals: Float64Array;
  /** The first row of each id. */
  firstRow: Int32Array;
  sameDay: SameDayRows;
  /** Rows equal to an earlier one in every column. */
  repeated: number[];
}

/** Numbers kept for each id: 32 bytes together, because that is one access to memory. */
export const width = 8;
export const totalWidth = width / 2;
export const field = {
  /** 1 + the order id, or the day, of the rows last seen; 0 before the first. */
  key: 0,
  /** 4 × the last row with this key + how many rows with it are no returns: 0, 1 or 2 for more. */
  seen: 1,
  /** The day of the first row with this key that is no return. */
  day: 2,
  /** First and last day of an order, and how many orders. */
  first: 3,
  last: 4,
  orders: 5,
} as const;
/** Where the total stands among the numbers of eight bytes: behind the orders. */
export const totalPlace = 3;

/** More rows of one customer and order than this are better looked through by hashes. */
const longest = 32;

/**
 * Counts orders in one pass over the rows as they stand, without grouping them, where the rows allow it: each
 * customer's days rise (or fall) from row to row, or each order's rows follow one another among the customer's and are
 * of one day. So are most lists of orders. The result is that of `countOrders`, to the last bit, in a third of its time.
 *
 * @param input its scale must not be 0; history is not kept
 * @returns nothing where the rows do not allow it
 */
export function countInOrder(
  { codes, fate, ids }: CustomerRows,
  { days, amounts, orderIds, sameDayRows, scale, columns }: OrderInput,
): OrdersById | undefined {
  if (!days) return undefined;
  const state = new Int32Array(width * ids);
  const counting: Counting = {
    codes,
    fate,
    days,
    amounts,
    columns,
    scale,
    state,
    totals: new Float64Array(state.buffer),
    firstRow: new Int32Array(ids),
    sameDay: { first: [], further: [] },
    repeated: [],
    before: new Int32Array(codes.length),
    begun: orderIds && new Uint8Array(orderIds.count),
    keys: orderIds?.codes ?? days,
    direction: days[0] > days[days.length - 1] ? -1 : 1,
    each: !orderIds && sameDayRows === 'separate',
  };
  let isInOrder = true;
  inRuns(codes.length, (from, to) => {
    isInOrder &&= countRun(counting, from, to);
  });
  return isInOrder ? counting : undefined;
}

interface Counting extends OrdersById {
  codes: Int32Array;
  fate: Uint8Array;
  days: Int32Array;
  amounts: Float64Array;
  columns: OrderInput['columns'];
  scale: number;
  /** 1 + the row before with the same customer and key; 0 for the first. */
  before: Int32Array;
  /** Which order ids had a row; absent without order ids. */
  begun: Uint8Array | undefined;
  /** Order id, or day, of each row. */
  keys: Int32Array;
  /** 1 where days rise, −1 where they fall. */
  direction: 1 | -1;
  /** Whether the rows of a day are orders of their own. */
  each: boolean;
}

/** Counts some rows; false where they do not allow it. */
function countRun(counting: Counting, from: number, to: number): boolean {
  const { codes, fate, days, amounts, columns, scale, state, totals, firstRow, sameDay, repeated } = counting;
  const { before, begun, keys, direction, each } = counting;
  for (let row = from; row < to; row++) {
    const code = codes[row];
    if (fate[row] !== 0 || code < 0) continue;
    const at = width * code;
    const amount = amounts[row];
    const day = days[row];
    const key = keys[row] + 1;
    const keyBefore = state[at];
    let purchases = 0;
    totals[totalWidth * code + totalPlace] += Math.round(amount * scale);
    if (key === keyBefore) {
      const seen = state[at + field.seen];
      purchases = seen & 3;
      before[row] = (seen >> 2) + 1;
      const found = repeats(before, row, amounts, columns);
      if (found === undefined) return false;
      if (found) repeated.push(row);
    } else {
      if (key <= 0) return false;
      if (keyBefore === 0) firstRow[code] = row;
      else if (!begun && (key - keyBefore) * direction < 0) return false;
      if (begun) {
        if (begun[key - 1] === 1) return false;
        begun[key - 1] = 1;
      }
      state[at] = key;
    }
    if (amount >= 0) {
      if (purchases === 0) {
        const orders = state[at + field.orders]++;
        state[at + field.day] = day;
        if (orders === 0 || day < state[at + field.first]) state[at + field.first] = day;
        if (orders === 0 || day > state[at + field.last]) state[at + field.last] = day;
        purchases = 1;
      } else {
        if (begun) {
          if (day !== state[at + field.day]) return false;
        } else {
          if (each) state[at + field.orders]++;
          if (purchases === 1) sameDay.first.push(firstPurchase(before, row, amounts));
          sameDay.further.push(row);
        }
        purchases = 2;
      }
    }
    state[at + field.seen] = (row << 2) | purchases;
  }
  return true;
}

/** Whether a row equals one before it with the same customer and key; undefined where there are too many to compare. */
function repeats(
  before: Int32Array,
  row: number,
  amounts: Float64Array,
  columns: OrderInput['columns'],
): boolean | undefined {
  let seen = 0;
  for (let other = before[row] - 1; other >= 0; other = before[other] - 1) {
    if (++seen > longest) return undefined;
    if (amounts[other] === amounts[row] && equalRows(columns, other, row)) return true;
  }
  return false;
}

/** The first row that is no return among those before a row with the same customer and key. */
function firstPurchase(before: Int32Array, row: number, amounts: Float64Array): number {
  let first = row;
  for (let other = before[row] - 1; other >= 0; other = before[other] - 1)
    if (amounts[other] >= 0) first = other;
  return first;
}
