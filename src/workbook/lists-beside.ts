import { type Block, columnRuns, intersection, sheetRows } from './address';
import { type LocatedPlace, locateWritten } from './locate-written';
import { movedRules } from './moved-rules';
import type { ListRules } from './share-rules';
import type { WrittenPlaceRecord } from './written';

/** Lists with tiers that stand on a sheet, as they are now. Two syncs, where there may be any. */
export async function listsBeside(
  context: Excel.RequestContext,
  sheetId: string,
  places: readonly WrittenPlaceRecord[],
): Promise<LocatedPlace[]> {
  if (places.length === 0) return [];
  const found = await locateWritten(context, { places: [...places] });
  return found.filter((place) => place.sheetId === sheetId && place.columns.length > 0);
}

/** All rows of a list's columns, from its headers on: where its rules are looked for. */
export const columnsOfList = ({ top, columns }: LocatedPlace): Block[] =>
  columnRuns(columns.map(({ column }) => column)).map(({ first, count }) => ({
    firstRow: top,
    firstColumn: first,
    rowCount: sheetRows - top,
    columnCount: count,
  }));

/** The first row of a list's data. */
const firstRowOf = ({ record, top }: LocatedPlace): number =>
  top + record.firstRow - (record.headerRow < 0 ? record.firstRow : record.headerRow);

/**
 * How many rows the rules of a list cover: users insert rows, and rules grow with them.
 *
 * @param coloured The cells that rules of ours cover now.
 */
export const rowsOfList = (list: LocatedPlace, coloured: readonly Block[]): number =>
  rowsFrom(firstRowOf(list), coloured, columnsOfList(list)) ?? list.record.rowCount;

/** The rules of a list on its columns as they stand now, over so many rows. */
export function rulesOfList(list: LocatedPlace, rowCount: number): ListRules {
  const { record, top, columns } = list;
  return {
    rules: movedRules(record, { columns, firstRow: firstRowOf(list), rowCount }),
    corner: { row: top, column: columns[0]?.column ?? 0 },
  };
}

/**
 * How many rows there are from a row of a list down to where blocks on its columns end that follow one another without a
 * gap: another list may follow below it. Rows that users insert right under the headers are on top of the first block.
 *
 * @param own The columns of the list.
 * @returns undefined where none of the blocks is on the list
 */
export function rowsFrom(
  firstRow: number,
  blocks: readonly Block[],
  own: readonly Block[],
): number | undefined {
  const there = blocks
    .filter((block) => own.some((columns) => intersection(columns, block)))
    .sort((a, b) => a.firstRow - b.firstRow);
  const [first] = there;
  if (!first) return undefined;
  let end = Math.max(firstRow, first.firstRow);
  for (const block of there) {
    if (block.firstRow <= end) end = Math.max(end, block.firstRow + block.rowCount);
  }
  return end - firstRow;
}
