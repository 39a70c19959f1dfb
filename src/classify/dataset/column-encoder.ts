import type { Role } from '../roles';
import { type CellValue, cellCode, type RawColumn } from './raw-table';
import { createTextCodes, type TextCodes } from './text-codes';

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
  /** Appends column `columnIndex` of a batch as Excel gives it (rows of cells). */
  addColumn: (cells: readonly (readonly CellValue[])[], columnIndex: number) => void;
  /** The column so far; its arrays fit exactly and may be transferred. Add nothing afterwards. */
  finish: () => RawColumn;
}

const firstCapacity = 1024;
/** So many cells are looked at together, first for texts, then for anything else: they stay near the processor. */
const batch = 512;
/** So many numbers are copied by one call (see in-runs.ts). */
const numberBatch = 8192;

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
  const cells: Cells = { numbers: new Float64Array(0), codes: new Int32Array(expectedRows), length: 0 };
  const texts = createTextCodes();
  const add = (values: readonly CellValue[]): void => append(cells, values, texts);
  return {
    add,
    addColumn(rows, columnIndex) {
      add(rows.map((row) => row[columnIndex] ?? ''));
    },
    finish() {
      const { numbers, codes, length } = cells;
      const fits = codes.length === length;
      return {
        ...meta,
        numbers: fits ? numbers : numbers.slice(0, length),
        codes: fits ? codes : codes.slice(0, length),
        dictionary: texts.texts,
        ...(texts.texts.length > 0 && { packed: texts.packed() }),
      };
    },
  };
}

/** Cells coded so far, with room for more. */
interface Cells {
  /** Empty until the first number or boolean: a column of texts needs none. */
  numbers: Float64Array;
  codes: Int32Array;
  length: number;
}

/** Functions of their own, not made anew with each encoder, so that they are compiled once for all columns. */
function append(cells: Cells, values: readonly CellValue[], texts: TextCodes): void {
  reserve(cells, values.length);
  const from = cells.length;
  const { length } = values;
  let i = 0;
  if (isNumberAt(values, 0) && isNumberAt(values, length - 1)) {
    const numbers = numbersOf(cells);
    // Its parameters are arrays and numbers (see in-runs.ts).
    for (let to = 0; i === to && to < length;) {
      to = Math.min(length, to + numberBatch);
      i = appendNumbers(numbers, values, from, i, to);
    }
    cells.codes.fill(cellCode.number, from, from + i);
  }
  for (; i < length; i += batch) appendMixed(cells, values, i, Math.min(length, i + batch), texts);
  cells.length = from + length;
}

/** By `Reflect`, because V8 turns an array of doubles into one of objects where it has seen both read by one expression. */
const isNumberAt = (values: readonly CellValue[], place: number): boolean =>
  typeof Reflect.get(values, place) === 'number';

/** Copies the numbers from place `start` on, to `row` + place; the place of the first value that is none, or `end`. */
function appendNumbers(
  numbers: Float64Array,
  values: readonly CellValue[],
  row: number,
  start: number,
  end: number,
): number {
  for (let i = start; i < end; i++) {
    const value = values[i];
    if (typeof value !== 'number') return i;
    numbers[row + i] = value;
  }
  return end;
}

/** Appends cells of any kind. */
function appendMixed(
  cells: Cells,
  values: readonly CellValue[],
  from: number,
  to: number,
  texts: TextCodes,
): void {
  const { codes, length } = cells;
  const row = length + from;
  const inTexts = texts.codeCells(values, from, to, codes, row);
  cells.numbers.fill(NaN, row, length + to);
  if (inTexts < to - from) appendOthers(cells, values, from, to);
}

/** Appends the cells among these that hold no text. */
function appendOthers(cells: Cells, values: readonly CellValue[], from: number, to: number): void {
  const { codes, length } = cells;
  let { numbers } = cells;
  for (let i = from, row = length + from; i < to; i++, row++) {
    const value = values[i] ?? '';
    if (typeof value === 'string') {
      if (value === '') codes[row] = cellCode.blank;
      continue;
    }
    if (numbers.length === 0) numbers = numbersOf(cells, length + to);
    numbers[row] = Number(value);
    codes[row] = typeof value === 'number' ? cellCode.number : cellCode.boolean;
  }
}

/** The numbers of a column; made with the first one, NaN in the rows before `row`. */
function numbersOf(cells: Cells, row = cells.length): Float64Array {
  if (cells.numbers.length === 0) cells.numbers = new Float64Array(cells.codes.length).fill(NaN, 0, row);
  return cells.numbers;
}

function reserve(cells: Cells, more: number): void {
  const { numbers, codes, length } = cells;
  if (length + more <= codes.length) return;
  const capacity = Math.max(codes.length * 2, length + more);
  cells.codes = new Int32Array(capacity);
  cells.codes.set(codes.subarray(0, length));
  if (numbers.length === 0) return;
  cells.numbers = new Float64Array(capacity);
  cells.numbers.set(numbers.subarray(0, length));
}
