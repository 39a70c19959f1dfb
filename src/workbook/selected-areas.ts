import { UserError } from '../classify';
import { type Block, addressOf, bounding, sheetRows } from './address';
import { supports } from './environment';
import { officeCode } from './excel';
import { blockOf } from './locate-written';
import type { RowSpan } from './region';

/** What is selected now, on the active sheet. */
export interface SelectedAreas {
  sheetId: string;
  sheetName: string;
  areas: Block[];
}

/**
 * Reads what is selected.
 *
 * @throws UserError `notCells` where a chart is selected, `cellEditing`
 */
export async function selectedAreas(context: Excel.RequestContext): Promise<SelectedAreas> {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load('id,name');
  try {
    if (!supports('1.9')) {
      const range = context.workbook.getSelectedRange();
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      await context.sync();
      return { sheetId: sheet.id, sheetName: sheet.name, areas: [blockOf(range)] };
    }
    const { areas } = context.workbook.getSelectedRanges();
    areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    await context.sync();
    return { sheetId: sheet.id, sheetName: sheet.name, areas: areas.items.map(blockOf) };
  } catch (error) {
    if (officeCode(error) === 'InvalidSelection' && (await isChartSelected(context)))
      throw new UserError('notCells');
    throw error;
  }
}

/** Tells a selected chart from a cell being edited: both answer `InvalidSelection`. */
async function isChartSelected(context: Excel.RequestContext): Promise<boolean> {
  if (!supports('1.9')) return false;
  const chart = context.workbook.getActiveChartOrNullObject();
  chart.load('name');
  await context.sync();
  return !chart.isNullObject;
}

/** Several areas as one block, and which of its rows and columns were selected. */
export interface JoinedAreas {
  block: Block;
  /** Absent where the rows selected are all of the block's. */
  rows?: RowSpan[];
  /** Sheet columns, ascending; absent where they are all of the block's. */
  columns?: number[];
}

/** Joins neighbouring and overlapping spans; undefined where spans overlap only in part, which no grid does. */
function joined(spans: readonly (readonly [first: number, count: number])[]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [first, count] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && first <= last[0] + last[1]) last[1] = Math.max(last[1], first + count - last[0]);
    else merged.push([first, count]);
  }
  return merged;
}

/**
 * Several selected areas as one block: areas over the same rows are columns of it, areas over the same columns are
 * rows of it, and so is every full grid of both.
 *
 * @throws UserError `severalAreas` with their addresses where they form no grid
 */
export function joinAreas(sheetName: string, areas: readonly [Block, ...Block[]]): JoinedAreas {
  const rowSpans = joined(areas.map(({ firstRow, rowCount }) => [firstRow, rowCount]));
  const columnSpans = joined(areas.map(({ firstColumn, columnCount }) => [firstColumn, columnCount]));
  const covered = rowSpans.length * columnSpans.length;
  const size = (spans: readonly [number, number][]): number =>
    spans.reduce((sum, [, count]) => sum + count, 0);
  const cells = areas.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  if (covered > 1 && cells < size(rowSpans) * size(columnSpans))
    throw new UserError('severalAreas', { sheet: sheetName }, areas.map(addressOf));
  return {
    block: bounding(areas),
    ...(rowSpans.length > 1 && {
      rows: rowSpans.map(([firstRow, rowCount]) => ({ firstRow, rowCount })),
    }),
    ...(columnSpans.length > 1 && {
      columns: columnSpans.flatMap(([first, count]) => Array.from({ length: count }, (_, i) => first + i)),
    }),
  };
}

/** Whether a block is made of whole columns. */
export const isWholeColumns = ({ firstRow, rowCount }: Block): boolean =>
  firstRow === 0 && rowCount === sheetRows;
