import type { Recipe } from '../recipe';
import { inRuns } from '../in-runs';
import { UserError } from '../user-error';
import { noAmount } from './amounts';
import { trimText } from './cell-text';
import { commonestCurrency } from './currencies';
import { noDay } from './dates';
import { noId } from './ids';
import { type IssueKind, issueKinds } from './quality';
import { isBlank, type RawColumn, textAt } from './raw-table';
import { cancellationIds, fallenRows } from './statuses';
import { datedTotals, totalIds, totalRowsOf } from './total-rows';
import type { UnderstoodTable } from './understand-table';

/** What becomes of each row: 0, it is used; else 1 + the place in {@link issueKinds} of the reason it is left out. */
export interface RowFates {
  fate: Uint8Array;
  /**
   * Rows that did not stand, whether left out or kept: 1 + the place of the status column that says so, or
   * {@link fellByNumber}; 0 for the others.
   */
  fallen: Uint8Array | undefined;
  /** The status column that would leave out every row, and was therefore passed over. */
  everyStatus?: RawColumn;
  /** The currency of the rows used, where one is known. */
  currency?: string;
  /** Total rows that have all that a customer's row needs: used on choice. */
  usableTotals: number[];
}

export const fateOf = (kind: IssueKind): number => issueKinds.indexOf(kind) + 1;

/** Marks a row whose order number is a cancellation number. */
export const fellByNumber = 255;

/**
 * Rows marked cancelled or refunded by a status column or by a cancellation number.
 *
 * @param counts whether a row would be used; a column that marks every such row cannot be meant so and is passed over
 *   where `refuseAll`
 */
function findFallen(
  { statuses, orderIds, table }: UnderstoodTable,
  counts: (row: number) => boolean,
  refuseAll: boolean,
): Pick<RowFates, 'fallen' | 'everyStatus'> {
  const marks = orderIds && cancellationIds(orderIds.labels);
  if (statuses.length === 0 && !marks) return { fallen: undefined };
  const all = new Uint8Array(table.rowCount);
  let everyStatus: RawColumn | undefined;
  statuses.slice(0, fellByNumber - 1).forEach((status, place) => {
    const fell = fallenRows(status);
    if (refuseAll && fell.includes(1) && !fell.some((one, row) => one === 0 && counts(row))) {
      everyStatus ??= status;
      return;
    }
    for (let row = 0; row < fell.length; row++) if (fell[row] && all[row] === 0) all[row] = place + 1;
  });
  if (orderIds && marks)
    orderIds.codes.forEach((code, row) => {
      if (code >= 0 && marks[code] && all[row] === 0) all[row] = fellByNumber;
    });
  return { fallen: all, ...(everyStatus && { everyStatus }) };
}

/** Marks rows in another currency than the commonest; its name. @throws UserError `mixedCurrencies` where refused */
function settleCurrency(
  { currencies, customer }: UnderstoodTable,
  fate: Uint8Array,
  choice: Recipe['cleaning']['currencies'],
): string | undefined {
  if (!currencies) return undefined;
  const commonest = commonestCurrency(
    currencies,
    (row) => fate[row] === 0 && (customer.codes[row] ?? -1) >= 0,
  );
  if (commonest < 0) return undefined;
  const other = fateOf('mixedCurrencies');
  const present = new Set<number>([commonest]);
  currencies.codes.forEach((code, row) => {
    if (code < 0 || code === commonest || fate[row] !== 0 || (customer.codes[row] ?? -1) < 0) return;
    fate[row] = other;
    present.add(code);
  });
  if (present.size > 1 && choice === 'refuse') {
    const names = [...present].map((code) => currencies.names[code] ?? '').sort();
    throw new UserError('mixedCurrencies', { currencies: names.map((name) => name || '—').join(', ') });
  }
  return currencies.names[commonest] || undefined;
}

/** The rows with a blank or an oddity in customer, date or amount; all rows where orders are counted in a column. */
function rowsInQuestion(
  { customer: { codes }, dates, amounts, orderCounts }: UnderstoodTable,
  fate: Uint8Array,
  named: ReadonlySet<number> | undefined,
): number[] {
  const rows: number[] = [];
  const days = dates?.days;
  const someNamed = named && named.size > 0 ? named : undefined;
  if (orderCounts || someNamed || !days) {
    for (let row = 0; row < fate.length; row++) {
      const code = codes[row];
      const isPlain = code >= 0 && Number.isFinite(amounts[row]) && !orderCounts && (!days || days[row] >= 0);
      if (fate[row] === 0 && (!isPlain || someNamed?.has(code))) rows.push(row);
    }
    return rows;
  }
  inRuns(fate.length, (from, to) => findOddRows(codes, days, amounts, fate, rows, from, to));
  return rows;
}

/** Adds the rows not left out that lack a customer, a date or an amount. */
function findOddRows(
  codes: Int32Array,
  days: Int32Array,
  amounts: Float64Array,
  fate: Uint8Array,
  rows: number[],
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    const amount = amounts[row];
    if (fate[row] === 0 && !(codes[row] >= 0 && days[row] >= 0 && amount - amount === 0)) rows.push(row);
  }
}

/**
 * Decides for every row whether it is used and, if not, the one reason why. Reasons are tried in this order: hidden
 * row (where those are left out), blank row, header repeated, total row, blank or error customer, status, currency,
 * date, amount, return (where returns are left out).
 *
 * @throws UserError `mixedCurrencies` where the recipe refuses them
 */
export function decideRows(understood: UnderstoodTable, recipe: Recipe): RowFates {
  const { table, customer, dates, amounts, orderCounts, kind } = understood;
  const { cleaning } = recipe;
  const fate = new Uint8Array(table.rowCount);
  const ids = customer.codes;
  const days = dates?.days;
  const orderRows = kind === 'orders';
  const isTotalRow = totalRowsOf(understood);

  const repeatsHeader = (row: number): boolean => {
    const { customerColumn, dateColumn, amountColumn } = understood;
    const said = [customerColumn, dateColumn ?? amountColumn, amountColumn].every(
      (column) => column.header !== '' && trimText(textAt(column, row)) === trimText(column.header),
    );
    return said;
  };
  const usableTotals = new Set<number>();
  const reason = (row: number): IssueKind | undefined => {
    const id = ids[row] ?? noId.blank;
    const day = days ? (days[row] ?? noDay.blank) : noDay.blank;
    const amount = amounts[row] ?? NaN;
    if (id < 0 || day < 0) {
      if (table.columns.every((column) => isBlank(column, row))) return 'blankRows';
      if (amount === noAmount.invalid && repeatsHeader(row)) return 'headerRows';
      if (isTotalRow(row)) {
        if (id >= 0 && (!days || !orderRows) && amount - amount === 0) usableTotals.add(row);
        if (cleaning.totalRows === 'exclude') return 'totalRows';
      }
    }
    if (id === noId.error) return 'errorCustomer';
    if (id < 0) return cleaning.blankCustomers === 'fillDown' ? 'noCustomerAbove' : 'blankCustomer';
    if (day === noDay.invalid) return 'invalidDate';
    if (days && day === noDay.blank && orderRows) return 'blankDate';
    if (amount === noAmount.invalid) return 'invalidAmount';
    if (Number.isNaN(amount) && orderRows) return 'blankAmount';
    const count = orderCounts?.[row] ?? 0;
    return count < 0 || count === noAmount.invalid ? 'invalidAmount' : undefined;
  };
  const early = new Set<IssueKind>([
    'blankRows',
    'headerRows',
    'totalRows',
    'errorCustomer',
    'blankCustomer',
    'noCustomerAbove',
  ]);
  const late: number[] = [];
  const { hidden } = table;
  if (hidden && cleaning.hiddenRows === 'visibleOnly') {
    const code = fateOf('hiddenRows');
    for (let row = 0; row < fate.length; row++) if (hidden[row] === 1) fate[row] = code;
  }
  const named = days ? undefined : totalIds(understood);
  for (const row of rowsInQuestion(understood, fate, named)) {
    const found = reason(row);
    if (found && early.has(found)) fate[row] = fateOf(found);
    else if (found) late.push(row);
  }
  for (const row of datedTotals(understood, (at) => fate[at] === 0)) {
    usableTotals.add(row);
    if (cleaning.totalRows === 'exclude') fate[row] = fateOf('totalRows');
  }
  const unusable = new Set(late);
  const excludes = cleaning.statuses === 'exclude';
  const { fallen, everyStatus } = findFallen(
    understood,
    (row) => fate[row] === 0 && !unusable.has(row),
    excludes,
  );
  if (fallen && excludes) {
    const code = fateOf('excludedStatus');
    for (let row = 0; row < fate.length; row++) if (fallen[row] && fate[row] === 0) fate[row] = code;
  }
  const currency = settleCurrency(understood, fate, cleaning.currencies);
  for (const row of late) {
    const found = reason(row);
    if (found && fate[row] === 0) fate[row] = fateOf(found);
  }
  if (cleaning.returns === 'exclude' && orderRows) {
    const code = fateOf('returns');
    for (let row = 0; row < fate.length; row++)
      if ((amounts[row] ?? 0) < 0 && fate[row] === 0) fate[row] = code;
  }
  return {
    fate,
    fallen,
    usableTotals: [...usableTotals],
    ...(everyStatus && { everyStatus }),
    ...(currency === undefined ? {} : { currency }),
  };
}
