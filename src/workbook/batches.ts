import type { CellValue } from '../classify';

/** Excel for the web refuses requests and responses above 5 MB; a fifth is left for what surrounds the cells. */
export const maxBatchBytes = 4_000_000;

/**
 * What a read aims at: Office.js unpacks an answer in one task on the pane's thread, about 90 ms for so many bytes
 * (Chromium, 100,000 orders), and the pane answers the user between reads. Larger reads save no time.
 */
export const aimedReadBytes = 1_500_000;

/** Above this many cells Office.js cuts a value array into row chunks of its own, at seven actions each. */
export const maxBlockCells = 1_500;

/** Bytes of the actions and object paths that carry one block of cells (measured: 560–640). */
export const bytesAroundBlock = 800;

/**
 * Bytes of a cell in a request or response, the comma behind it included: UTF-8 JSON text.
 *
 * @example
 * cellBytes('客户'); // 9: two quotes, six bytes, a comma
 */
export function cellBytes(value: CellValue | null): number {
  if (value === null) return 5;
  if (typeof value === 'number') return String(value).length + 1;
  if (typeof value === 'boolean') return 6;
  let bytes = 3;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code < 0x20) bytes += 6;
    else if (code === 0x22 || code === 0x5c) bytes += 2;
    else if (code < 0x80) bytes += 1;
    else bytes += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}

/** Bytes of rows of cells; above `sample` rows an estimate from evenly spaced ones. */
export function rowsBytes(rows: readonly (readonly CellValue[])[], sample = 500): number {
  const step = Math.max(1, Math.floor(rows.length / sample));
  let bytes = 0;
  let counted = 0;
  for (let i = 0; i < rows.length; i += step, counted++) {
    bytes += 3;
    for (const value of rows[i] ?? []) bytes += cellBytes(value);
  }
  return counted === 0 ? 0 : (bytes / counted) * rows.length;
}

/** Decides how many rows the next read asks for, from the size of those before. */
export interface ReadPace {
  /** Rows to ask for next. */
  rows: () => number;
  /** A read of so many rows answered with so many bytes. */
  saw: (rows: number, bytes: number) => void;
  /** A read was refused as too large; false when there is nothing left to halve. */
  refused: () => boolean;
}

/**
 * Reads begin small and grow, fourfold at most, until an answer has {@link aimedReadBytes}.
 *
 * @param cellsPerRow Cells read in each row.
 */
export function createReadPace(cellsPerRow: number): ReadPace {
  const maxCells = 1_000_000;
  let next = Math.max(1, Math.floor(20_000 / cellsPerRow));
  let ceiling = Math.max(1, Math.floor(maxCells / cellsPerRow));
  let longest = 0;
  return {
    rows: () => next,
    saw(rows, bytes) {
      longest = Math.max(longest, bytes / rows);
      next = Math.max(1, Math.min(ceiling, next * 4, Math.floor(aimedReadBytes / longest)));
    },
    refused() {
      const canHalve = next > 1;
      next = Math.max(1, Math.floor(next / 2));
      ceiling = next;
      return canHalve;
    },
  };
}

/** Where a column of a block stands, and what it holds. */
export interface CellColumn {
  /** Value of row i, null to leave the cell as it is; text is already guarded (see tier-columns). */
  cell: (row: number) => CellValue | null;
}

/** Some rows of neighbouring columns, small enough to be one assignment of values. */
export interface WriteBlock {
  firstRow: number;
  rowCount: number;
  values: (CellValue | null)[][];
  /** Bytes it adds to a request. */
  bytes: number;
}

/**
 * Cuts columns into blocks of at most {@link maxBlockCells} cells and a quarter of a batch, made one at a time.
 *
 * @param rowCount Rows in each column.
 */
export function* writeBlocks(
  columns: readonly CellColumn[],
  rowCount: number,
): Generator<WriteBlock, void, undefined> {
  const rowsPerBlock = Math.max(1, Math.floor(maxBlockCells / Math.max(1, columns.length)));
  let values: (CellValue | null)[][] = [];
  let bytes = bytesAroundBlock;
  let firstRow = 0;
  for (let row = 0; row < rowCount; row++) {
    const cells = columns.map(({ cell }) => cell(row));
    const size = cells.reduce<number>((sum, value) => sum + cellBytes(value), 3);
    const isFull = values.length === rowsPerBlock || bytes + size > maxBatchBytes / 4;
    if (isFull && values.length > 0) {
      yield { firstRow, rowCount: values.length, values, bytes };
      values = [];
      bytes = bytesAroundBlock;
      firstRow = row;
    }
    values.push(cells);
    bytes += size;
  }
  if (values.length > 0) yield { firstRow, rowCount: values.length, values, bytes };
}
