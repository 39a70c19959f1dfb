/** The rows used, by customer: customer i (in canonical order) has the entries from `start[i]` up to `start[i + 1]`. */
export interface RowGroups {
  start: Int32Array;
  /** Row numbers, ascending within a customer. */
  rows: Int32Array;
}

/** What rows are grouped by. */
export interface GroupInput {
  /** Id code of each row. */
  codes: Int32Array;
  /** 0 for the rows used. */
  fate: Uint8Array;
  /** Id code of each customer, in the order wanted. */
  customers: Int32Array;
  /** How many ids there are. */
  ids: number;
  /** Rows used of each id code, where already counted. */
  counts?: Int32Array;
}

/** Rows used of each id code. */
export function countRows(codes: Int32Array, fate: Uint8Array, ids: number): Int32Array {
  const counts = new Int32Array(ids);
  for (let row = 0; row < codes.length; row++) if (fate[row] === 0 && codes[row] >= 0) counts[codes[row]]++;
  return counts;
}

/** Brings the rows of each customer together by counting; no row is compared with another. */
export function groupRows({
  codes,
  fate,
  customers,
  ids,
  counts = countRows(codes, fate, ids),
}: GroupInput): RowGroups {
  const start = new Int32Array(customers.length + 1);
  const next = new Int32Array(ids);
  for (let i = 0; i < customers.length; i++) {
    next[customers[i]] = start[i];
    start[i + 1] = start[i] + counts[customers[i]];
  }
  const rows = new Int32Array(start[customers.length]);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row];
    if (fate[row] === 0 && code >= 0) rows[next[code]++] = row;
  }
  return { start, rows };
}

/** Values by row, brought into the order of the grouped rows. */
export function valuesAt(rows: Int32Array, values: Float64Array): Float64Array {
  const result = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) result[at] = values[rows[at]];
  return result;
}
