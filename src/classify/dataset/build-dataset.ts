import { anyNeeds } from '../methods';
import type { Recipe } from '../recipe';
import { createExactSum, decimalScale } from '../statistics/exact-sum';
import { UserError } from '../user-error';
import { cellAddress } from './cell-address';
import { countOrders } from './count-orders';
import { categoryByCustomer, metricByCustomer } from './customer-columns';
import type { Dataset } from './dataset';
import { countRows, groupRows, type RowGroups } from './group-rows';
import { handlingOf } from './handling';
import { findIdVariants } from './id-variants';
import type { QualityReport } from './quality';
import { reportRows } from './report-rows';
import { findRepeatedRows } from './repeated-rows';
import { decideRows, fateOf } from './row-fates';
import { createIssueLog } from './issue-log';
import { sumByCustomer } from './sum-by-customer';
import type { RawTable } from './raw-table';
import { type UnderstoodTable, understandTable } from './understand-table';

/** What a dataset is built with besides the recipe. */
export interface BuildOptions {
  /** Whether every order of a customer is kept (`Dataset.history`); by default if a method of the recipe needs it. */
  history?: boolean;
}

const latest = (days: Float64Array): number => {
  let result = NaN;
  for (const day of days) if (!(day <= result) && !Number.isNaN(day)) result = day;
  return result;
};

/** Dates, orders of customer rows: the latest date and the summed orders of the customer's rows. */
function customerRowFacts({ dates, orderCounts }: UnderstoodTable, groups: RowGroups) {
  const { start, rows } = groups;
  const customers = start.length - 1;
  const lastOrder = new Float64Array(customers).fill(NaN);
  const orders = orderCounts ? sumByCustomer(groups, orderCounts) : new Float64Array(customers);
  for (let customer = 0; customer < customers; customer++) {
    const to = start[customer + 1] ?? 0;
    for (let at = start[customer] ?? 0; at < to; at++) {
      const day = dates?.days[rows[at] ?? 0] ?? -1;
      if (!orderCounts && (day >= 0 || !dates)) orders[customer] = (orders[customer] ?? 0) + 1;
      if (day >= 0 && !(day <= (lastOrder[customer] ?? NaN))) lastOrder[customer] = day;
    }
  }
  return { lastOrder, firstOrder: new Float64Array(customers).fill(NaN), orders };
}

/** Sums of all readable amounts, of those used and of those left out, each exact. */
function reconcile(
  fate: Uint8Array,
  amounts: Float64Array,
  scale: number,
): Pick<QualityReport, 'rows' | 'amount'> {
  const read = createExactSum(scale);
  const used = createExactSum(scale);
  const excluded = createExactSum(scale);
  let usedRows = 0;
  for (let row = 0; row < fate.length; row++) {
    const amount = amounts[row] ?? NaN;
    const isUsed = fate[row] === 0;
    if (isUsed) usedRows++;
    if (amount - amount !== 0) continue;
    read.add(amount);
    if (isUsed) used.add(amount);
    else excluded.add(amount);
  }
  return {
    rows: { read: fate.length, used: usedRows, excluded: fate.length - usedRows },
    amount: { read: read.value(), used: used.value(), excluded: excluded.value() },
  };
}

/**
 * Builds the customers of a selection from its raw columns: cells are understood, rows that cannot be used are left
 * out and reported, rows of one customer are brought together. The conventions stand at {@link Dataset}.
 *
 * The result does not depend on the order of the rows, to the last bit (sheet rows and cell addresses aside).
 *
 * Order rows: the amount is the amount column, else quantity × unit price; profit is summed; an attribute is the
 * commonest of the customer's rows, a metric their mean. Customer rows: several rows of one customer are merged
 * (amounts and orders summed, the later date); a blank date is kept as "no order", a blank amount counts as zero;
 * without a column of order counts every dated row is one order.
 *
 * @throws UserError `headerOnly`, `noCustomerColumn`, `noDateColumn`, `noAmountColumn`, `mixedCurrencies`, `noUsableRows`
 *
 * @example
 * const dataset = buildDataset(table, defaultRecipe);
 * dataset.quality.rows; // { read: 4906, used: 4906, excluded: 0 }
 */
export function buildDataset(
  table: RawTable,
  recipe: Recipe,
  { history = anyNeeds(recipe.methods, 'history') }: BuildOptions = {},
): Dataset {
  const understood = understandTable(table, recipe);
  const { cleaning } = recipe;
  const { customer, amounts, kind, dates, orderIds } = understood;
  const rowOf = (row: number): number => table.sheetRows?.[row] ?? table.firstRow + row;
  const { fate, fallen, currency } = decideRows(understood, recipe);
  const repeated = kind === 'orders' ? findRepeatedRows(table.columns, fate) : [];
  if (cleaning.duplicateRows === 'exclude') for (const row of repeated) fate[row] = fateOf('duplicateRows');

  let counts = countRows(customer.codes, fate, customer.labels.length);
  const variants = findIdVariants(customer, counts);
  const codes =
    variants && cleaning.idVariants === 'merge'
      ? customer.codes.map((code) => (code < 0 ? code : (variants.leader[code] ?? code)))
      : customer.codes;
  if (codes !== customer.codes) counts = countRows(codes, fate, customer.labels.length);
  const groups = groupRows(codes, fate, customer.labels, counts);
  if (groups.rows.length === 0) {
    const cells = Array.from({ length: Math.min(table.rowCount, 20) }, (_, row) =>
      cellAddress(rowOf(row), understood.customerColumn.sheetColumn),
    );
    throw new UserError('noUsableRows', {}, cells);
  }

  const scale = decimalScale(amounts);
  const facts =
    kind === 'orders'
      ? countOrders(
          groups,
          {
            days: dates?.days,
            amounts,
            orderIds: orderIds && { codes: orderIds.codes, count: orderIds.labels.length },
            sameDayRows: cleaning.sameDayRows,
            scale,
          },
          history,
        )
      : { ...customerRowFacts(understood, groups), sameDay: undefined, history: undefined };

  const sheetRows = Int32Array.from(groups.customers, (_, i) =>
    rowOf(groups.rows[groups.start[i] ?? 0] ?? 0),
  );
  const log = createIssueLog(scale);
  reportRows(
    {
      understood,
      cleaning,
      fate,
      fallen,
      repeated,
      variants,
      groups,
      orders: facts.orders,
      sameDay: facts.sameDay,
      rowOf,
    },
    log,
  );

  const dataset: Dataset = {
    kind,
    ids: Array.from(groups.customers, (code) => customer.labels[code] ?? ''),
    sheetRows,
    lastOrder: facts.lastOrder,
    firstOrder: facts.firstOrder,
    orders: facts.orders,
    amount: sumByCustomer(groups, amounts, scale),
    attributes: table.columns
      .filter(({ role }) => role === 'attribute')
      .map((column) => categoryByCustomer(groups, column)),
    metrics: table.columns
      .filter(({ role }) => role === 'metric')
      .map((column) => metricByCustomer(groups, column)),
    latestDate: latest(facts.lastOrder),
    quality: { ...reconcile(fate, amounts, scale), issues: log.issues(handlingOf(cleaning, kind)) },
  };
  if (understood.profit) dataset.profit = sumByCustomer(groups, understood.profit);
  if (facts.history) dataset.history = facts.history;
  if (currency !== undefined) dataset.currency = currency;
  return dataset;
}
