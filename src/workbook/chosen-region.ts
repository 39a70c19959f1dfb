import { type CellValue, tableShape, UserError } from '../classify';
import { addressOf, type Block, bounding } from './address';
import { growRegion } from './grow-region';
import { blockOf } from './locate-written';
import type { Region, RegionChoice, RowSpan } from './region';
import { isWholeColumns, joinAreas, type SelectedAreas } from './selected-areas';

/** Rows a header is looked for in. */
const headRows = 60;

/** A block of a sheet as a region. */
export const regionOf = (
  sheetId: string,
  sheetName: string,
  block: Block,
  choice: RegionChoice = {},
): Region => ({
  sheetId,
  sheetName,
  address: addressOf(block),
  ...block,
  ...choice,
});

/** The part of each span that lies within a block's rows. */
const within = (spans: readonly RowSpan[], { firstRow, rowCount }: Block): RowSpan[] =>
  spans.flatMap((span) => {
    const from = Math.max(span.firstRow, firstRow);
    const to = Math.min(span.firstRow + span.rowCount, firstRow + rowCount);
    return to > from ? [{ firstRow: from, rowCount: to - from }] : [];
  });

/**
 * The cells that were selected, taken as they are: cut to those with a value, several areas as the rows and columns of
 * one block. Rows selected without their header keep the header of the table they are part of.
 *
 * @param filled What of the areas holds values; not empty.
 * @throws UserError `severalAreas`
 */
export async function chosenRegion(
  sheet: Excel.Worksheet,
  { sheetId, sheetName, areas }: SelectedAreas,
  filled: readonly Block[],
  used: Block,
): Promise<Region> {
  const [area, ...others] = areas;
  const [first, ...rest] = filled;
  if (!area || !first) throw new UserError('emptySelection', { sheet: sheetName });
  const joined = joinAreas(sheetName, [area, ...others]);
  const block = bounding([first, ...rest]);
  const sheetColumns = joined.columns?.filter(
    (column) => column >= block.firstColumn && column < block.firstColumn + block.columnCount,
  );
  const choice: RegionChoice = sheetColumns ? { sheetColumns } : {};
  if (areas.every(isWholeColumns))
    return regionOf(sheetId, sheetName, block, { ...choice, wholeColumns: true });

  const around = await tableAround(sheet, first, used);
  const spans = joined.rows && within(joined.rows, block);
  const isAll = !spans && block.firstRow <= around.firstRow && block.rowCount >= around.rowCount;
  if (isAll) return regionOf(sheetId, sheetName, block, choice);
  const top = await headerAbove(sheet, block, around);
  if (top === undefined)
    return regionOf(sheetId, sheetName, block, { ...choice, exactRows: true, ...(spans && { rows: spans }) });
  const bottom = block.firstRow + block.rowCount;
  const rows = spans ?? [{ firstRow: block.firstRow, rowCount: block.rowCount }];
  return {
    ...regionOf(
      sheetId,
      sheetName,
      { ...block, firstRow: top, rowCount: bottom - top },
      { ...choice, exactRows: true, rows },
    ),
    address: filled.map(addressOf).join(', '),
  };
}

/** The table around a cell, blank rows and columns inside it included. */
export async function tableAround(sheet: Excel.Worksheet, cell: Block, used: Block): Promise<Block> {
  const { context } = sheet;
  const region = sheet
    .getRangeByIndexes(cell.firstRow, cell.firstColumn, 1, 1)
    .getSurroundingRegion()
    .getUsedRangeOrNullObject(true);
  region.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (region.isNullObject) return cell;
  return (await growRegion(sheet, blockOf(region), used)).block;
}

/** Where the header of a table begins that stands above a block without one of its own; undefined where none does. */
async function headerAbove(sheet: Excel.Worksheet, block: Block, around: Block): Promise<number | undefined> {
  const { context } = sheet;
  if (around.firstRow >= block.firstRow) return undefined;
  const read = (firstRow: number, rowCount: number) =>
    sheet
      .getRangeByIndexes(firstRow, block.firstColumn, Math.min(headRows, rowCount), block.columnCount)
      .load('values,numberFormat');
  const own = read(block.firstRow, block.rowCount);
  const theirs = read(around.firstRow, around.rowCount);
  await context.sync();
  const headerOf = (range: Excel.Range): number => {
    const cells: CellValue[][] = range.values;
    const formats: string[][] = range.numberFormat;
    return tableShape({ cells, formats }).headerRow;
  };
  if (headerOf(own) >= 0) return undefined;
  const header = headerOf(theirs);
  return header >= 0 && around.firstRow + header < block.firstRow ? around.firstRow : undefined;
}
