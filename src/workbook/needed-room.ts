import { type Block, columnRuns, contains } from './address';
import type { NeededRoom } from './check-room';
import { supports } from './environment';
import { blockOf } from './locate-written';
import type { SheetToDraw } from './drawn-sheet/draw-sheet';
import { cellsWhere, filledCells } from './drawn-sheet/filled-cells';
import { cellBlocks, emptyDrawing, type SheetDrawing } from './drawn-sheet/sheet-drawing';
import { blockArea, type TierBlock } from './write-plan';

/**
 * Cells on existing sheets that a plan fills for the first time: they must be empty.
 * Cells of earlier runs need no check, and a new sheet is empty.
 */
export async function neededRoom(
  context: Excel.RequestContext,
  blocks: readonly TierBlock[],
  drawings: readonly SheetToDraw[],
): Promise<NeededRoom[]> {
  const tiers = blocks.flatMap((block): NeededRoom[] => {
    const { id, name } = block.sheet;
    const needed = newCells(block);
    return id === undefined || needed.length === 0 ? [] : [{ sheetId: id, sheetName: name, blocks: needed }];
  });
  const drawn = await Promise.all(drawings.map((plan) => roomOfDrawing(context, plan)));
  return [...tiers, ...drawn.flat()];
}

async function roomOfDrawing(
  context: Excel.RequestContext,
  { sheet, drawing, previous }: SheetToDraw,
): Promise<NeededRoom[]> {
  if (sheet.id === undefined) return [];
  const before = previous?.drawing ?? emptyDrawing;
  const pivots = await pivotCells(context, sheet.id, before);
  const wasFilled = filledCells(before);
  const isFilled = filledCells(drawing);
  const rooms = drawing.pivots.map(({ room }) => room);
  const uncovered = [
    ...cellsWhere(cellBlocks(drawing), (row, column) => isFilled(row, column) && !wasFilled(row, column)),
    ...cellsWhere(rooms, (row, column) => !wasFilled(row, column)),
  ].flatMap((block) => cellsOutside(block, pivots));
  return uncovered.length === 0 ? [] : [{ sheetId: sheet.id, sheetName: sheet.name, blocks: uncovered }];
}

/** Where new columns go, and the rows by which our own table grows. */
function newCells(block: TierBlock): Block[] {
  const area = blockArea(block);
  const table = block.previous?.table?.block;
  const rows =
    block.what === 'ownSheet' && table
      ? { firstRow: table.firstRow, rowCount: Math.max(table.rowCount, area.rowCount) }
      : { firstRow: area.firstRow, rowCount: area.rowCount };
  const added = block.columns.filter(({ isNew, column }) => isNew && !wasOurs(block, column));
  const right = columnRuns(added.map(({ column }) => column)).map((run) => ({
    ...rows,
    firstColumn: run.first,
    columnCount: run.count,
  }));
  const below = table ? area.rowCount - table.rowCount : 0;
  if (block.what === 'ownSheet' && table && below > 0)
    return [...right, { ...table, firstRow: table.firstRow + table.rowCount, rowCount: below }];
  return [...right, ...rowsBelow(block)];
}

/** The rows by which our own sheet grows outside tables, in the columns that stand there. */
function rowsBelow({ columns, firstRow, rowCount, rowsThere = rowCount }: TierBlock): Block[] {
  if (rowsThere >= rowCount) return [];
  const old = columns.filter(({ isNew }) => !isNew).map(({ column }) => column);
  return columnRuns(old).map(({ first, count }) => ({
    firstRow: firstRow + rowsThere,
    firstColumn: first,
    rowCount: rowCount - rowsThere,
    columnCount: count,
  }));
}

const wasOurs = ({ previous }: TierBlock, column: number): boolean =>
  previous?.columns.some((old) => old.column === column) ?? false;

/** Where the pivots of the last run are now; nowhere if they are gone. */
async function pivotCells(
  context: Excel.RequestContext,
  sheetId: string,
  { pivots }: SheetDrawing,
): Promise<Block[]> {
  if (pivots.length === 0 || !supports('1.8')) return [];
  const { pivotTables } = context.workbook.worksheets.getItem(sheetId);
  const items = pivots.map(({ plan }) => pivotTables.getItemOrNullObject(plan.name));
  for (const item of items) item.load('name');
  await context.sync();
  const ranges = items.filter((item) => !item.isNullObject).map((item) => item.layout.getRange());
  for (const range of ranges) range.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  return ranges.map(blockOf);
}

/** The part of a small block that none of the others covers, row by row. */
export function cellsOutside(block: Block, others: readonly Block[]): Block[] {
  if (others.some((other) => contains(other, block))) return [];
  const found: Block[] = [];
  for (let row = block.firstRow; row < block.firstRow + block.rowCount; row++) {
    const columns = Array.from({ length: block.columnCount }, (_, offset) => block.firstColumn + offset);
    const free = columns.filter((column) => {
      const cell = { firstRow: row, firstColumn: column, rowCount: 1, columnCount: 1 };
      return !others.some((other) => contains(other, cell));
    });
    for (const run of columnRuns(free)) {
      found.push({ firstRow: row, firstColumn: run.first, rowCount: 1, columnCount: run.count });
    }
  }
  return found;
}
