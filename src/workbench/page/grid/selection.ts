import { type Area, areaOf, bounding, sheetColumns, sheetRows } from '../../model';
import type { Cell } from '../data-edge';

/** What is selected: blocks, the cell that typing goes to, and the end that Shift+arrow moves. */
export interface GridSelection {
  areas: Area[];
  activeCell: Cell;
  /** The corner of the last block across from where it began. */
  head: Cell;
}

export function selectCell(cell: Cell): GridSelection {
  return { areas: [areaOf(cell.row, cell.column)], activeCell: cell, head: cell };
}

/** From a block, as an add-in may have selected it. */
export function selectAreas(areas: readonly Area[], activeCell: Cell): GridSelection {
  const last = areas.at(-1) ?? areaOf(activeCell.row, activeCell.column);
  return {
    areas: [...areas],
    activeCell,
    head: { row: last.row + last.rowCount - 1, column: last.column + last.columnCount - 1 },
  };
}

/** The last block reaches from where it began to `head`. */
export function extendTo(selection: GridSelection, head: Cell): GridSelection {
  const { activeCell, areas } = selection;
  const block = bounding(areaOf(activeCell.row, activeCell.column), areaOf(head.row, head.column));
  const whole = areas.at(-1);
  const grown = {
    ...(whole?.rowCount === sheetRows ? { ...block, row: 0, rowCount: sheetRows } : block),
    ...(whole?.columnCount === sheetColumns ? { column: 0, columnCount: sheetColumns } : {}),
  };
  return { activeCell, head, areas: [...areas.slice(0, -1), grown] };
}

/** Ctrl+click: one more block. */
export function addCell(selection: GridSelection, cell: Cell): GridSelection {
  return { areas: [...selection.areas, areaOf(cell.row, cell.column)], activeCell: cell, head: cell };
}

export function selectColumns(first: number, last: number): GridSelection {
  const column = Math.min(first, last);
  return {
    areas: [areaOf(0, column, sheetRows, Math.abs(last - first) + 1)],
    activeCell: { row: 0, column: first },
    head: { row: 0, column: last },
  };
}

export function selectRows(first: number, last: number): GridSelection {
  const row = Math.min(first, last);
  return {
    areas: [areaOf(row, 0, Math.abs(last - first) + 1, sheetColumns)],
    activeCell: { row: first, column: 0 },
    head: { row: last, column: 0 },
  };
}

export function selectAll(): GridSelection {
  return {
    areas: [areaOf(0, 0, sheetRows, sheetColumns)],
    activeCell: { row: 0, column: 0 },
    head: { row: 0, column: 0 },
  };
}
