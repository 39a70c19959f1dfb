import { type Area, intersect, isOnSheet, lastColumn, lastRow, sheetColumns, sheetRows } from './area';
import { type CellChunk, forEachChunk, putFormula, putStyle, putValue, usedArea } from './cells';
import { type CellValue } from './cell-value';
import { announce, type CellChangeType, type ChangeSource } from './changes';
import { requireNoPivot } from './edit-cells';
import { followCells } from './follow-references';
import { ModelError } from './model-error';
import { requireEditable } from './protection';
import type { Sheet } from './sheet';
import { shiftNames } from './shift-names';
import type { Workbook } from './workbook';

type Axis = 'row' | 'column';

/** Makes room: the cells of `area` and those after it move down or right by its size. */
export function insertCells(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  shift: 'Down' | 'Right',
  source: ChangeSource,
): void {
  const axis: Axis = shift === 'Down' ? 'row' : 'column';
  const tail = tailOf(area, axis);
  const used = usedArea(sheet.cells, tail, true);
  const size = axis === 'row' ? area.rowCount : area.columnCount;
  const end =
    used && (axis === 'row' ? lastRow(used) + size >= sheetRows : lastColumn(used) + size >= sheetColumns);
  if (end) throw new ModelError('InsertDeleteConflict', 'Cells at the end of the sheet would be lost.');
  shiftCells(workbook, sheet, area, axis, size, source);
}

/** Removes cells: those after `area` move up or left into its place. */
export function deleteCells(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  shift: 'Up' | 'Left',
  source: ChangeSource,
): void {
  const axis: Axis = shift === 'Up' ? 'row' : 'column';
  shiftCells(workbook, sheet, area, axis, axis === 'row' ? -area.rowCount : -area.columnCount, source);
}

/** The cells from `area` to the end of the sheet along the axis. */
function tailOf(area: Area, axis: Axis): Area {
  return axis === 'row'
    ? { ...area, rowCount: sheetRows - area.row }
    : { ...area, columnCount: sheetColumns - area.column };
}

function shiftCells(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  axis: Axis,
  by: number,
  source: ChangeSource,
): void {
  const tail = tailOf(area, axis);
  requireEditable(workbook, sheet, tail);
  requireNoPivot(sheet, tail);
  const tables = sheet.tables.map((table) => ({
    table,
    area: shiftedArea(table.area, area, axis, by, true),
  }));
  const moved = takeCells(sheet, tail, area, axis, by);
  for (const cell of moved) {
    const row = axis === 'row' ? cell.row + by : cell.row;
    const column = axis === 'column' ? cell.column + by : cell.column;
    if (cell.formula === undefined) putValue(sheet.cells, row, column, cell.value);
    else putFormula(sheet.cells, row, column, cell.formula, cell.value);
    putStyle(sheet.cells, row, column, cell.style);
  }
  shiftLines(sheet, area, axis, by);
  for (const { table, area: next } of tables) table.area = next ?? table.area;
  sheet.tables = sheet.tables.filter((table) => tables.find((one) => one.table === table)?.area);
  const follow = (areas: Area[]): Area[] =>
    areas.flatMap((one) => shiftedArea(one, area, axis, by, false) ?? []).filter(isOnSheet);
  sheet.merged = follow(sheet.merged);
  for (const rule of sheet.conditionalFormats) rule.areas = follow(rule.areas);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule.areas.length > 0);
  const after = (block: Area) => shiftedArea(block, area, axis, by, false);
  shiftNames(workbook, sheet, after);
  followCells(workbook, sheet, after);
  announce(workbook, {
    kind: 'cells',
    sheetId: sheet.id,
    area,
    source,
    changeType: changeType(area, axis, by),
  });
}

function changeType(area: Area, axis: Axis, by: number): CellChangeType {
  const rows = axis === 'row' && area.columnCount === sheetColumns;
  const columns = axis === 'column' && area.rowCount === sheetRows;
  const what = rows ? 'Row' : columns ? 'Column' : 'Cell';
  return `${what}${by > 0 ? 'Inserted' : 'Deleted'}`;
}

interface MovedCell {
  row: number;
  column: number;
  value: CellValue;
  formula: string | undefined;
  style: number;
}

/** Empties the tail and gives back what moves (deleted cells do not). */
function takeCells(sheet: Sheet, tail: Area, area: Area, axis: Axis, by: number): MovedCell[] {
  const moved: MovedCell[] = [];
  const take = (chunk: CellChunk, top: number, column: number, from: number, to: number): void => {
    for (let offset = from; offset <= to; offset += 1) {
      const value = chunk.values[offset] ?? '';
      const formula = chunk.formulas?.get(offset);
      const style = chunk.styles?.[offset] ?? 0;
      if (value === '' && formula === undefined && style === 0) continue;
      const row = top + offset;
      const inside = axis === 'row' ? row <= lastRow(area) : column <= lastColumn(area);
      if (by > 0 || !inside) moved.push({ row, column, value, formula, style });
    }
  };
  forEachChunk(sheet.cells, tail, take);
  forEachChunk(sheet.cells, tail, (_chunk, top, column, from, to) => {
    for (let offset = from; offset <= to; offset += 1) {
      putValue(sheet.cells, top + offset, column, '');
      putStyle(sheet.cells, top + offset, column, 0);
    }
  });
  return moved;
}

/** Widths, heights, hidden lines and line styles follow whole rows and columns. */
function shiftLines(sheet: Sheet, area: Area, axis: Axis, by: number): void {
  const whole = axis === 'row' ? area.columnCount === sheetColumns : area.rowCount === sheetRows;
  if (!whole) return;
  const start = axis === 'row' ? area.row : area.column;
  const at = (line: number): number | undefined =>
    line < start ? line : by < 0 && line < start - by ? undefined : line + by;
  const move = <V>(map: Map<number, V>): Map<number, V> => {
    const next = new Map<number, V>();
    for (const [line, value] of map) {
      const place = at(line);
      if (place !== undefined) next.set(place, value);
    }
    return next;
  };
  const moveSet = (set: Set<number>): Set<number> =>
    new Set([...move(new Map([...set].map((line) => [line, true]))).keys()]);
  if (axis === 'row') {
    sheet.rowHeights = move(sheet.rowHeights);
    sheet.hiddenRows = moveSet(sheet.hiddenRows);
    sheet.cells.rowStyles = move(sheet.cells.rowStyles);
  } else {
    sheet.columnWidths = move(sheet.columnWidths);
    sheet.hiddenColumns = moveSet(sheet.hiddenColumns);
    sheet.cells.columnStyles = move(sheet.cells.columnStyles);
  }
}

/**
 * Where a block is after cells were inserted (`by` > 0) or deleted at `at`; undefined when it is gone. A table that only part
 * of the shift touches cannot follow: InsertDeleteConflict.
 */
export function shiftedArea(
  block: Area,
  at: Area,
  axis: Axis,
  by: number,
  isTable: boolean,
): Area | undefined {
  const tail = tailOf(at, axis);
  if (!intersect(block, tail)) return block;
  const across =
    axis === 'row'
      ? block.column >= at.column && lastColumn(block) <= lastColumn(at)
      : block.row >= at.row && lastRow(block) <= lastRow(at);
  if (!across) {
    if (isTable)
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
