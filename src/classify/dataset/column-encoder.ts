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
  /** Empty until the first number or boolean: a column of texts needs none. */
  let numbers = new Float64Array(0);
  let codes = new Int32Array(expectedRows);
  let length = 0;
  const { codeOf, texts } = createTextCodes();

  const reserve = (more: number): void => {
    if (length + more <= codes.length) return;
    const capacity = Math.max(codes.length * 2, length + more);
    codes = enlarged(codes, new Int32Array(capacity), length);
    if (numbers.length > 0) numbers = enlarged(numbers, new Float64Array(capacity), length);
  };
  const needNumbers = (row: number): Float64Array =>
    (numbers = new Float64Array(codes.length).fill(NaN, 0, row));

  const add = (values: readonly CellValue[]): void => {
    reserve(values.length);
    let numbersSoFar: Float64Array = numbers;
    let previous = '';
    let previousCode: number = cellCode.blank;
    const codesSoFar = codes;
    for (let i = 0, row = length; i < values.length; i++, row++) {
      const value = values[i] ?? '';
      let number = NaN;
      if (typeof value === 'string') {
        if (value !== previous) {
          previous = value;
          previousCode = value === '' ? cellCode.blank : codeOf(value);
        }
        codesSoFar[row] = previousCode;
      } else {
        if (numbersSoFar.length === 0) numbersSoFar = needNumbers(row);
        number = Number(value);
        codesSoFar[row] = typeof value === 'number' ? cellCode.number : cellCode.boolean;
      }
      if (numbersSoFar.length > 0) numbersSoFar[row] = number;
    }
    length += values.length;
  };

  return {
    add,
    addColumn(cells, columnIndex) {
      add(cells.map((row) => row[columnIndex] ?? ''));
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

function enlarged<Values extends Float64Array | Int32Array>(
  values: Values,
  larger: Values,
  length: number,
): Values {
  larger.set(values.subarray(0, length));
  return larger;
}
