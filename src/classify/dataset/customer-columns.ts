import { understandAmounts } from './amounts';
import type { CategoryColumn, NumberColumn } from './dataset';
import { type RowGroups, valuesAt } from './group-rows';
import { understandIds } from './ids';
import type { RawColumn } from './raw-table';
import { sortIds } from './sort-ids';
import { meanByCustomer } from './sum-by-customer';

/**
 * A category for each customer: the commonest over the customer's rows, among equals the first in code-unit order.
 * Labels stand in code-unit order; only those some row used has.
 */
export function categoryByCustomer({ start, rows }: RowGroups, column: RawColumn): CategoryColumn {
  const { codes, labels } = understandIds(column);
  const used = new Uint8Array(labels.length);
  for (const row of rows) {
    const code = codes[row] ?? -1;
    if (code >= 0) used[code] = 1;
  }
  const order = sortIds(
    labels,
    Int32Array.from(labels.keys()).filter((code) => used[code] === 1),
  );
  const place = new Int32Array(labels.length);
  order.forEach((code, i) => (place[code] = i));
  const result = new Int32Array(start.length - 1).fill(-1);
  const tally = new Map<number, number>();
  for (let customer = 0; customer < result.length; customer++) {
    tally.clear();
    const to = start[customer + 1] ?? 0;
    for (let at = start[customer] ?? 0; at < to; at++) {
      const code = codes[rows[at] ?? 0] ?? -1;
      const category = place[code] ?? -1;
      if (code >= 0) tally.set(category, (tally.get(category) ?? 0) + 1);
    }
    let best = -1;
    let most = 0;
    for (const [category, count] of tally)
      if (count > most || (count === most && category < best)) [best, most] = [category, count];
    result[customer] = best;
  }
  return { header: column.header, codes: result, labels: Array.from(order, (code) => labels[code] ?? '') };
}

/** A number for each customer: the mean of the readable numbers in the customer's rows. */
export function metricByCustomer({ start, rows }: RowGroups, column: RawColumn): NumberColumn {
  const { values } = understandAmounts(column);
  return {
    header: column.header,
    values: meanByCustomer(start, valuesAt(rows, values)),
  };
}
