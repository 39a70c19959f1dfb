import type { Role } from '../roles';

/** What a sheet hands over for one cell; `''` is a blank cell, `'#N/A'` and its kind are error cells. */
export type CellValue = string | number | boolean;

/** Codes of {@link RawColumn.codes} that do not point into the dictionary. */
export const cellCode = { number: -1, blank: -2, boolean: -3 } as const;

/**
 * One column of a selection, cell for cell, before anything is understood.
 *
 * `codes[i]` ≥ 0: text, `dictionary[codes[i]]`; otherwise one of {@link cellCode}, and `numbers[i]` holds
 * the number, or 0/1 for a boolean (NaN in every other row). A column without either has no `numbers` at all
 * (length 0). Typed arrays are transferred to the worker.
 */
export interface RawColumn {
  role: Role;
  /** The header text as it stands in the sheet; `''` without a header row. */
  header: string;
  /** Zero-based column of the sheet, so that a cell can be named. */
  sheetColumn: number;
  /** The number format of the first non-blank data cell; tells dates from amounts. */
  numberFormat: string;
  numbers: Float64Array;
  codes: Int32Array;
  /** Distinct texts in order of first appearance. */
  dictionary: string[];
  /** The same texts packed, four words each (see `packText`), where known: spares reading them again. */
  packed?: Int32Array;
}

/** The mapped columns of a selection: what crosses to the worker. */
export interface RawTable {
  sheetName: string;
  rowCount: number;
  /** Zero-based sheet row of each data row; absent where rows are contiguous from `firstRow`. */
  sheetRows?: Int32Array;
  /** Zero-based sheet row of data row 0. */
  firstRow: number;
  dateSystem: 1900 | 1904;
  /** 1 for each row that a filter or the user hides; absent where every row is shown. */
  hidden?: Uint8Array;
  columns: RawColumn[];
}

/** The text in a row of a column; `''` where the cell holds none. */
export const textAt = ({ codes, dictionary }: RawColumn, row: number): string =>
  dictionary[codes[row] ?? -1] ?? '';

/** Whether the cell in a row of a column is blank, or of blanks alone. */
export const isBlank = (column: RawColumn, row: number): boolean =>
  column.codes[row] === cellCode.blank ||
  (/^\s*$/.test(textAt(column, row)) && (column.codes[row] ?? -1) >= 0);
