import { type Block, columnRuns, contains } from './address';
import type { NeededRoom } from './check-room';
import { supports } from './environment';
import { blockOf } from './locate-written';
import { type SummaryPlan, summaryBlocks } from './plan-summary';
import { blockArea, type TierBlock } from './write-plan';

/**
 * Cells on existing sheets that a plan fills for the first time: they must be empty.
 * Cells of earlier runs need no check, and a new sheet is empty.
 */
export async function neededRoom(
  context: Excel.RequestContext,
  blocks: readonly TierBlock[],
  summary: SummaryPlan | undefined,
): Promise<NeededRoom[]> {
  const rooms = blocks.flatMap((block): NeededRoom[] => {
    const { id, name } = block.sheet;
    const needed = newCells(block);
    return id === undefined || needed.length === 0 ? [] : [{ sheetId: id, sheetName: name, blocks: needed }];
  });
  if (summary?.sheet.id === undefined) return rooms;
  const { id, name } = summary.sheet;
  const ours = [...(summary.previous?.blocks ?? []), ...(await pivotCells(context, summary))];
  const wanted = [...summaryBlocks(summary), ...(summary.pivot ? [summary.main] : [])];
  const uncovered = wanted.flatMap((block) => cellsOutside(block, ours));
  return uncovered.length === 0 ? rooms : [...rooms, { sheetId: id, sheetName: name, blocks: uncovered }];
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
  return block.what === 'ownSheet' && table && below > 0
    ? [...right, { ...table, firstRow: table.firstRow + table.rowCount, rowCount: below }]
    : right;
}

const wasOurs = ({ previous }: TierBlock, column: number): boolean =>
  previous?.columns.some((old) => old.column === column) ?? false;

/** Where the pivot of the last run is now; nowhere if there is none. */
async function pivotCells(context: Excel.RequestContext, { sheet, previous }: SummaryPlan): Promise<Block[]> {
  if (!previous?.pivot || sheet.id === undefined || !supports('1.8')) return [];
  const pivot = context.workbook.worksheets
    .getItem(sheet.id)
    .pivotTables.getItemOrNullObject(previous.pivot.name);
  pivot.load('name');
  await context.sync();
  if (pivot.isNullObject) return [];
  const range = pivot.layout.getRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  return [blockOf(range)];
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
