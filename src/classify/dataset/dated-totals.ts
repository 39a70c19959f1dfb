import { isTotalLabel } from './cell-text';
import type { UnderstoodTable } from './understand-table';

/** Totals stand at the end, perhaps with another line or two, or above all rows. */
const lastRows = 3;
/** Half a cent, and what rounding leaves of large sums. */
const tolerance = (sum: number): number => 0.005 + 1e-9 * Math.abs(sum);

/**
 * Total rows that have a date, such as the day of the report: labelled as a total where the customer stands, among the
 * last rows or the first, and of the amount that all other rows come to. The label alone does not tell: a customer may
 * be called Total.
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
  if (labelled.length === 0) return [];
  let others = 0;
  for (let row = 0; row < rowCount; row++)
    if (isOpen(row) && Number.isFinite(amounts[row]) && !labelled.includes(row)) others += amounts[row];
  return labelled.filter((row) => Math.abs(amounts[row] - others) <= tolerance(others));
}
