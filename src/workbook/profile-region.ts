import { applyColumns, type CellValue, type Profile, profileTable, type Recipe } from '../classify';
import { inExcel } from './excel';
import { locateWritten, storedWritten } from './locate-written';
import type { Region } from './region';

/** Rows that are plenty to recognise columns by, and cells that are quickly read. */
const sampleRows = 500;
const sampleCells = 50_000;

/**
 * Recognises the columns of a region from its first rows, then gives the columns a recipe names their roles.
 * Columns this add-in wrote are not used, whatever they look like.
 *
 * @throws UserError `unknownColumn` where the recipe names a column that is not there
 */
export async function profileRegion(region: Region, recipe: Recipe): Promise<Profile> {
  const { sheetId, sheetName, firstRow, firstColumn, rowCount, columnCount } = region;
  return inExcel(async (context) => {
    const own = await ownColumns(context, sheetId);
    const rows = Math.min(rowCount, sampleRows, Math.max(20, Math.floor(sampleCells / columnCount)));
    const sample = context.workbook.worksheets
      .getItem(sheetId)
      .getRangeByIndexes(firstRow, firstColumn, rows, columnCount);
    sample.load('values,numberFormat');
    await context.sync();
    const isOwn = (_: unknown, index: number) => own.has(firstColumn + index);
    const values: CellValue[][] = sample.values;
    const formats: string[][] = sample.numberFormat;
    const recognised = profileTable(
      values.map((row) => row.map((value, index) => (isOwn(value, index) ? '' : value))),
      formats.map((row) => row.map((format, index) => (isOwn(format, index) ? 'General' : format))),
    );
    const headers = values[recognised.headerRow];
    const columns = recognised.columns.map((column) =>
      isOwn(column, column.index)
        ? {
            ...column,
            header: String(headers?.[column.index] ?? ''),
            role: 'ignored' as const,
            candidates: [],
          }
        : column,
    );
    return applyColumns({ ...recognised, columns }, recipe);
  }, sheetName);
}

/** Sheet columns that this add-in wrote beside the user's. */
async function ownColumns(context: Excel.RequestContext, sheetId: string): Promise<Set<number>> {
  const written = await storedWritten(context);
  const places = written ? await locateWritten(context, written) : [];
  return new Set(
    places
      .filter((place) => place.sheetId === sheetId)
      .flatMap(({ columns }) => columns.map(({ column }) => column)),
  );
}
