import { UserError } from '../classify';
import { sheetRows } from './address';
import { regionOf } from './chosen-region';
import { type Lookup, lookUpTable } from './find-again';
import { lookUpSource } from './follow-source';
import { locateAreas } from './locate-areas';
import { blockOf } from './locate-written';
import type { Region } from './region';
import { distance, numbersOf, renumbered, shifted, sourceHeaders, type SourceNow } from './shift-source';
import type { Written, WrittenSource } from './written';

/** What a refresh reads. */
export interface LocatedSource {
  region: Region;
  /** The column of each role as it is called there now. */
  columns: WrittenSource['columns'];
  /** The same by their numbers, for those whose header was renamed. */
  numbers: WrittenSource['columns'];
}

/**
 * The rows of the last run where they stand now, new rows below included.
 *
 * @throws UserError `dataMoved` if their sheet is gone, or they are found neither by their names nor by their headers
 */
export async function locateSource(
  context: Excel.RequestContext,
  { source }: Pick<Written, 'source'>,
): Promise<LocatedSource> {
  const sourceNow = lookUpSource(context, source);
  const tableNow = source.table && lookUpTable(context, source.table, sourceHeaders(source));
  await context.sync();
  const table = await tableNow?.();
  const now = table ? await tableSource(context, table, source, sourceNow) : await sourceNow();
  if (!now) throw new UserError('dataMoved', { sheet: source.sheetName });
  const { sheetId, sheetName, block, rows, sheetColumns, headerRow, numbered } = now;
  const chosen = {
    ...(headerRow !== undefined && { headerRow }),
    ...(sheetColumns && { sheetColumns }),
  };
  const withColumns = (region: Region): LocatedSource => {
    const numbers = numbersOf(numbered, region.firstColumn);
    return { region: { ...region, ...chosen }, columns: renumbered(source.columns, numbers), numbers };
  };
  if (source.exactRows && !table)
    return withColumns(regionOf(sheetId, sheetName, block, { exactRows: true, ...(rows && { rows }) }));
  const start =
    source.wholeColumns && !table
      ? { ...block, firstRow: 0, rowCount: sheetRows }
      : { ...block, rowCount: 1, columnCount: 1 };
  return withColumns(await locateAreas(context, { sheetId, sheetName, areas: [start] }, false));
}

/** The table that the last run read, as it is now. */
async function tableSource(
  context: Excel.RequestContext,
  table: Excel.Table,
  source: WrittenSource,
  sourceNow: Lookup<SourceNow>,
): Promise<SourceNow> {
  const body = table.getRange().load('rowIndex,columnIndex,rowCount,columnCount');
  const sheet = table.worksheet.load('id,name');
  await context.sync();
  const block = blockOf(body);
  const now = (await sourceNow()) ?? shifted(source, distance(source.block, block));
  return { ...now, sheetId: sheet.id, sheetName: sheet.name, block };
}
