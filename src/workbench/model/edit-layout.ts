import { type Area, bounding, intersect, lastColumn, lastRow, sheetColumns, sheetRows } from './area';
import { displayText } from './number-format';
import { forEachFilled, putValue, styleIndexAt } from './cells';
import { announce } from './changes';
import { ModelError } from './model-error';
import { requireAllowed, requireEditable } from './protection';
import { defaultColumnWidth, defaultRowHeight, type Sheet } from './sheet';
import { styleAt } from './style';
import type { Workbook } from './workbook';

export function columnWidth(sheet: Sheet, column: number): number {
  return sheet.columnWidths.get(column) ?? defaultColumnWidth;
}
export function rowHeight(sheet: Sheet, row: number): number {
  return sheet.rowHeights.get(row) ?? defaultRowHeight;
}

function laidOut(workbook: Workbook, sheet: Sheet): void {
  announce(workbook, { kind: 'layout', sheetId: sheet.id });
}

/** Points. */
export function setColumnWidth(workbook: Workbook, sheet: Sheet, area: Area, width: number): void {
  requireAllowed(sheet, 'allowFormatColumns');
  for (let column = area.column; column <= lastColumn(area); column += 1) {
    if (width === defaultColumnWidth) sheet.columnWidths.delete(column);
    else sheet.columnWidths.set(column, width);
  }
  laidOut(workbook, sheet);
}

/** Points. */
export function setRowHeight(workbook: Workbook, sheet: Sheet, area: Area, height: number): void {
  requireAllowed(sheet, 'allowFormatRows');
  for (let row = area.row; row <= lastRow(area); row += 1) {
    if (height === defaultRowHeight) sheet.rowHeights.delete(row);
    else sheet.rowHeights.set(row, height);
  }
  laidOut(workbook, sheet);
}

/** Wide characters (Chinese, Japanese, Korean, full-width) take two places. */
function places(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u1100-\u115f\u2e80-\uffdc]/u.test(character) ? 2 : 1;
  return width;
}

/** Gives columns the width of their longest text (5.25 points a place at 11 points, and padding). */
export function autofitColumns(workbook: Workbook, sheet: Sheet, area: Area): void {
  requireAllowed(sheet, 'allowFormatColumns');
  const longest = new Map<number, number>();
  forEachFilled(sheet.cells, area, (value, row, column) => {
    const style = styleAt(workbook.styles, styleIndexAt(sheet.cells, row, column));
    const size = (style.fontSize ?? 11) / 11;
    const text = displayText(value, style.numberFormat, workbook.use1904DateSystem);
    longest.set(column, Math.max(longest.get(column) ?? 0, places(text) * size));
  });
  for (const [column, width] of longest)
    sheet.columnWidths.set(column, Math.min(1342, Math.round((width * 5.25 + 6) * 4) / 4));
  laidOut(workbook, sheet);
}

/** Gives rows back their own height. */
export function autofitRows(workbook: Workbook, sheet: Sheet, area: Area): void {
  requireAllowed(sheet, 'allowFormatRows');
  for (const row of [...sheet.rowHeights.keys()])
    if (row >= area.row && row <= lastRow(area)) sheet.rowHeights.delete(row);
  laidOut(workbook, sheet);
}

export function setHidden(
  workbook: Workbook,
  sheet: Sheet,
  lines: 'rows' | 'columns',
  area: Area,
  hidden: boolean,
): void {
  const rows = lines === 'rows';
  requireAllowed(sheet, rows ? 'allowFormatRows' : 'allowFormatColumns');
  const set = rows ? sheet.hiddenRows : sheet.hiddenColumns;
  const [from, to] = rows ? [area.row, lastRow(area)] : [area.column, lastColumn(area)];
  for (let line = from; line <= to; line += 1) {
    if (hidden) set.add(line);
    else set.delete(line);
  }
  laidOut(workbook, sheet);
}

/** Merges a block into one cell that keeps the first value, or each of its rows (`across`). */
export function mergeCells(workbook: Workbook, sheet: Sheet, area: Area, across: boolean): void {
  requireEditable(workbook, sheet, area);
  if (sheet.tables.some((table) => intersect(table.area, area)))
    throw new ModelError('InvalidOperation', 'Cells of a table cannot be merged.');
  const blocks = across
    ? Array.from({ length: area.rowCount }, (_, at) => ({ ...area, row: area.row + at, rowCount: 1 }))
    : [area];
  for (const block of blocks) {
    sheet.merged = sheet.merged.filter((one) => !intersect(one, block));
    if (block.rowCount * block.columnCount > 1) sheet.merged.push(block);
    forEachFilled(sheet.cells, block, (_value, row, column) => {
      if (row !== block.row || column !== block.column) putValue(sheet.cells, row, column, '');
    });
  }
  laidOut(workbook, sheet);
}

export function unmergeCells(workbook: Workbook, sheet: Sheet, area: Area): void {
  requireEditable(workbook, sheet, area);
  sheet.merged = sheet.merged.filter((one) => !intersect(one, area));
  laidOut(workbook, sheet);
}

/** Keeps the first rows and columns in place while scrolling. */
export function freeze(workbook: Workbook, sheet: Sheet, rows: number, columns: number): void {
  if (rows < 0 || columns < 0 || rows >= sheetRows || columns >= sheetColumns)
    throw new ModelError('InvalidArgument', 'The frozen part does not fit on the sheet.');
  sheet.frozen = { rows, columns };
  laidOut(workbook, sheet);
}

/** Left, top, width and height of a block in points; hidden rows and columns take none. */
export function placeOf(
  sheet: Sheet,
  area: Area,
): { left: number; top: number; width: number; height: number } {
  const span = (
    from: number,
    count: number,
    size: (line: number) => number,
    usual: number,
    known: Iterable<number>,
  ): number => {
    let total = count * usual;
    for (const line of new Set(known)) if (line >= from && line < from + count) total += size(line) - usual;
    return total;
  };
  const across = (from: number, count: number): number =>
    span(
      from,
      count,
      (column) => (sheet.hiddenColumns.has(column) ? 0 : columnWidth(sheet, column)),
      defaultColumnWidth,
      [...sheet.columnWidths.keys(), ...sheet.hiddenColumns],
    );
  const down = (from: number, count: number): number =>
    span(from, count, (row) => (sheet.hiddenRows.has(row) ? 0 : rowHeight(sheet, row)), defaultRowHeight, [
      ...sheet.rowHeights.keys(),
      ...sheet.hiddenRows,
    ]);
  return {
    left: across(0, area.column),
    top: down(0, area.row),
    width: across(area.column, area.columnCount),
    height: down(area.row, area.rowCount),
  };
}

/** Merged cells that touch a block, as one block around them all. */
export function growOverMerged(sheet: Sheet, area: Area): Area {
  return sheet.merged.reduce(
    (grown, merged) => (intersect(merged, grown) ? bounding(grown, merged) : grown),
    area,
  );
}
