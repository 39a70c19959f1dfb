import { applyColumns, type CellValue, type Profile, profileTable, type Recipe } from '../classify';
import { inExcel } from './excel';
import { locateWritten, storedWritten } from './locate-written';
import { shareRows } from './place-here';
import type { Region } from './region';
import { sampleRegion } from './sample-region';

/** What is understood of a region, and its first rows as they stand, for a person to choose the header among. */
export interface SurveyedRegion {
  profile: Profile;
  firstRows: CellValue[][];
}

/** So many first rows may be shown. */
const shownRows = 40;

/**
 * Recognises the columns of a region from some of its rows, then gives the columns a recipe names their roles.
 * Columns this add-in wrote, and columns that were not selected, are not used, whatever they look like.
 *
 * @throws UserError `unknownColumn` where the recipe names a column that is not there
 */
export async function profileRegion(region: Region, recipe: Recipe): Promise<Profile> {
  return (await surveyRegion(region, recipe)).profile;
}

/**
 * {@link profileRegion}, with the first rows.
 *
 * @throws UserError `unknownColumn`
 */
export async function surveyRegion(region: Region, recipe: Recipe): Promise<SurveyedRegion> {
  const { sheetId, sheetName, firstRow, firstColumn, sheetColumns } = region;
  return inExcel(async (context) => {
    const own = await ownColumns(context, region);
    const { cells, formats, top } = await sampleRegion(context.workbook.worksheets.getItem(sheetId), region);
    const isAside = (index: number) => {
      const column = firstColumn + index;
      return own.has(column) || (sheetColumns !== undefined && !sheetColumns.includes(column));
    };
    const header = region.headerRow;
    const recognised = profileTable(
      cells.map((row) => row.map((value, index) => (isAside(index) ? '' : value))),
      formats.map((row) => row.map((format, index) => (isAside(index) ? 'General' : format))),
      {
        contiguous: top,
        ...(header !== undefined && { headerRow: header < 0 ? -1 : Math.max(0, header - firstRow) }),
      },
    );
    const headers = cells[recognised.headerRow];
    const columns = recognised.columns.map((column) =>
      isAside(column.index)
        ? {
            ...column,
            header: String(headers?.[column.index] ?? ''),
            role: 'ignored' as const,
            candidates: [],
          }
        : column,
    );
    return {
      profile: applyColumns({ ...recognised, columns }, recipe),
      firstRows: cells.slice(0, Math.min(top, shownRows)),
    };
  }, sheetName);
}

/** Sheet columns that this add-in wrote beside the rows of a region; those of a list above or below are other cells. */
async function ownColumns(context: Excel.RequestContext, region: Region): Promise<Set<number>> {
  const written = await storedWritten(context);
  const places = written ? await locateWritten(context, written) : [];
  return new Set(
    places
      .filter((place) => place.sheetId === region.sheetId && shareRows(place, region))
      .flatMap(({ columns }) => columns.map(({ column }) => column)),
  );
}
