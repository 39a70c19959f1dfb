import {
  type CellBlock,
  type CellValue,
  columnsContinuing,
  largestGap,
  rowsContinuingAbove,
  rowsContinuingBelow,
  type TableShape,
  tableShape,
} from '../classify';
import { addressOf, type Block } from './address';
import { blockOf } from './locate-written';

/** Rows read from each end of a region, and of what lies beyond it. */
const headRows = 60;
const tailRows = 20;
const windowRows = 400;
/** Columns looked at on each side. */
const sideColumns = 60;

/** A region, grown over the blank rows and columns inside its data, and what stands beside it unread. */
export interface GrownRegion {
  block: Block;
  beyond: string[];
}

/**
 * Grows a block of cells without blank rows or columns to the whole table that it is part of: blank separator rows and
 * columns inside the data, and a blank row under the header, do not end a table.
 *
 * @param used The used range of the sheet.
 */
export async function growRegion(sheet: Excel.Worksheet, block: Block, used: Block): Promise<GrownRegion> {
  const wide = await joinSides(sheet, block, used);
  const shape = tableShape(
    await readCells(sheet, { ...wide.block, rowCount: Math.min(headRows, block.rowCount) }),
  );
  const above = await joinAbove(sheet, wide.block, used, shape);
  const lower = await joinBelow(sheet, above.block, used, shape);
  return { block: lower.block, beyond: [...above.beyond, ...wide.beyond, ...lower.beyond] };
}

/** Values and formats of a block. */
async function readCells(sheet: Excel.Worksheet, block: Block): Promise<CellBlock> {
  const { context } = sheet;
  const { firstRow, firstColumn, rowCount, columnCount } = block;
  const range = sheet.getRangeByIndexes(firstRow, firstColumn, rowCount, columnCount);
  range.load('values,numberFormat');
  await context.sync();
  const cells: CellValue[][] = range.values;
  const formats: string[][] = range.numberFormat;
  return { cells, formats };
}

async function joinSides(sheet: Excel.Worksheet, block: Block, used: Block): Promise<GrownRegion> {
  const { context } = sheet;
  const from = Math.max(used.firstColumn, block.firstColumn - sideColumns);
  const right = block.firstColumn + block.columnCount;
  const to = Math.min(used.firstColumn + used.columnCount, right + sideColumns);
  if (to - from <= block.columnCount) return { block, beyond: [] };
  const wide = (firstRow: number, rowCount: number) =>
    sheet.getRangeByIndexes(firstRow, from, rowCount, to - from).load('values,numberFormat');
  const head = wide(block.firstRow, Math.min(headRows, block.rowCount));
  const rest = Math.min(tailRows, block.rowCount - Math.min(headRows, block.rowCount));
  const tail = rest > 0 ? wide(block.firstRow + block.rowCount - rest, rest) : undefined;
  await context.sync();
  const cells: CellValue[][] = head.values;
  const formats: string[][] = head.numberFormat;
  const last: CellValue[][] = tail?.values ?? [];
  const first = block.firstColumn - from;
  const end = first + block.columnCount;
  const { headerRow } = tableShape({
    cells: cells.map((row) => row.slice(first, end)),
    formats: formats.map((row) => row.slice(first, end)),
  });
  const { table, others } = columnsContinuing({
    header: cells[headerRow] ?? [],
    data: [...cells.slice(headerRow + 1), ...last],
    from: first,
    to: end,
  });
  return {
    block: { ...block, firstColumn: from + table.from, columnCount: table.to - table.from },
    beyond: await filledAddresses(
      sheet,
      others.map((span) => ({ ...block, firstColumn: from + span.from, columnCount: span.to - span.from })),
    ),
  };
}

/** The cells with values of each block. */
async function filledAddresses(sheet: Excel.Worksheet, blocks: readonly Block[]): Promise<string[]> {
  const { context } = sheet;
  const filled = blocks.map(({ firstRow, firstColumn, rowCount, columnCount }) =>
    sheet
      .getRangeByIndexes(firstRow, firstColumn, rowCount, columnCount)
      .getUsedRangeOrNullObject(true)
      .load('rowIndex,columnIndex,rowCount,columnCount'),
  );
  if (filled.length > 0) await context.sync();
  return filled.filter(({ isNullObject }) => !isNullObject).map((range) => addressOf(blockOf(range)));
}

/** The part of a block that holds values; undefined where it is blank. */
async function filledPart(sheet: Excel.Worksheet, block: Block): Promise<Block | undefined> {
  const { context } = sheet;
  if (block.rowCount <= 0) return undefined;
  const range = sheet
    .getRangeByIndexes(block.firstRow, block.firstColumn, block.rowCount, block.columnCount)
    .getUsedRangeOrNullObject(true);
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  return range.isNullObject ? undefined : blockOf(range);
}

async function joinAbove(
  sheet: Excel.Worksheet,
  block: Block,
  used: Block,
  shape: TableShape,
): Promise<GrownRegion> {
  const band = { ...block, firstRow: used.firstRow, rowCount: block.firstRow - used.firstRow };
  const filled = await filledPart(sheet, band);
  if (!filled) return { block, beyond: [] };
  let top = block.firstRow;
  while (top > filled.firstRow) {
    const rowCount = Math.min(windowRows, top - filled.firstRow);
    const joined = rowsContinuingAbove(
      await readCells(sheet, { ...block, firstRow: top - rowCount, rowCount }),
      shape,
    );
    top -= joined;
    if (joined === 0 || joined < rowCount - largestGap) break;
    if (
      await beginsAlike(
        sheet,
        { ...block, firstRow: filled.firstRow, rowCount: top - filled.firstRow },
        shape,
      )
    )
      top = filled.firstRow;
  }
  const grown = { ...block, firstRow: top, rowCount: block.rowCount + block.firstRow - top };
  // a line of title or two above the header is no data
  const rest = await filledPart(sheet, { ...band, rowCount: top - used.firstRow });
  const isData = rest !== undefined && rest.rowCount > 3 && rest.columnCount > 1;
  return { block: grown, beyond: isData ? [addressOf(rest)] : [] };
}

async function joinBelow(
  sheet: Excel.Worksheet,
  block: Block,
  used: Block,
  shape: TableShape,
): Promise<GrownRegion> {
  const end = block.firstRow + block.rowCount;
  const band = { ...block, firstRow: end, rowCount: used.firstRow + used.rowCount - end };
  const filled = await filledPart(sheet, band);
  if (!filled || filled.firstRow - end > largestGap) {
    return { block, beyond: filled ? [addressOf(filled)] : [] };
  }
  const last = filled.firstRow + filled.rowCount;
  let bottom = end;
  let size = windowRows;
  while (bottom < last) {
    const rowCount = Math.min(size, last - bottom);
    const joined = rowsContinuingBelow(
      await readCells(sheet, { ...block, firstRow: bottom, rowCount }),
      shape,
    );
    bottom += joined;
    if (joined === 0 || joined < rowCount - largestGap) break;
    if (await endsAlike(sheet, block, bottom, last, shape)) bottom = last;
    size = windowRows * 10;
  }
  const rest = await filledPart(sheet, { ...band, firstRow: bottom, rowCount: last - bottom });
  return { block: { ...block, rowCount: bottom - block.firstRow }, beyond: rest ? [addressOf(rest)] : [] };
}

/** Whether the first rows have a header and data like the table's; then those between are not read to find it. */
async function beginsAlike(sheet: Excel.Worksheet, block: Block, shape: TableShape): Promise<boolean> {
  if (block.rowCount <= headRows || shape.headerRow >= 0) return false;
  const { headerRow, kinds } = tableShape(await readCells(sheet, { ...block, rowCount: headRows }));
  return headerRow >= 0 && kinds.every((kind, column) => kind === shape.kinds[column]);
}

/** Whether the last rows look like the table's as well; then those between are not read to find its end. */
async function endsAlike(
  sheet: Excel.Worksheet,
  block: Block,
  from: number,
  to: number,
  shape: TableShape,
): Promise<boolean> {
  const rowCount = Math.min(tailRows, to - from);
  if (rowCount <= 0) return false;
  const rows = await readCells(sheet, { ...block, firstRow: to - rowCount, rowCount });
  return rowsContinuingBelow(rows, shape) === rowCount;
}
