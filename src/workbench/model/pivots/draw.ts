import { type Area, areaOf, bounding, intersect, isOnSheet, lastColumn, lastRow } from '../area';
import { putStyle, putValue } from '../cells';
import { announce } from '../changes';
import { ModelError } from '../model-error';
import type { Pivot } from '../pivot';
import type { Sheet } from '../sheet';
import { styleIndex } from '../style';
import type { Workbook } from '../workbook';
import { pivotCaptions } from './captions';
import { pivotReport, type Report } from './report';

/** The cells of filters above a pivot: label and choice, then a blank row. */
function filterArea(pivot: Pivot): Area | undefined {
  const { filterRows } = pivot.frame;
  return filterRows > 0 ? areaOf(pivot.place.row, pivot.place.column, filterRows, 2) : undefined;
}

/** Every cell the pivot covers, its filters included. */
export function pivotExtent(pivot: Pivot): Area {
  const filters = filterArea(pivot);
  return filters ? bounding(pivot.area, filters) : pivot.area;
}

/** Draws the pivot from its cache at its place. Refused when it would lie over another pivot or a table, or leave the sheet. */
export function drawPivot(workbook: Workbook, sheet: Sheet, pivot: Pivot): void {
  const captions = pivotCaptions[workbook.language];
  const report = pivotReport(pivot, captions);
  const filters = report.frame.filterRows;
  const top = pivot.place.row + (filters > 0 ? filters + 1 : 0);
  const width = Math.max(...report.cells.map((row) => row.length), 1);
  const area = areaOf(top, pivot.place.column, report.cells.length, width);
  requireFree(sheet, pivot, area);
  erasePivot(workbook, sheet, pivot);
  pivot.area = area;
  pivot.frame = report.frame;
  putReport(workbook, sheet, area, report);
  pivot.filters.forEach((field, at) => {
    putValue(sheet.cells, pivot.place.row + at, pivot.place.column, field.name);
    const [only, second] = field.shownItems ?? [];
    const shown = only === undefined ? captions.all : second === undefined ? only : captions.severalItems;
    putValue(sheet.cells, pivot.place.row + at, pivot.place.column + 1, shown);
  });
  announce(workbook, { kind: 'pivots', sheetId: sheet.id });
  announce(workbook, {
    kind: 'cells',
    sheetId: sheet.id,
    area: pivotExtent(pivot),
    source: 'addin',
    changeType: 'RangeEdited',
  });
}

function requireFree(sheet: Sheet, pivot: Pivot, area: Area): void {
  if (!isOnSheet(area)) throw new ModelError('InvalidOperation', 'The PivotTable does not fit on the sheet.');
  const other =
    sheet.pivots.some((one) => one !== pivot && intersect(pivotExtent(one), area)) ||
    sheet.tables.some((table) => intersect(table.area, area));
  if (other)
    throw new ModelError(
      'InvalidOperation',
      'A PivotTable report cannot overlap another PivotTable report or a table.',
    );
}

function putReport(workbook: Workbook, sheet: Sheet, area: Area, report: Report): void {
  report.cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      putValue(sheet.cells, area.row + r, area.column + c, cell.value);
      const style = styleIndex(workbook.styles, {
        ...(cell.numberFormat !== undefined &&
          cell.numberFormat !== 'General' && { numberFormat: cell.numberFormat }),
        ...(cell.bold && { bold: true }),
        ...(cell.indent !== undefined && { indentLevel: cell.indent }),
      });
      putStyle(sheet.cells, area.row + r, area.column + c, style);
    }),
  );
}

/** Empties the cells a pivot covers. */
export function erasePivot(_workbook: Workbook, sheet: Sheet, pivot: Pivot): void {
  const extent = pivotExtent(pivot);
  for (let row = extent.row; row <= lastRow(extent); row += 1)
    for (let column = extent.column; column <= lastColumn(extent); column += 1) {
      putValue(sheet.cells, row, column, '');
      putStyle(sheet.cells, row, column, 0);
    }
}
