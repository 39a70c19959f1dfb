import { parseAddress, splitSheetAddress } from '../address';
import { type Area, intersect, lastColumn, lastRow, wholeSheet } from '../area';
import { usedArea, valueAt } from '../cells';
import type { CellValue } from '../cell-value';
import { cellStyle } from '../edit-styles';
import { displayText } from '../number-format';
import type { Sheet } from '../sheet';
import { findSheet, type Workbook } from '../workbook';

/** A cell that a chart shows. */
export interface ChartCell {
  value: CellValue;
  text: string;
  format: string;
}

/** The block a chart's reference (`Summary!$B$2:$B$6`) stands for; undefined when it is gone. */
export function referenceArea(
  workbook: Workbook,
  reference: string,
): { sheet: Sheet; area: Area } | undefined {
  const { sheetName, rest } = splitSheetAddress(reference.replace(/^=/, ''));
  const sheet = sheetName === undefined ? undefined : findSheet(workbook, sheetName);
  const area = parseAddress(rest);
  return sheet && area ? { sheet, area } : undefined;
}

/** The cells of a reference in reading order, without those in hidden rows and columns unless `hidden`. */
export function chartCells(workbook: Workbook, reference: string, hidden = false): ChartCell[] {
  const found = referenceArea(workbook, reference);
  if (!found) return [];
  const { sheet } = found;
  // Whole columns are charted as far as they are used.
  const isWhole = found.area.rowCount > 100_000 || found.area.columnCount > 10_000;
  const used = isWhole ? usedArea(sheet.cells, wholeSheet, true) : found.area;
  const area = used && intersect(found.area, used);
  const cells: ChartCell[] = [];
  for (let row = area?.row ?? 0; area && row <= lastRow(area); row += 1) {
    if (!hidden && sheet.hiddenRows.has(row)) continue;
    for (let { column } = area; column <= lastColumn(area); column += 1) {
      if (!hidden && sheet.hiddenColumns.has(column)) continue;
      const value = valueAt(sheet.cells, row, column);
      const { numberFormat: format = 'General' } = cellStyle(workbook, sheet, row, column);
      cells.push({ value, text: displayText(value, format, workbook.use1904DateSystem), format });
    }
  }
  return cells;
}
