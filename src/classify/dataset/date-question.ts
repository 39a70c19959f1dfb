import { dateOrders, type DateOrder } from './date-order';
import { understandDates } from './dates';
import type { CellValue } from './raw-table';
import { createColumnEncoder } from './column-encoder';

/** A date text that can be read in several ways, and the day it is in each. */
export interface DateQuestion {
  /** As it stands in the sheet, e.g. `3/4/2024`. */
  text: string;
  /** Serial days by order; the first is what is taken unless somebody says otherwise. */
  days: readonly (readonly [order: DateOrder, day: number])[];
}

/**
 * What would have to be asked about a column of dates; undefined where its texts settle how they are read.
 *
 * @example
 * dateQuestionOf(['3/4/2024'])?.days; // [['monthFirst', 45355], ['dayFirst', 45385]]
 */
export function dateQuestionOf(cells: readonly CellValue[]): DateQuestion | undefined {
  const encoder = createColumnEncoder({
    role: 'orderDate',
    header: '',
    sheetColumn: 0,
    numberFormat: 'General',
  });
  encoder.add(cells);
  const column = encoder.finish();
  const { ambiguous, open } = understandDates(column, 1900);
  const [first] = ambiguous;
  if (first === undefined) return undefined;
  const text = column.dictionary[first] ?? '';
  const one = { ...column, dictionary: [text], codes: Int32Array.of(0), numbers: new Float64Array(0) };
  const days = dateOrders
    .filter((order) => open.includes(order))
    .map((order) => [order, understandDates(one, 1900, order).days[0] ?? NaN] as const)
    .filter(([, day]) => day >= 0)
    .sort(([a], [b]) => open.indexOf(a) - open.indexOf(b));
  return days.length > 1 ? { text: text.trim(), days } : undefined;
}
