import { type Area, isOnSheet, lastColumn, lastRow, sheetColumns, sheetRows } from './area';
import { type CellChunk, forEachChunk, putFormula, putStyle, putValue, usedArea } from './cells';
import { type CellValue } from './cell-value';
import { announce, type CellChangeType, type ChangeSource } from './changes';
import type { ConditionalFormat } from './conditional-format';
import { followCells } from './follow-references';
import { ModelError } from './model-error';
import { requireEditable } from './protection';
import type { Sheet } from './sheet';
import { shiftNames } from './shift-names';
import { shiftCharts, shiftPrintArea } from './shift-page';
import { putShiftedPivots, shiftedPivots } from './shift-pivots';
import { bodylessTables, putShiftedTables, shiftedTables } from './shift-tables';
import { type Axis, type Shift, shiftedArea, tailOf } from './shifted-area';
import { tableBody } from './table';
import type { Workbook } from './workbook';

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
  shiftCells(workbook, sheet, { axis, at: area, by: size }, source);
}

/**
 * Removes cells: those after `area` move up or left into its place. A table that loses all its rows keeps a blank one,
 * as in Excel.
 */
export function deleteCells(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  shift: 'Up' | 'Left',
  source: ChangeSource,
): void {
  const axis: Axis = shift === 'Up' ? 'row' : 'column';
  const by = axis === 'row' ? -area.rowCount : -area.columnCount;
  shiftCells(workbook, sheet, { axis, at: area, by }, source);
  for (const table of bodylessTables(sheet)) {
    const { rowCount } = table.area;
    insertCells(workbook, sheet, { ...area, row: tableBody(table).row, rowCount: 1 }, 'Down', source);
    table.area = { ...table.area, rowCount: rowCount + 1 };
  }
}

function shiftCells(workbook: Workbook, sheet: Sheet, shift: Shift, source: ChangeSource): void {
  const { axis, at: area, by } = shift;
  const tail = tailOf(area, axis);
  requireEditable(workbook, sheet, tail);
  const pivots = shiftedPivots(sheet, shift);
  const tables = shiftedTables(sheet, shift);
  const moved = takeCells(sheet, tail, area, axis, by);
  for (const cell of moved) {
    const row = axis === 'row' ? cell.row + by : cell.row;
    const column = axis === 'column' ? cell.column + by : cell.column;
    if (cell.formula === undefined) putValue(sheet.cells, row, column, cell.value);
    else putFormula(sheet.cells, row, column, cell.formula, cell.value);
    putStyle(sheet.cells, row, column, cell.style);
  }
  shiftLines(sheet, shift);
  putShiftedPivots(sheet, pivots);
  putShiftedTables(workbook, sheet, tables);
  const follow = (areas: Area[]): Area[] =>
    areas.flatMap((one) => shiftedArea(one, shift) ?? []).filter(isOnSheet);
  sheet.merged = follow(sheet.merged);
  const anchors = new Map<ConditionalFormat, { row: number; column: number }>();
  for (const rule of sheet.conditionalFormats) {
    const [first] = rule.areas;
    rule.areas = follow(rule.areas);
    const [now] = rule.areas;
    if (first && now) anchors.set(rule, { row: now.row - first.row, column: now.column - first.column });
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule.areas.length > 0);
  const after = (block: Area) => shiftedArea(block, shift);
  shiftNames(workbook, sheet, after);
  shiftPrintArea(sheet, after);
  followCells(workbook, sheet, after, { axis, by: anchors });
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

/** Widths, heights, hidden lines, line styles and charts follow whole rows and columns. */
function shiftLines(sheet: Sheet, shift: Shift): void {
  const { axis, at: area, by } = shift;
  const whole = axis === 'row' ? area.columnCount === sheetColumns : area.rowCount === sheetRows;
  if (!whole) return;
  shiftCharts(sheet, shift);
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
