import {
  type Area,
  areaOf,
  lastColumn,
  lastRow,
  type Sheet,
  sheetColumns,
  sheetRows,
  usedArea,
  valueAt,
  wholeSheet,
} from '../model';

export interface Cell {
  row: number;
  column: number;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

const steps: Record<Direction, readonly [down: number, right: number]> = {
  left: [0, -1],
  right: [0, 1],
  up: [-1, 0],
  down: [1, 0],
};

/** One cell on, staying on the sheet. */
export function nextCell({ row, column }: Cell, direction: Direction, count = 1): Cell {
  const [down, right] = steps[direction];
  return {
    row: Math.min(Math.max(row + down * count, 0), sheetRows - 1),
    column: Math.min(Math.max(column + right * count, 0), sheetColumns - 1),
  };
}

const same = (a: Cell, b: Cell) => a.row === b.row && a.column === b.column;

/** Where Ctrl+arrow goes: the end of the run of filled cells, else the next filled cell, else the edge of the sheet. */
export function dataEdge(sheet: Sheet, row: number, column: number, direction: Direction): Cell {
  const filled = (cell: Cell) => valueAt(sheet.cells, cell.row, cell.column) !== '';
  const used = usedArea(sheet.cells, wholeSheet, true);
  const edge = nextCell({ row, column }, direction, sheetRows);
  if (!used) return edge;
  // Behind the used cells there is nothing to look at: begin beside them.
  let at: Cell = { row: Math.min(row, lastRow(used) + 1), column: Math.min(column, lastColumn(used) + 1) };
  if (direction === 'down' || direction === 'up') at = { ...at, column };
  else at = { ...at, row };
  let next = nextCell(at, direction);
  const inRun = filled(at) && filled(next);
  while (!same(at, next)) {
    if (inRun && !filled(next)) return at;
    at = next;
    if (!inRun && filled(at)) return at;
    next = nextCell(at, direction);
    const beyond = {
      down: at.row > lastRow(used),
      right: at.column > lastColumn(used),
      up: at.row < used.row,
      left: at.column < used.column,
    };
    if (beyond[direction]) return edge;
  }
  return at;
}

/** The block of filled cells around a cell, bounded by blank rows and columns; the cell alone when there is none. */
export function surroundingRegion(sheet: Sheet, row: number, column: number): Area {
  let region = areaOf(row, column);
  for (;;) {
    const wider = areaOf(
      Math.max(region.row - 1, 0),
      Math.max(region.column - 1, 0),
      region.rowCount + (region.row > 0 ? 2 : 1),
      region.columnCount + (region.column > 0 ? 2 : 1),
    );
    const used = usedArea(sheet.cells, wider, true);
    if (!used) return region;
    const top = Math.min(used.row, region.row);
    const left = Math.min(used.column, region.column);
    const grown = areaOf(
      top,
      left,
      Math.max(lastRow(used), lastRow(region)) - top + 1,
      Math.max(lastColumn(used), lastColumn(region)) - left + 1,
    );
    if (grown.rowCount === region.rowCount && grown.columnCount === region.columnCount) return region;
    region = grown;
  }
}
