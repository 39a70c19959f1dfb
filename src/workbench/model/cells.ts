import { type Area, bounding, lastColumn, lastRow } from './area';
import type { CellValue } from './cell-value';

export const chunkRows = 1024;

/** 1,024 rows of one column. */
export interface CellChunk {
  values: CellValue[];
  /** How many values are not blank. */
  filled: number;
  /** Formula text (with `=`) by row within the chunk. */
  formulas: Map<number, string> | undefined;
  /** Style index by row; absent while no cell has a style of its own. 0 = the row's, else the column's style. */
  styles: Uint16Array | undefined;
}

/** A sheet's cells, column by column in chunks: blank areas cost nothing. */
export interface Cells {
  columns: Map<number, Map<number, CellChunk>>;
  /** Formulas on the sheet: recalculation has nothing to do while it is 0. */
  formulaCount: number;
  /** Styles of whole columns and whole rows, for cells without a style of their own. */
  columnStyles: Map<number, number>;
  rowStyles: Map<number, number>;
}

export function createCells(): Cells {
  return { columns: new Map(), formulaCount: 0, columnStyles: new Map(), rowStyles: new Map() };
}

function chunkAt(cells: Cells, row: number, column: number): CellChunk | undefined {
  return cells.columns.get(column)?.get(Math.floor(row / chunkRows));
}

function chunkFor(cells: Cells, row: number, column: number): CellChunk {
  let chunks = cells.columns.get(column);
  if (!chunks) cells.columns.set(column, (chunks = new Map<number, CellChunk>()));
  const key = Math.floor(row / chunkRows);
  let chunk = chunks.get(key);
  if (!chunk) {
    const values: CellValue[] = new Array<CellValue>(chunkRows).fill('');
    chunks.set(key, (chunk = { values, filled: 0, formulas: undefined, styles: undefined }));
  }
  return chunk;
}

/** The value a cell shows: for a formula its result. */
export function valueAt(cells: Cells, row: number, column: number): CellValue {
  return chunkAt(cells, row, column)?.values[row % chunkRows] ?? '';
}

/** The formula's text with its `=`, if the cell has one. */
export function formulaAt(cells: Cells, row: number, column: number): string | undefined {
  return chunkAt(cells, row, column)?.formulas?.get(row % chunkRows);
}

/** Stores a value as it is (no reading of text as number, date or formula) and drops a formula that was there. */
export function putValue(cells: Cells, row: number, column: number, value: CellValue): void {
  if (value === '' && !chunkAt(cells, row, column)) return;
  const chunk = chunkFor(cells, row, column);
  const offset = row % chunkRows;
  putResult(chunk, offset, value);
  if (chunk.formulas?.delete(offset)) cells.formulaCount -= 1;
}

function putResult(chunk: CellChunk, offset: number, value: CellValue): void {
  if (chunk.values[offset] !== '') chunk.filled -= 1;
  if (value !== '') chunk.filled += 1;
  chunk.values[offset] = value;
}

/** Stores a formula (with `=`) and the value it shows until it is calculated. */
export function putFormula(
  cells: Cells,
  row: number,
  column: number,
  formula: string,
  result: CellValue,
): void {
  const chunk = chunkFor(cells, row, column);
  const offset = row % chunkRows;
  chunk.formulas ??= new Map();
  if (!chunk.formulas.has(offset)) cells.formulaCount += 1;
  chunk.formulas.set(offset, formula);
  putResult(chunk, offset, result);
}

/** Replaces the value a formula shows. */
export function putFormulaResult(cells: Cells, row: number, column: number, result: CellValue): void {
  const chunk = chunkAt(cells, row, column);
  if (chunk) putResult(chunk, row % chunkRows, result);
}

/** The index of the style a cell shows: its own, else its row's, else its column's. */
export function styleIndexAt(cells: Cells, row: number, column: number): number {
  const own = chunkAt(cells, row, column)?.styles?.[row % chunkRows] ?? 0;
  return own || (cells.rowStyles.get(row) ?? cells.columnStyles.get(column) ?? 0);
}

export function putStyle(cells: Cells, row: number, column: number, style: number): void {
  const present = chunkAt(cells, row, column);
  if (style === 0 && !present?.styles) return;
  const chunk = present ?? chunkFor(cells, row, column);
  chunk.styles ??= new Uint16Array(chunkRows);
  chunk.styles[row % chunkRows] = style;
}

/** The values of a block, row by row. Formulas give their results. */
export function readValues(cells: Cells, area: Area): CellValue[][] {
  const rows: CellValue[][] = Array.from({ length: area.rowCount }, () =>
    new Array<CellValue>(area.columnCount).fill(''),
  );
  forEachChunk(cells, area, (chunk, top, column, from, to) => {
    if (chunk.filled === 0) return;
    for (let offset = from; offset <= to; offset += 1) {
      const row = rows[top + offset - area.row];
      if (row) row[column - area.column] = chunk.values[offset] ?? '';
    }
  });
  return rows;
}

/** Visits the chunks that overlap a block: `top` is the chunk's first row, `from`..`to` the offsets inside it. */
export function forEachChunk(
  cells: Cells,
  area: Area,
  visit: (chunk: CellChunk, top: number, column: number, from: number, to: number) => void,
): void {
  const end = lastRow(area);
  const firstKey = Math.floor(area.row / chunkRows);
  const lastKey = Math.floor(end / chunkRows);
  for (const [column, chunks] of cells.columns) {
    if (column < area.column || column > lastColumn(area)) continue;
    for (const [key, chunk] of chunks) {
      if (key < firstKey || key > lastKey) continue;
      const top = key * chunkRows;
      visit(chunk, top, column, Math.max(0, area.row - top), Math.min(chunkRows - 1, end - top));
    }
  }
}

/** Visits the cells of a block that are not blank, in no promised order. */
export function forEachFilled(
  cells: Cells,
  area: Area,
  visit: (value: CellValue, row: number, column: number, formula: string | undefined) => void,
): void {
  forEachChunk(cells, area, (chunk, top, column, from, to) => {
    if (chunk.filled === 0 && !chunk.formulas?.size) return;
    for (let offset = from; offset <= to; offset += 1) {
      const value = chunk.values[offset] ?? '';
      const formula = chunk.formulas?.get(offset);
      if (value !== '' || formula !== undefined) visit(value, top + offset, column, formula);
    }
  });
}

/**
 * The smallest block that holds every used cell of `area`; undefined when there is none.
 * `valuesOnly` leaves out cells that have only a style, as Excel's getUsedRange(true) does.
 */
export function usedArea(cells: Cells, area: Area, valuesOnly: boolean): Area | undefined {
  let used: Area | undefined;
  const grow = (row: number, column: number): void => {
    const cell = { row, column, rowCount: 1, columnCount: 1 };
    used = used ? bounding(used, cell) : cell;
  };
  forEachChunk(cells, area, (chunk, top, column, from, to) => {
    if (chunk.filled === 0 && !chunk.formulas?.size && (valuesOnly || !chunk.styles)) return;
    const isUsed = (offset: number): boolean =>
      chunk.values[offset] !== '' ||
      chunk.formulas?.has(offset) === true ||
      (!valuesOnly && (chunk.styles?.[offset] ?? 0) !== 0);
    let first = from;
    while (first <= to && !isUsed(first)) first += 1;
    if (first > to) return;
    let last = to;
    while (!isUsed(last)) last -= 1;
    grow(top + first, column);
    grow(top + last, column);
  });
  return used;
}
