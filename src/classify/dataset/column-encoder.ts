import type { Role } from '../roles';
import { type CellValue, cellCode, type RawColumn } from './raw-table';
import { createTextCodes } from './text-codes';

/** What is known of a column before its cells are read. */
export interface ColumnMeta {
  role: Role;
  /** The header text as it stands in the sheet; `''` without a header row. */
  header: string;
  /** Zero-based column of the sheet. */
  sheetColumn: number;
  /** The number format of the first non-blank data cell. */
  numberFormat: string;
}

/** Codes one column batch by batch, as the batches of cells arrive. */
export interface ColumnEncoder {
  /** Appends cells, top to bottom. */
  add: (values: readonly CellValue[]) => void;
  /** Appends column `columnIndex` of a batch as Office.js gives it (rows of cells). */
  addColumn: (cells: readonly (readonly CellValue[])[], columnIndex: number) => void;
  /** The column so far; its arrays fit exactly and may be transferred. Add nothing afterwards. */
  finish: () => RawColumn;
}

const firstCapacity = 1024;

/**
 * Turns cells into a {@link RawColumn}: each distinct text is kept once, each cell becomes a number or a code.
 *
 * Done on the UI thread while batches arrive, because copying cells to a worker costs more than coding them:
 * one look-up per text cell, none for a text equal to the one above it.
 *
 * @param expectedRows the rows to come, where known: spares copies
 *
 * @example
 * const encoder = createColumnEncoder({ role: 'customer', header: 'Customer', sheetColumn: 0, numberFormat: '@' });
 * encoder.add(['Ann', 'Bo', 'Ann', 7, '']);
 * encoder.finish().codes; // Int32Array [0, 1, 0, -1, -2]
 */
export function createColumnEncoder(meta: ColumnMeta, expectedRows = firstCapacity): ColumnEncoder {
  let numbers = new Float64Array(expectedRows).fill(NaN);
  let codes = new Int32Array(expectedRows);
  let length = 0;
  let previous = '';
  let previousCode: number = cellCode.blank;
  const { codeOf, texts } = createTextCodes();

  const reserve = (more: number): void => {
    if (length + more <= codes.length) return;
    const capacity = Math.max(codes.length * 2, length + more);
    const largerNumbers = new Float64Array(capacity);
    largerNumbers.set(numbers.subarray(0, length));
    largerNumbers.fill(NaN, length);
    const largerCodes = new Int32Array(capacity);
    largerCodes.set(codes.subarray(0, length));
    numbers = largerNumbers;
    codes = largerCodes;
  };

  const put = (value: CellValue, row: number): void => {
    if (typeof value === 'number') {
      numbers[row] = value;
      codes[row] = cellCode.number;
    } else if (typeof value === 'string') {
      if (value !== previous) {
        previous = value;
        previousCode = value === '' ? cellCode.blank : codeOf(value);
      }
      codes[row] = previousCode;
    } else if (typeof value === 'boolean') {
      numbers[row] = value ? 1 : 0;
      codes[row] = cellCode.boolean;
    } else codes[row] = cellCode.blank;
  };

  return {
    add(values) {
      reserve(values.length);
      for (let i = 0; i < values.length; i++) put(values[i] ?? '', length + i);
      length += values.length;
    },
    addColumn(cells, columnIndex) {
      reserve(cells.length);
      for (let i = 0; i < cells.length; i++) put(cells[i]?.[columnIndex] ?? '', length + i);
      length += cells.length;
    },
    finish() {
      if (codes.length > length) {
        numbers = numbers.slice(0, length);
        codes = codes.slice(0, length);
      }
      return { ...meta, numbers, codes, dictionary: texts };
    },
  };
}
