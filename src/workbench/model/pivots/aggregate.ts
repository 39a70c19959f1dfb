import type { CellValue } from '../cell-value';
import type { Aggregation } from '../pivot';

/** One figure over the rows with the given numbers; '' when there is nothing to say, as a pivot leaves the cell blank. */
export function aggregate(
  kind: Aggregation,
  column: readonly CellValue[],
  rows: readonly number[],
): CellValue {
  let filled = 0;
  let numbers = 0;
  let sum = 0;
  let product = 1;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    const value = column[row] ?? '';
    if (value === '') continue;
    filled += 1;
    if (typeof value !== 'number') continue;
    numbers += 1;
    sum += value;
    product *= value;
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  switch (kind) {
    case 'Count':
      return rows.length === 0 ? '' : filled;
    case 'CountNumbers':
      return rows.length === 0 ? '' : numbers;
    case 'Sum':
      return rows.length === 0 ? '' : sum;
    case 'Average':
      return rows.length === 0 ? '' : numbers ? sum / numbers : '#DIV/0!';
    case 'Min':
      return rows.length === 0 ? '' : numbers ? min : 0;
    case 'Max':
      return rows.length === 0 ? '' : numbers ? max : 0;
    case 'Product':
      return rows.length === 0 ? '' : numbers ? product : 0;
  }
}
