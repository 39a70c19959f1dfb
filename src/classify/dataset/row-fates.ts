import type { Recipe } from '../recipe';
import { UserError } from '../user-error';
import { noAmount } from './amounts';
import { isTotalLabel } from './cell-text';
import { commonestCurrency } from './currencies';
import { noDay } from './dates';
import { noId } from './ids';
import { type IssueKind, issueKinds } from './quality';
import { cellCode, type RawColumn } from './raw-table';
import { cancellationIds, fallenRows } from './statuses';
import type { UnderstoodTable } from './understand-table';

/** What becomes of each row: 0, it is used; else 1 + the place in {@link issueKinds} of the reason it is left out. */
export interface RowFates {
  fate: Uint8Array;
  /** Rows whose status says they did not stand, whether left out or kept. */
  fallen: Uint8Array | undefined;
  /** The currency of the rows used, where one is known. */
  currency?: string;
}

export const fateOf = (kind: IssueKind): number => issueKinds.indexOf(kind) + 1;

/** Rows marked cancelled or refunded by their status or by a cancellation number. */
function findFallen({ status, orderIds }: UnderstoodTable): Uint8Array | undefined {
  const marks = orderIds && cancellationIds(orderIds.labels);
  const fallen = status && fallenRows(status);
  if (!orderIds || !marks) return fallen;
  const all = fallen ?? new Uint8Array(orderIds.codes.length);
  orderIds.codes.forEach((code, i) => {
    if (code >= 0 && marks[code]) all[i] = 1;
  });
  return all;
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

const textAt = ({ codes, dictionary }: RawColumn, row: number): string => dictionary[codes[row] ?? -1] ?? '';
const isBlank = (column: RawColumn, row: number): boolean =>
  column.codes[row] === cellCode.blank ||
  (/^\s*$/.test(textAt(column, row)) && (column.codes[row] ?? -1) >= 0);

/**
 * Decides for every row whether it is used and, if not, the one reason why. Reasons are tried in this order: blank
 * row, total row, blank or error customer, status, currency, date, amount, return (where returns are left out).
 *
 * A total row has a label such as 合计 in a text cell where customer and date (other than the label) are blank.
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
  const labelled = [understood.customerColumn, understood.dateColumn, ...table.columns].filter(
    (column, place, all): column is RawColumn => column !== undefined && all.indexOf(column) === place,
  );

  const isTotalRow = (row: number): boolean => {
    const label = labelled.find((column) => isTotalLabel(textAt(column, row)));
    if (!label) return false;
    const key = [understood.customerColumn, understood.dateColumn];
    return key.every((column) => !column || column === label || isBlank(column, row));
  };
  const reason = (row: number): IssueKind | undefined => {
    const id = ids[row] ?? noId.blank;
    const day = days ? (days[row] ?? noDay.blank) : 1;
    const amount = amounts[row] ?? NaN;
    if (id < 0 || day < 0) {
      if (table.columns.every((column) => isBlank(column, row))) return 'blankRows';
      if (cleaning.totalRows === 'exclude' && isTotalRow(row)) return 'totalRows';
    }
    if (id === noId.error) return 'errorCustomer';
    if (id < 0) return 'blankCustomer';
    if (day === noDay.invalid) return 'invalidDate';
    if (day === noDay.blank && orderRows) return 'blankDate';
    if (amount === noAmount.invalid) return 'invalidAmount';
    if (Number.isNaN(amount) && orderRows) return 'blankAmount';
    const count = orderCounts?.[row] ?? 0;
    return count < 0 || count === noAmount.invalid ? 'invalidAmount' : undefined;
  };
  const early = new Set<IssueKind>(['blankRows', 'totalRows', 'errorCustomer', 'blankCustomer']);
  const fallen = findFallen(understood);
  const late: number[] = [];
  for (let row = 0; row < fate.length; row++) {
    const amount = amounts[row] ?? NaN;
    if ((ids[row] ?? -1) >= 0 && (!days || (days[row] ?? -1) >= 0) && amount - amount === 0 && !orderCounts)
      continue;
    const found = reason(row);
    if (found && early.has(found)) fate[row] = fateOf(found);
    else if (found) late.push(row);
  }
  if (fallen && cleaning.statuses === 'exclude') {
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
  return { fate, fallen, ...(currency === undefined ? {} : { currency }) };
}
