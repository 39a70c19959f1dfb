import { formatSheetAddress, parseAddress, splitSheetAddress } from './address';
import { defaultColumnWidth, defaultRowHeight, type Sheet } from './sheet';
import type { Moved } from './shift-references';
import type { Shift } from './shifted-area';

/** The print area follows the cells, as the defined name that it is in Excel; it stays where all of it is gone. */
export function shiftPrintArea(sheet: Sheet, moved: Moved): void {
  const { PrintArea: address } = sheet.pageLayout;
  if (typeof address !== 'string') return;
  const area = parseAddress(splitSheetAddress(address).rest);
  const next = area && moved(area);
  if (next) sheet.pageLayout.PrintArea = formatSheetAddress(sheet.name, next);
}

/** Charts move with the rows and columns they stand on: what moves is told before these do. */
export function shiftCharts(sheet: Sheet, { axis, at, by }: Shift): void {
  const isRow = axis === 'row';
  const start = isRow ? at.row : at.column;
  const edge = pointsBefore(sheet, axis, start);
  const size = by > 0 ? by * usual[axis] : pointsBefore(sheet, axis, start - by) - edge;
  for (const chart of sheet.charts) {
    const place = isRow ? chart.top : chart.left;
    if (place < edge) continue;
    const next = by > 0 ? place + size : Math.max(edge, place - size);
    if (isRow) chart.top = next;
    else chart.left = next;
  }
}

const usual = { row: defaultRowHeight, column: defaultColumnWidth };

/** Points from the edge of a sheet to a line. */
function pointsBefore(sheet: Sheet, axis: Shift['axis'], line: number): number {
  const [sizes, hidden] =
    axis === 'row' ? [sheet.rowHeights, sheet.hiddenRows] : [sheet.columnWidths, sheet.hiddenColumns];
  let points = line * usual[axis];
  for (const [at, size] of sizes) if (at < line) points += size - usual[axis];
  for (const at of hidden) if (at < line) points -= sizes.get(at) ?? usual[axis];
  return points;
}
