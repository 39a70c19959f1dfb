import { isSubtotalLabel, isTotalLabel } from './cell-text';
import { isBlank, textAt } from './raw-table';
import type { UnderstoodTable } from './understand-table';

/**
 * Tells total rows without a customer or a date: a label such as 合计 in a text cell where customer and date (other than
 * the label) are blank, or one such as `Ann Total` for the customer.
 */
export function totalRowsOf({
  customerColumn,
  dateColumn,
  table,
}: UnderstoodTable): (row: number) => boolean {
  const key = [customerColumn, dateColumn];
  const columns = [...new Set([...key, ...table.columns])].filter((column) => column !== undefined);
  return (row) => {
    if (isSubtotalLabel(textAt(customerColumn, row))) return true;
    const label = columns.find((column) => isTotalLabel(textAt(column, row)));
    return label !== undefined && key.every((column) => !column || column === label || isBlank(column, row));
  };
}

/** Ids that are the label of a total, looked for where no date tells an order from a total. */
export function totalIds({ customer: { labels } }: UnderstoodTable): ReadonlySet<number> {
  const found = new Set<number>();
  labels.forEach((label, code) => {
    if (isTotalLabel(label) || isSubtotalLabel(label)) found.add(code);
  });
  return found;
}

/** Totals stand at the end, perhaps with another line or two, or above all rows. */
const lastRows = 3;
/** Totals are often rounded to whole units or thousands. */
const isAbout = (total: number, sum: number): boolean =>
  Math.abs(total - sum) <= 0.005 + 0.001 * Math.abs(sum);

/**
 * Total rows that have a date, such as the day of the report: labelled as a total where the customer stands, among the
 * last rows or the first, and of about the amount that all other rows come to. Nobody is called 合计, so that such a
 * label needs no amount; a customer may be called Total.
 *
 * @param isOpen whether a row has not been left out yet
 */
export function datedTotals(
  { table: { rowCount }, customer, dates, amounts }: UnderstoodTable,
  isOpen: (row: number) => boolean,
): number[] {
  if (!dates) return [];
  const ends = new Set([0, ...Array.from({ length: lastRows }, (_, k) => rowCount - 1 - k)]);
  const labelled = [...ends].filter(
    (row) =>
      row >= 0 &&
      row < rowCount &&
      isOpen(row) &&
      Number.isFinite(amounts[row]) &&
      isTotalLabel(customer.labels[customer.codes[row]] ?? ''),
  );
  // A list of one row is no list with a total.
  if (labelled.length === 0 || labelled.length === rowCount) return [];
  let others = 0;
  for (let row = 0; row < rowCount; row++)
    if (isOpen(row) && Number.isFinite(amounts[row]) && !labelled.includes(row)) others += amounts[row];
  return labelled.filter(
    (row) => /\p{Script=Han}/u.test(customer.labels[customer.codes[row]]) || isAbout(amounts[row], others),
  );
}
