import { type Area, intersect, lastColumn, lastRow, sheetColumns, sheetRows } from './area';
import { ModelError } from './model-error';

export type Axis = 'row' | 'column';

/** Cells inserted (`by` > 0) or deleted (`by` < 0) at `at`: what is behind them moves along the axis. */
export interface Shift {
  axis: Axis;
  at: Area;
  by: number;
}

/** The cells from `area` to the end of the sheet along the axis. */
export function tailOf(area: Area, axis: Axis): Area {
  return axis === 'row'
    ? { ...area, rowCount: sheetRows - area.row }
    : { ...area, columnCount: sheetColumns - area.column };
}

/**
 * Where a block is after a shift; undefined when it is gone. One of which only a part would move stays, unless it has to
 * move as a `whole`: InsertDeleteConflict.
 */
export function shiftedArea(block: Area, { axis, at, by }: Shift, how?: 'whole'): Area | undefined {
  const tail = tailOf(at, axis);
  if (!intersect(block, tail)) return block;
  const across =
    axis === 'row'
      ? block.column >= at.column && lastColumn(block) <= lastColumn(at)
      : block.row >= at.row && lastRow(block) <= lastRow(at);
  if (!across) {
    if (how === 'whole')
      throw new ModelError('InsertDeleteConflict', 'This operation would shift only part of a table.');
    return block;
  }
  const [start, count, from, size] =
    axis === 'row'
      ? [block.row, block.rowCount, at.row, Math.abs(by)]
      : [block.column, block.columnCount, at.column, Math.abs(by)];
  const [nextStart, nextCount] =
    by > 0
      ? start >= from
        ? [start + size, count]
        : [start, count + size]
      : removed(start, count, from, size);
  if (nextCount <= 0) return undefined;
  return axis === 'row'
    ? { ...block, row: nextStart, rowCount: nextCount }
    : { ...block, column: nextStart, columnCount: nextCount };
}

function removed(start: number, count: number, from: number, size: number): [number, number] {
  const overlap = Math.max(0, Math.min(start + count, from + size) - Math.max(start, from));
  const before = Math.max(0, Math.min(size, start - from));
  return [start - before, count - overlap];
}
