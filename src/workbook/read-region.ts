import {
  type CellValue,
  createColumnEncoder,
  neededColumns,
  type Profile,
  type Progress,
  type RawTable,
  type Recipe,
} from '../classify';
import { inExcel } from './excel';
import { readColumns } from './read-columns';
import type { Region, RowSpan } from './region';
import { visibleRows } from './visible-rows';

export interface ReadRegionOptions {
  onProgress?: ((progress: Progress) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Reads the columns a recipe needs, coding each batch of cells as it arrives; no 2-D array outlives its batch.
 * Hidden rows are read like any other and marked.
 *
 * @param profile Of the same region, with the recipe's columns applied.
 * @throws UserError `cancelled`, `tooLarge`
 */
export async function readRegion(
  region: Region,
  profile: Profile,
  recipe: Recipe,
  { onProgress, signal }: ReadRegionOptions = {},
): Promise<RawTable> {
  const { sheetId, sheetName } = region;
  const spans = dataSpans(region, profile.firstDataRow);
  const rowCount = spans.reduce((sum, span) => sum + span.rowCount, 0);
  const dateSystem = await workbookDateSystem();
  const encoders = neededColumns(profile, recipe).map(({ index, role, header, numberFormat }) => {
    const sheetColumn = region.firstColumn + index;
    const meta = { role, header, sheetColumn, numberFormat };
    return { sheetColumn, encoder: createColumnEncoder(meta, Math.max(1, rowCount)) };
  });
  const sinks = new Map(
    encoders.map(({ sheetColumn, encoder }) => [
      sheetColumn,
      (cells: readonly (readonly CellValue[])[], index: number) => encoder.addColumn(cells, index),
    ]),
  );
  const hidden = new Uint8Array(rowCount);
  let before = 0;
  for (const { firstRow, rowCount: rows } of spans) {
    const from = before;
    const onRows = (done: number) => onProgress?.({ stage: 'read', done: from + done, total: rowCount });
    await readColumns({ sheetId, sheetName, firstRow, rowCount: rows, sinks }, { onRows, signal });
    const { firstColumn, columnCount } = region;
    const shown = await visibleRows({
      sheetId,
      sheetName,
      firstRow,
      rowCount: rows,
      firstColumn,
      columnCount,
    });
    if (shown) for (let row = 0; row < rows; row++) hidden[from + row] = 1 - shown[row];
    before += rows;
  }
  const [first] = spans;
  return {
    sheetName,
    rowCount,
    firstRow: first?.firstRow ?? region.firstRow,
    dateSystem,
    columns: encoders.map(({ encoder }) => encoder.finish()),
    ...(spans.length > 1 && { sheetRows: rowsOf(spans, rowCount) }),
    ...(hidden.includes(1) && { hidden }),
  };
}

/** The rows of data of a region: those chosen, below its header. */
function dataSpans({ firstRow, rowCount, rows }: Region, firstDataRow: number): RowSpan[] {
  const top = firstRow + firstDataRow;
  const all = { firstRow, rowCount };
  return (rows ?? [all]).flatMap((span) => {
    const from = Math.max(top, span.firstRow);
    const count = span.firstRow + span.rowCount - from;
    return count > 0 ? [{ firstRow: from, rowCount: count }] : [];
  });
}

function rowsOf(spans: readonly RowSpan[], rowCount: number): Int32Array {
  const rows = new Int32Array(rowCount);
  let at = 0;
  for (const span of spans) for (let i = 0; i < span.rowCount; i++) rows[at++] = span.firstRow + i;
  return rows;
}

/** The 1904 system of old Macs: the same date has a serial 1,462 days smaller. Office.js tells only by calculating one. */
async function workbookDateSystem(): Promise<1900 | 1904> {
  return inExcel(async (context) => {
    const day = context.workbook.functions.date(2000, 1, 1);
    day.load('value');
    await context.sync();
    return day.value < firstOf2000 ? 1904 : 1900;
  });
}

/** Serial day of 2000-01-01 in the 1900 system. */
const firstOf2000 = 36_526;
