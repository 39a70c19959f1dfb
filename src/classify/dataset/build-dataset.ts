import { anyNeeds } from '../methods';
import type { Recipe } from '../recipe';
import { decimalScale } from '../statistics/exact-sum';
import { UserError } from '../user-error';
import { cellAddress } from './cell-address';
import { countCustomers } from './count-customers';
import { currencyAttribute } from './currency-attribute';
import { categoryByCustomer, metricByCustomer } from './customer-columns';
import type { Dataset } from './dataset';
import { valuesAt } from './group-rows';
import { handlingOf } from './handling';
import { reconcile } from './reconcile';
import { repairRows } from './repair-rows';
import { reportRows } from './report-rows';
import { decideRows, fateOf } from './row-fates';
import { createIssueLog } from './issue-log';
import { sumByCustomer } from './sum-by-customer';
import type { RawTable } from './raw-table';
import { understandTable } from './understand-table';

/** What a dataset is built with besides the recipe. */
export interface BuildOptions {
  /** Whether every order of a customer is kept (`Dataset.history`); by default if a method of the recipe needs it. */
  history?: boolean;
  /** Told the share done, above 0 and below 1, after each pass over the rows. */
  onProgress?: ((share: number) => void) | undefined;
}

const latest = (days: Float64Array): number => {
  let result = NaN;
  for (let i = 0; i < days.length; i++) if (days[i] > result || Number.isNaN(result)) result = days[i];
  return result;
};

function textsAt(texts: readonly string[], places: Int32Array): string[] {
  const found = new Array<string>(places.length);
  for (let i = 0; i < places.length; i++) found[i] = texts[places[i]];
  return found;
}

function rowsFrom(first: number, rows: Int32Array): Int32Array {
  const moved = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) moved[i] = first + rows[i];
  return moved;
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
  { history = anyNeeds(recipe.methods, 'history'), onProgress }: BuildOptions = {},
): Dataset {
  const repaired = repairRows(understandTable(table, recipe), recipe);
  const { understood } = repaired;
  onProgress?.(0.3);
  const { cleaning } = recipe;
  const { customer, dates, amounts, kind } = understood;
  const rowOf = (row: number): number => table.sheetRows?.[row] ?? table.firstRow + row;
  const { fate, fallen, everyStatus, currency, usableTotals } = decideRows(understood, recipe);
  const scale = decimalScale(amounts);
  onProgress?.(0.5);
  let counted = countCustomers(understood, { fate, cleaning, scale, history });
  const repeated = counted.repeated.sort((a, b) => a - b);
  if (repeated.length > 0 && cleaning.duplicateRows === 'exclude') {
    for (const row of repeated) fate[row] = fateOf('duplicateRows');
    counted = countCustomers(understood, { fate, cleaning, scale, history });
  }
  const { customers, firstRow, groups } = counted;
  if (customers.length === 0) {
    const cells = Array.from({ length: Math.min(table.rowCount, 20) }, (_, row) =>
      cellAddress(rowOf(row), understood.customerColumn.sheetColumn),
    );
    throw new UserError('noUsableRows', {}, cells);
  }

  onProgress?.(0.8);
  const log = createIssueLog(scale);
  const can = { ...dates, sign: understood.decimals.sign, totals: usableTotals.length > 0 };
  reportRows(
    { ...repaired, usableTotals, cleaning, fate, fallen, everyStatus, repeated, counted, rowOf },
    log,
  );
  onProgress?.(0.9);
  const ids = textsAt(customer.labels, customers);
  const sheetRows = table.sheetRows ? firstRow.map(rowOf) : rowsFrom(table.firstRow, firstRow);

  const dataset: Dataset = {
    kind,
    ids,
    sheetRows,
    lastOrder: counted.lastOrder,
    firstOrder: counted.firstOrder,
    orders: counted.orders,
    amount: counted.amount,
    attributes: [
      ...table.columns
        .filter(({ role }) => role === 'attribute')
        .map((column) => categoryByCustomer(groups(), column)),
      ...currencyAttribute(table, recipe, currency, ids.length),
    ],
    metrics: table.columns
      .filter(({ role }) => role === 'metric')
      .map((column) => metricByCustomer(groups(), column)),
    latestDate: latest(counted.lastOrder),
    quality: { ...reconcile(fate, amounts, scale), issues: log.issues(handlingOf(cleaning, kind, can)) },
  };
  const { profit } = understood;
  if (profit) {
    const { start, rows } = groups();
    dataset.profit = sumByCustomer(start, valuesAt(rows, profit));
  }
  if (counted.history) dataset.history = counted.history;
  if (currency !== undefined) dataset.currency = currency;
  return dataset;
}
