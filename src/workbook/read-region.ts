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
import type { Region } from './region';
import { visibleRows } from './visible-rows';

export interface ReadRegionOptions {
  onProgress?: ((progress: Progress) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Reads the columns a recipe needs, coding each batch of cells as it arrives; no 2-D array outlives its batch.
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
  const firstRow = region.firstRow + profile.firstDataRow;
  const rowCount = Math.max(0, region.rowCount - profile.firstDataRow);
  const dateSystem = await workbookDateSystem();
  const isVisibleOnly = recipe.cleaning.hiddenRows === 'visibleOnly' && rowCount > 0;
  const shown = isVisibleOnly
    ? await visibleRows(sheetId, sheetName, firstRow, rowCount, region.firstColumn)
    : undefined;

  const encoders = neededColumns(profile, recipe).map(({ index, role, header, numberFormat }) => {
    const sheetColumn = region.firstColumn + index;
    return { sheetColumn, encoder: createColumnEncoder({ role, header, sheetColumn, numberFormat }) };
  });
  let seen = 0;
  const sinks = new Map(
    encoders.map(({ sheetColumn, encoder }) => [
      sheetColumn,
      (cells: readonly (readonly CellValue[])[], index: number) => {
        const from = seen;
        encoder.addColumn(shown ? cells.filter((_, row) => shown[from + row] === 1) : cells, index);
      },
    ]),
  );
  const onRows = (done: number) => {
    seen = done;
    onProgress?.({ stage: 'read', done, total: rowCount });
  };
  await readColumns({ sheetId, sheetName, firstRow, rowCount, sinks }, { onRows, signal });
  return {
    sheetName,
    rowCount: shown ? shown.reduce((sum, one) => sum + one, 0) : rowCount,
    firstRow,
    dateSystem,
    columns: encoders.map(({ encoder }) => encoder.finish()),
    ...(shown && { sheetRows: rowsShown(shown, firstRow) }),
  };
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

function rowsShown(shown: Uint8Array, firstRow: number): Int32Array {
  const rows: number[] = [];
  for (const [index, one] of shown.entries()) if (one === 1) rows.push(firstRow + index);
  return Int32Array.from(rows);
}
