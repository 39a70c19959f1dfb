import type { Recipe } from '../recipe';
import type { Role, RowKind } from '../roles';
import { UserError } from '../user-error';
import { type AmountColumn, largestAmount, noAmount, understandAmounts } from './amounts';
import { type CurrencyColumn, currenciesOfSigns, understandCurrencies } from './currencies';
import { type DateColumn, understandDates } from './dates';
import { type IdColumn, understandIds } from './ids';
import type { RawColumn, RawTable } from './raw-table';
import { amountRoles, dateRoles, needsDates, rowKindOf } from './required-columns';

/** The columns of a table, each understood; nothing behind this looks at cells again. */
export interface UnderstoodTable {
  kind: RowKind;
  table: RawTable;
  customer: IdColumn;
  customerColumn: RawColumn;
  dates?: DateColumn;
  dateColumn?: RawColumn;
  /** Amount of each row, or one of `noAmount`. */
  amounts: Float64Array;
  /** The decimal sign of amounts kept as text, and the codes of the texts of the amount column that leave it open. */
  decimals: Pick<AmountColumn, 'sign' | 'ambiguous'>;
  amountColumn: RawColumn;
  orderIds?: IdColumn;
  orderIdColumn?: RawColumn;
  /** Customer rows: orders of each customer. */
  orderCounts?: Float64Array;
  orderCountColumn?: RawColumn;
  /** Every column of statuses; empty without one. */
  statuses: RawColumn[];
  profit?: Float64Array;
  profitColumn?: RawColumn;
  currencies?: CurrencyColumn;
  currencyColumn?: RawColumn;
}

/** The first column that has one of the roles, in the order of the roles. */
export function columnFor(table: RawTable, roles: readonly Role[]): RawColumn | undefined {
  for (const role of roles) {
    const column = table.columns.find((candidate) => candidate.role === role);
    if (column) return column;
  }
  return undefined;
}

/** Line amounts: quantity × unit price; blank where either is, unreadable where either is. */
function multiply(quantity: Float64Array, price: Float64Array): Float64Array {
  return quantity.map((count, i) => {
    const each = price[i] ?? NaN;
    if (count === noAmount.invalid || each === noAmount.invalid) return noAmount.invalid;
    const product = count * each;
    return Number.isNaN(product) || Math.abs(product) < largestAmount ? product : noAmount.invalid;
  });
}

/**
 * Understands the columns of a table by their roles.
 *
 * @throws UserError `headerOnly`, `noCustomerColumn`, `noAmountColumn`, `noDateColumn` (where the recipe needs dates)
 */
export function understandTable(table: RawTable, recipe: Recipe): UnderstoodTable {
  if (table.rowCount === 0) throw new UserError('headerOnly');
  const kind = rowKindOf(
    table.columns.map(({ role }) => role),
    recipe.rows,
  );
  const customerColumn = columnFor(table, ['customer']);
  if (!customerColumn) throw new UserError('noCustomerColumn');
  const dateColumn = columnFor(table, dateRoles(kind));
  if (!dateColumn && needsDates(recipe)) throw new UserError('noDateColumn');
  const ownAmount = columnFor(table, amountRoles(kind));
  const quantity = columnFor(table, ['quantity']);
  const unitPrice = columnFor(table, ['unitPrice']);
  const amountColumn = ownAmount ?? (quantity ? unitPrice : undefined);
  if (!amountColumn) throw new UserError('noAmountColumn');
  const { decimalSign } = recipe.cleaning;
  const amount = understandAmounts(amountColumn, decimalSign);
  const amounts =
    !ownAmount && quantity
      ? multiply(understandAmounts(quantity, decimalSign).values, amount.values)
      : amount.values;

  const understood: UnderstoodTable = {
    kind,
    table,
    customer: understandIds(customerColumn),
    customerColumn,
    amounts,
    decimals: amount,
    amountColumn,
    statuses: table.columns.filter(({ role }) => role === 'status'),
  };
  if (dateColumn) {
    const { dayMonthOrder, swappedDates } = recipe.cleaning;
    understood.dateColumn = dateColumn;
    understood.dates = understandDates(dateColumn, table.dateSystem, dayMonthOrder, swappedDates === 'swap');
  }
  const orderIdColumn = columnFor(table, ['orderId']);
  if (orderIdColumn && kind === 'orders') {
    understood.orderIdColumn = orderIdColumn;
    understood.orderIds = understandIds(orderIdColumn);
  }
  const orderCountColumn = columnFor(table, ['orderCount']);
  if (orderCountColumn && kind === 'customers') {
    understood.orderCountColumn = orderCountColumn;
    understood.orderCounts = understandAmounts(orderCountColumn, decimalSign).values;
  }
  const profit = columnFor(table, ['profit']);
  if (profit) {
    understood.profitColumn = profit;
    understood.profit = understandAmounts(profit, decimalSign).values;
  }
  const currencyColumn = columnFor(table, ['currency']);
  if (currencyColumn) {
    understood.currencyColumn = currencyColumn;
    understood.currencies = understandCurrencies(currencyColumn);
  } else if (amount.signs) {
    understood.currencyColumn = amountColumn;
    understood.currencies = currenciesOfSigns(amountColumn, amount.signs);
  }
  return understood;
}
