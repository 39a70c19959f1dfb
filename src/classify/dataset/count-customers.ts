import type { Recipe } from '../recipe';
import { countInOrder, field, type OrdersById, totalPlace, totalWidth, width } from './count-in-order';
import { countOrders, type OrderCounts, type OrderInput } from './count-orders';
import { readCustomerRows } from './customer-rows';
import { countRows, groupRows, type RowGroups } from './group-rows';
import { findIdVariants, type IdVariants } from './id-variants';
import { sortIds } from './sort-ids';
import type { UnderstoodTable } from './understand-table';

/** The customers of a table, in code-unit order of their ids, and what their rows say. */
export interface CountedCustomers extends OrderCounts {
  /** Id code of each customer. */
  customers: Int32Array;
  /** The first row used of each customer. */
  firstRow: Int32Array;
  /** The rows of each customer, brought together when first asked for. */
  groups: () => RowGroups;
  variants: IdVariants | undefined;
}

/** What customers are counted by. */
export interface CountOptions {
  /** 0 for the rows used. */
  fate: Uint8Array;
  cleaning: Recipe['cleaning'];
  /** From `decimalScale` of the amounts. */
  scale: number;
  /** Whether every order's date and amount is wanted, too. */
  history: boolean;
}

/** Brings the rows used together by customer, spellings of one id as one where they are to be merged. */
export function countCustomers(
  { customer, kind, dates, amounts, orderIds, orderCounts, table }: UnderstoodTable,
  { fate, cleaning, scale, history }: CountOptions,
): CountedCustomers {
  const { labels } = customer;
  const variants = findIdVariants(customer, () => countRows(customer.codes, fate, labels.length));
  const codes =
    variants && cleaning.idVariants === 'merge'
      ? customer.codes.map((code) => (code < 0 ? code : variants.leader[code]))
      : customer.codes;
  const rows = { codes, fate, ids: labels.length };
  const days = dates?.days;
  const input: OrderInput = {
    days,
    amounts,
    orderIds: orderIds && { codes: orderIds.codes, count: orderIds.labels.length },
    sameDayRows: cleaning.sameDayRows,
    scale,
    columns: table.columns,
    keepHistory: history,
  };
  const inOrder = kind === 'orders' && scale > 0 && !history ? countInOrder(rows, input) : undefined;
  if (inOrder) {
    const customers = sortIds(labels, idsWithRows(inOrder), customer.packed);
    let known: RowGroups | undefined;
    const groups = (): RowGroups => (known ??= groupRows({ codes, fate, customers, ids: labels.length }));
    return { ...factsOf(inOrder, customers, scale), customers, groups, variants };
  }
  const counts = countRows(codes, fate, labels.length);
  const present = Int32Array.from(counts.keys()).filter((code) => counts[code] > 0);
  const customers = sortIds(labels, present, customer.packed);
  const groups = groupRows({ codes, fate, customers, ids: labels.length, counts });
  const counted =
    kind === 'customers'
      ? readCustomerRows(groups, { days, amounts, orderCounts, scale })
      : countOrders(groups, input);
  const firstRow = Int32Array.from(customers, (_, i) => groups.rows[groups.start[i]]);
  return { ...counted, customers, firstRow, groups: () => groups, variants };
}

function idsWithRows({ state }: OrdersById): Int32Array {
  const ids = new Int32Array(state.length / width);
  let count = 0;
  for (let code = 0; code < ids.length; code++) if (state[width * code] !== 0) ids[count++] = code;
  return ids.subarray(0, count);
}

/** What is known by id, by customer. */
function factsOf(
  { state, totals, firstRow: firstRows, sameDay, repeated }: OrdersById,
  customers: Int32Array,
  scale: number,
): OrderCounts & { firstRow: Int32Array } {
  const count = customers.length;
  const firstOrder = new Float64Array(count);
  const lastOrder = new Float64Array(count);
  const orders = new Float64Array(count);
  const amount = new Float64Array(count);
  const firstRow = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const code = customers[i];
    const at = width * code;
    const made = state[at + field.orders];
    orders[i] = made;
    firstOrder[i] = made > 0 ? state[at + field.first] : NaN;
    lastOrder[i] = made > 0 ? state[at + field.last] : NaN;
    amount[i] = totals[totalWidth * code + totalPlace] / scale + 0;
    firstRow[i] = firstRows[code];
  }
  return { firstOrder, lastOrder, orders, amount, firstRow, sameDay, repeated };
}
