import { type CellValue, tableShape } from '../classify';
import type { Block } from './address';
import { blockOf } from './locate-written';

/** Rows below the beginning of a page that its table begins in, and columns looked at. */
const headRows = 60;
const widest = 60;

/**
 * The table below a block that is only lines of text, as statements of payment services begin: the cells around the
 * header found further down. A block that has a header, or cells that are no text, is a table itself.
 *
 * @param used The used range of the sheet.
 * @returns the block itself where it is a table, or where none is found below it
 */
export async function pastProse(sheet: Excel.Worksheet, block: Block, used: Block): Promise<Block> {
  const { context } = sheet;
  const { firstRow, firstColumn, rowCount } = block;
  const end = Math.min(firstRow + headRows, used.firstRow + used.rowCount);
  if (rowCount >= headRows || firstRow + rowCount >= end) return block;
  const right = Math.min(firstColumn + widest, used.firstColumn + used.columnCount);
  const page = sheet
    .getRangeByIndexes(firstRow, firstColumn, end - firstRow, right - firstColumn)
    .load('values,numberFormat');
  await context.sync();
  const cells: CellValue[][] = page.values;
  const formats: string[][] = page.numberFormat;
  const isProse = cells.slice(0, rowCount).every((row) => row.slice(1).every((cell) => cell === ''));
  if (!isProse) return block;
  const { headerRow } = tableShape({ cells, formats });
  const column = cells[headerRow]?.findIndex((cell) => cell !== '') ?? -1;
  if (headerRow < rowCount || column < 0) return block;
  const region = sheet
    .getRangeByIndexes(firstRow + headerRow, firstColumn + column, 1, 1)
    .getSurroundingRegion()
    .getUsedRangeOrNullObject(true)
    .load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  return region.isNullObject ? block : blockOf(region);
}
