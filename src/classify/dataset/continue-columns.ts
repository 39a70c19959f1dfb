import { headerText } from './header-text';
import type { CellValue } from './raw-table';
import { filledIn } from './table-shape';

/** What is known of the rows of a table over all columns of the sheet, its own columns from `from` up to `to`. */
export interface WideRows {
  /** The header row; empty where the table has none. */
  header: readonly CellValue[];
  /** Some rows of data from its beginning and its end. */
  data: readonly (readonly CellValue[])[];
  from: number;
  to: number;
}

/** Columns, `[from, to)`. */
export interface ColumnSpan {
  from: number;
  to: number;
}

const widestGap = 3;
const filledShare = 0.8;

/** Neighbouring columns that hold something in some row looked at. */
function spans({ header, data }: WideRows, first: number, last: number): ColumnSpan[] {
  const found: ColumnSpan[] = [];
  for (let column = first; column < last; column++) {
    if (filledIn([header, ...data].map((row) => row[column] ?? '')) === 0) continue;
    const before = found.at(-1);
    if (before?.to === column) before.to = column + 1;
    else found.push({ from: column, to: column + 1 });
  }
  return found;
}

const names = (header: readonly CellValue[], { from, to }: ColumnSpan): string[] =>
  header
    .slice(from, to)
    .map((cell) => headerText(String(cell)).whole)
    .filter((name) => name !== '');

/** Whether columns beyond a gap have headers of their own in the header row, and cells in the table's rows. */
function belongs(wide: WideRows, table: ColumnSpan, span: ColumnSpan): boolean {
  const { header, data } = wide;
  const own = new Set(names(header, table));
  const theirs = names(header, span);
  if (own.size > 0 && (theirs.length < span.to - span.from || theirs.some((name) => own.has(name))))
    return false;
  const rows = data.filter((row) => filledIn(row.slice(table.from, table.to)) > 0);
  const alongside = rows.filter((row) => filledIn(row.slice(span.from, span.to)) > 0).length;
  return rows.length > 0 && alongside >= filledShare * rows.length;
}

/**
 * The columns of a table, those beyond blank columns included that share its header row and its rows. A small summary
 * beside the data does not, nor does a second table with the same headers.
 *
 * @returns the table's columns, and other columns with values beside its rows
 *
 * @example
 * columnsContinuing({ header: ['Id', '', 'City'], data: [[1, '', 'Ulm'], [2, '', 'Bonn']], from: 0, to: 1 });
 * // { table: { from: 0, to: 3 }, others: [] }
 */
export function columnsContinuing(wide: WideRows): { table: ColumnSpan; others: ColumnSpan[] } {
  const table = { from: wide.from, to: wide.to };
  const others: ColumnSpan[] = [];
  const width = Math.max(wide.header.length, ...wide.data.map(({ length }) => length));
  for (const span of spans(wide, table.to, width)) {
    if (others.length === 0 && span.from - table.to <= widestGap && belongs(wide, table, span))
      table.to = span.to;
    else others.push(span);
  }
  const left = spans(wide, 0, table.from).reverse();
  let isNext = true;
  for (const span of left) {
    isNext &&= table.from - span.to <= widestGap && belongs(wide, table, span);
    if (isNext) table.from = span.from;
    else others.push(span);
  }
  return { table, others };
}
