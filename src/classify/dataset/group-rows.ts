import { sortIds } from './sort-ids';

/** The rows used, by customer: customer i (in canonical order) has the entries from `start[i]` up to `start[i + 1]`. */
export interface RowGroups {
  /** Id code of each customer, in code-unit order of the ids. */
  customers: Int32Array;
  start: Int32Array;
  /** Row numbers, ascending within a customer. */
  rows: Int32Array;
  /** Day and amount of these rows, side by side so that nothing has to be fetched from all over a large table. */
  days: Int32Array | undefined;
  amounts: Float64Array;
}

/** What rows are grouped by and with; arrays are by row. */
export interface GroupInput {
  /** Id code of each row. */
  codes: Int32Array;
  /** 0 for the rows used. */
  fate: Uint8Array;
  labels: readonly string[];
  /** Rows used of each id code ({@link countRows}); ids without a row are no customers. */
  counts: Int32Array;
  days: Int32Array | undefined;
  amounts: Float64Array;
}

/** Rows used of each id code. */
export function countRows(codes: Int32Array, fate: Uint8Array, ids: number): Int32Array {
  const counts = new Int32Array(ids);
  for (let row = 0; row < codes.length; row++) if (fate[row] === 0 && codes[row] >= 0) counts[codes[row]]++;
  return counts;
}

/** Brings the rows of each customer together by counting; no row is compared with another. */
export function groupRows({ codes, fate, labels, counts, days, amounts }: GroupInput): RowGroups {
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
  const used = start[present];
  const groups = {
    customers,
    start,
    rows: new Int32Array(used),
    days: days && new Int32Array(used),
    amounts: new Float64Array(used),
  };
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row];
    if (fate[row] !== 0 || code < 0) continue;
    const place = next[code]++;
    groups.rows[place] = row;
    groups.amounts[place] = amounts[row];
    if (days && groups.days) groups.days[place] = days[row];
  }
  return groups;
}
