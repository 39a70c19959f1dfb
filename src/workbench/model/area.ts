/** A block of cells. Zero-based, counts are at least 1. */
export interface Area {
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}

/** Excel's sheet: 1,048,576 rows by 16,384 columns. */
export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

export const wholeSheet: Area = { row: 0, column: 0, rowCount: sheetRows, columnCount: sheetColumns };

export function areaOf(row: number, column: number, rowCount = 1, columnCount = 1): Area {
  return { row, column, rowCount, columnCount };
}

export function cellCount(area: Area): number {
  return area.rowCount * area.columnCount;
}

/** Last row and column, inclusive. */
export function lastRow(area: Area): number {
  return area.row + area.rowCount - 1;
}
export function lastColumn(area: Area): number {
  return area.column + area.columnCount - 1;
}

export function sameArea(a: Area, b: Area): boolean {
  return (
    a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount
  );
}

export function containsCell(area: Area, row: number, column: number): boolean {
  return row >= area.row && row <= lastRow(area) && column >= area.column && column <= lastColumn(area);
}

export function containsArea(outer: Area, inner: Area): boolean {
  return (
    containsCell(outer, inner.row, inner.column) && containsCell(outer, lastRow(inner), lastColumn(inner))
  );
}

/** The cells both have, if any. */
export function intersect(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columnCount = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : undefined;
}

/** The smallest block around both. */
export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(lastRow(a), lastRow(b)) - row + 1,
    columnCount: Math.max(lastColumn(a), lastColumn(b)) - column + 1,
  };
}

/** Whether the block lies on a sheet at all. */
export function isOnSheet(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rowCount >= 1 &&
    area.columnCount >= 1 &&
    lastRow(area) < sheetRows &&
    lastColumn(area) < sheetColumns
  );
}

/** What is left of `area` when `hole` is cut out: up to four blocks. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersect(area, hole);
  if (!cut) return [area];
  const parts = [
    { row: area.row, column: area.column, rowCount: cut.row - area.row, columnCount: area.columnCount },
    {
      row: lastRow(cut) + 1,
      column: area.column,
      rowCount: lastRow(area) - lastRow(cut),
      columnCount: area.columnCount,
    },
    { row: cut.row, column: area.column, rowCount: cut.rowCount, columnCount: cut.column - area.column },
    {
      row: cut.row,
      column: lastColumn(cut) + 1,
      rowCount: cut.rowCount,
      columnCount: lastColumn(area) - lastColumn(cut),
    },
  ];
  return parts.filter((part) => part.rowCount > 0 && part.columnCount > 0);
}
