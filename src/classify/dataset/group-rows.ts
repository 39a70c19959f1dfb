import { sortIds } from './sort-ids';

/** The rows used, by customer: customer i (in canonical order) has the entries from `start[i]` up to `start[i + 1]`. */
export interface RowGroups {
  /** Id code of each customer, in code-unit order of the ids. */
  customers: Int32Array;
  start: Int32Array;
  /** Row numbers, ascending within a customer. */
  rows: Int32Array;
}

/** What rows are grouped by; arrays are by row. */
export interface GroupInput {
  /** Id code of each row. */
  codes: Int32Array;
  /** 0 for the rows used. */
  fate: Uint8Array;
  labels: readonly string[];
  /** Rows used of each id code ({@link countRows}); ids without a row are no customers. */
  counts: Int32Array;
}

/** Rows used of each id code. */
export function countRows(codes: Int32Array, fate: Uint8Array, ids: number): Int32Array {
  const counts = new Int32Array(ids);
  for (let row = 0; row < codes.length; row++) if (fate[row] === 0 && codes[row] >= 0) counts[codes[row]]++;
  return counts;
}

/** Brings the rows of each customer together by counting; no row is compared with another. */
export function groupRows({ codes, fate, labels, counts }: GroupInput): RowGroups {
  let present = 0;
  for (let code = 0; code < counts.length; code++) if (counts[code] > 0) present++;
  const chosen = new Int32Array(present);
  for (let code = 0, at = 0; code < counts.length; code++) if (counts[code] > 0) chosen[at++] = code;
  const customers = sortIds(labels, chosen);
  const start = new Int32Array(present + 1);
  const next = new Int32Array(counts.length);
  for (let i = 0; i < present; i++) {
    next[customers[i]] = start[i];
    start[i + 1] = start[i] + counts[customers[i]];
  }
  const rows = new Int32Array(start[present]);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row];
    if (fate[row] === 0 && code >= 0) rows[next[code]++] = row;
  }
  return { customers, start, rows };
}

/** Values by row, brought into the order of the grouped rows. */
export function valuesAt(rows: Int32Array, values: Float64Array): Float64Array {
  const result = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) result[at] = values[rows[at]];
  return result;
}
