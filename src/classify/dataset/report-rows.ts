import type { Recipe } from '../recipe';
import { inRuns } from '../in-runs';
import { noAmount } from './amounts';
import { cellAddress } from './cell-address';
import type { CountedCustomers } from './count-customers';
import type { IssueLog } from './issue-log';
import { type IssueKind, issueKinds } from './quality';
import { cellCode, type RawColumn } from './raw-table';
import { swappedDay } from './swapped-dates';
import type { UnderstoodTable } from './understand-table';

/** Everything found out about the rows, ready to be reported. */
export interface RowFindings {
  understood: UnderstoodTable;
  cleaning: Recipe['cleaning'];
  fate: Uint8Array;
  fallen: Uint8Array | undefined;
  /** The status column passed over because it would leave out every row. */
  everyStatus: RawColumn | undefined;
  /** Rows that took the customer above, and rows whose blank amount counts as zero. */
  filledDown: readonly number[];
  /** Total rows that could be used. */
  usableTotals: readonly number[];
  zeroed: readonly number[];
  repeated: readonly number[];
  counted: CountedCustomers;
  rowOf: (row: number) => number;
}

/** Writes every issue of a table into the log: rows left out, and what was noticed about rows used. */
export function reportRows(findings: RowFindings, log: IssueLog): void {
  const { understood, cleaning, fate, fallen, everyStatus, repeated, counted, rowOf } = findings;
  const { variants, sameDay } = counted;
  const { kind, amounts, customer, customerColumn, amountColumn } = understood;
  const dateColumn = understood.dateColumn ?? customerColumn;
  const columnOf = (issue: IssueKind, row: number): RawColumn => {
    switch (issue) {
      case 'blankDate':
      case 'invalidDate':
      case 'ambiguousDates':
      case 'swappedDates':
      case 'sameDayRows':
        return dateColumn;
      case 'invalidAmount':
        return (amounts[row] ?? NaN) === Infinity
          ? amountColumn
          : (understood.orderCountColumn ?? amountColumn);
      case 'ambiguousAmounts':
      case 'blankAmount':
      case 'returns':
        return amountColumn;
      case 'blankProfit':
      case 'invalidProfit':
        return understood.profitColumn ?? amountColumn;
      case 'excludedStatus':
        return understood.statuses[(fallen?.[row] ?? 0) - 1] ?? understood.orderIdColumn ?? customerColumn;
      case 'everyStatus':
        return everyStatus ?? customerColumn;
      case 'roundedIds':
        return customer.rounded?.has(customer.codes[row])
          ? customerColumn
          : (understood.orderIdColumn ?? customerColumn);
      case 'mixedCurrencies':
        return understood.currencyColumn ?? amountColumn;
      default:
        return customerColumn;
    }
  };
  const cellOf = (issue: IssueKind, row: number): string =>
    cellAddress(rowOf(row), columnOf(issue, row).sheetColumn);
  const note = (issue: IssueKind, row: number, amount = amounts[row]): void =>
    log.add(issue, () => cellOf(issue, row), amount);
  const noteRows = (issue: IssueKind, rows: readonly number[]): void =>
    log.addRows(issue, rows, amounts, (row) => cellOf(issue, row));

  const { dates } = understood;
  const open = dates && dates.ambiguous.size > 0 ? dates.ambiguous : undefined;
  const hidden = cleaning.hiddenRows === 'include' ? understood.table.hidden : undefined;
  const isLong = roundedIdsIn(understood);
  const isSwapped = dates?.swapped ? swappedIn(understood) : undefined;
  const [unusual, ...leftOut] = rowsByFate(fate, amounts);
  issueKinds.forEach((issue, place) => noteRows(issue, leftOut[place]));
  if (kind === 'orders')
    noteRows(
      'returns',
      unusual.filter((row) => amounts[row] < 0),
    );
  else
    noteRows(
      'blankAmount',
      unusual.filter((row) => Number.isNaN(amounts[row])),
    );
  const lacksDate = kind === 'customers' ? dates?.days : undefined;
  if (hidden || isLong || isSwapped || fallen || open || lacksDate)
    for (let row = 0; row < fate.length; row++) {
      if (fate[row] !== 0) continue;
      if (hidden?.[row]) note('hiddenRows', row);
      if (isLong?.(row)) note('roundedIds', row);
      if (isSwapped?.(row)) note('swappedDates', row);
      if (fallen?.[row]) note('excludedStatus', row);
      if (open?.has(dateColumn.codes[row] ?? -1)) note('ambiguousDates', row);
      if (lacksDate && lacksDate[row] < 0) note('blankDate', row);
    }
  const unsure = understood.decimals.ambiguous;
  if (unsure.size > 0)
    amountColumn.codes.forEach((code, row) => {
      if (fate[row] === 0 && unsure.has(code)) note('ambiguousAmounts', row);
    });
  understood.profit?.forEach((profit, row) => {
    if (fate[row] === 0 && !Number.isFinite(profit))
      note(profit === noAmount.invalid ? 'invalidProfit' : 'blankProfit', row);
  });
  if (everyStatus) fate.forEach((code, row) => code === 0 && note('everyStatus', row));
  for (const row of findings.usableTotals) if (fate[row] === 0) note('totalRows', row);
  for (const row of findings.filledDown) note('blankCustomer', row);
  for (const row of findings.zeroed) note('blankAmount', row);
  noteRows('sameDayRows', Array.from(new Int32Array(sameDay.further).sort()));
  for (const row of sameDay.first) log.addAmount('sameDayRows', amounts[row]);
  if (cleaning.duplicateRows === 'keep') for (const row of repeated) note('duplicateRows', row);
  if (variants) {
    const seen = new Set<number>();
    customer.codes.forEach((code, row) => {
      if (code < 0 || fate[row] !== 0 || variants.leader[code] === code) return;
      if (seen.has(code)) log.addAmount('idVariants', amounts[row]);
      else note('idVariants', row);
      seen.add(code);
    });
  }
  reportCustomers(findings, log, note);
}

/**
 * At place 0 the rows used whose amount is negative or missing, then for each of {@link issueKinds} the rows it leaves
 * out; all ascending.
 */
function rowsByFate(fate: Uint8Array, amounts: Float64Array): number[][] {
  const found = Array.from({ length: issueKinds.length + 1 }, (): number[] => []);
  inRuns(fate.length, (from, to) => sortOut(fate, amounts, found, from, to));
  return found;
}

function sortOut(
  fate: Uint8Array,
  amounts: Float64Array,
  found: readonly number[][],
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    const code = fate[row];
    if (code !== 0 || !(amounts[row] >= 0)) found[code].push(row);
  }
}

/** Tells rows with a customer or order number of more digits than Excel keeps; undefined where there are none. */
function roundedIdsIn({ customer, orderIds }: UnderstoodTable): ((row: number) => boolean) | undefined {
  if (!customer.rounded && !orderIds?.rounded) return undefined;
  return (row) =>
    (customer.rounded?.has(customer.codes[row]) ?? false) ||
    (orderIds?.rounded?.has(orderIds.codes[row]) ?? false);
}

/** Tells rows whose date Excel seems to have read with day and month swapped. */
function swappedIn({ dates, dateColumn }: UnderstoodTable): (row: number) => boolean {
  return (row) => {
    const day = dates?.days[row] ?? -1;
    return dateColumn?.codes[row] === cellCode.number && swappedDay(day) !== day;
  };
}

/** What is worth a note about whole customers: those without an order, and customer rows that repeat a customer. */
function reportCustomers(
  { understood, counted: { groups, orders, amount, firstRow } }: RowFindings,
  log: IssueLog,
  note: (issue: IssueKind, row: number, amount?: number) => void,
): void {
  const { amounts } = understood;
  const without = placesOf(0, orders);
  if (understood.kind === 'customers') {
    const { start, rows } = groups();
    const further: number[] = [];
    for (let i = 0; i < orders.length; i++) {
      if (start[i + 1] === start[i] + 1) continue;
      log.addAmount('duplicateCustomers', amounts[firstRow[i]]);
      for (let at = start[i] + 1; at < start[i + 1]; at++) further.push(rows[at]);
    }
    for (const row of further.sort((a, b) => a - b)) note('duplicateCustomers', row);
  }
  for (const i of without.sort((a, b) => firstRow[a] - firstRow[b])) note('noOrders', firstRow[i], amount[i]);
}

function placesOf(wanted: number, values: Float64Array): number[] {
  const places: number[] = [];
  for (let i = 0; i < values.length; i++) if (values[i] === wanted) places.push(i);
  return places;
}
