import type { Block } from './address';
import type { LocatedPlace } from './locate-written';
import type { Region } from './region';

/**
 * The place of an earlier run that belongs to the rows of a region: several lists may stand on one sheet, each with
 * tiers of its own.
 *
 * In an Excel table it is the place in the same table. Outside, its rows meet those of the region, and its columns stand
 * within the region or right of it without a gap: what a blank header cell sets apart is another list. One sync at most.
 */
export async function placeHere(
  context: Excel.RequestContext,
  places: readonly LocatedPlace[],
  what: LocatedPlace['record']['what'],
  region: Region,
): Promise<LocatedPlace | undefined> {
  const here = places.filter(
    ({ record, sheetId, table }) =>
      record.what === what && sheetId === region.sheetId && table?.id === region.table?.id,
  );
  if (region.table) return here[0];
  const end = region.firstColumn + region.columnCount;
  const candidates = here.flatMap((place) => {
    const [first] = place.columns;
    if (!first || first.column < region.firstColumn || !shareRows(place, region)) return [];
    const between = first.column > end ? headerCells(context, place, end, first.column) : undefined;
    return [{ place, between }];
  });
  if (candidates.some(({ between }) => between)) await context.sync();
  return candidates.find(({ between }) => !between?.values.flat().includes(''))?.place;
}

/** The cells of a place's first row from a column on, up to another one. */
const headerCells = (
  context: Excel.RequestContext,
  { sheetId, top }: LocatedPlace,
  from: number,
  to: number,
) =>
  context.workbook.worksheets
    .getItem(sheetId)
    .getRangeByIndexes(top, from, 1, to - from)
    .load('values');

/** Whether a place stands beside rows of a region, not above or below it. */
export function shareRows({ record, top }: LocatedPlace, { firstRow, rowCount }: Block): boolean {
  const was = record.headerRow < 0 ? record.firstRow : record.headerRow;
  const bottom = top + record.firstRow - was + record.rowCount;
  return top < firstRow + rowCount && firstRow < bottom;
}
