import { sortIds } from './sort-ids';

/** The rows used, by customer: customer i (in canonical order) has `rows[start[i]]` to `rows[start[i + 1] - 1]`. */
export interface RowGroups {
  /** Id code of each customer, in code-unit order of the ids. */
  customers: Int32Array;
  start: Int32Array;
  /** Row numbers, ascending within a customer. */
  rows: Int32Array;
}

/** Rows used of each id code. */
export function countRows(codes: Int32Array, fate: Uint8Array, ids: number): Int32Array {
  const counts = new Int32Array(ids);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    if (fate[row] === 0 && code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/**
 * Brings the rows of each customer together by counting; no row is compared with another.
 *
 * @param codes id code of each row
 * @param fate 0 for the rows used
 * @param counts rows used of each id code ({@link countRows}); ids without a row are no customers
 */
export function groupRows(
  codes: Int32Array,
  fate: Uint8Array,
  labels: readonly string[],
  counts: Int32Array,
): RowGroups {
  let present = 0;
  for (const count of counts) if (count > 0) present++;
  const chosen = new Int32Array(present);
  for (let code = 0, at = 0; code < counts.length; code++) if ((counts[code] ?? 0) > 0) chosen[at++] = code;
  const customers = sortIds(labels, chosen);
  const start = new Int32Array(present + 1);
  const next = new Int32Array(counts.length);
  customers.forEach((code, i) => {
    const from = start[i] ?? 0;
    next[code] = from;
    start[i + 1] = from + (counts[code] ?? 0);
  });
  const rows = new Int32Array(start[present] ?? 0);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    if (fate[row] !== 0 || code < 0) continue;
    const place = next[code] ?? 0;
    next[code] = place + 1;
    rows[place] = row;
  }
  return { customers, start, rows };
}
