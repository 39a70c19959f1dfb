import {
  autofitColumns,
  autofitRows,
  columnWidth,
  defaultColumnWidth,
  defaultRowHeight,
  type HorizontalAlignment,
  rowHeight,
  setColumnWidth,
  setRowHeight,
  type VerticalAlignment,
} from '../model';
import { flag, integer, number, word } from './arguments';
import { changeLook, commonLook, type Looks } from './cell-looks';
import { type ExcelClass, open } from './excel-class';
import { method, object, property } from './member';
import { rangeBordersClass } from './range-borders';
import { rangeFillClass } from './range-fill';
import { rangeFontClass } from './range-font';

const horizontal: readonly HorizontalAlignment[] = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
];
const vertical: readonly VerticalAlignment[] = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'];

/** The size all lines share, else null. */
function commonSize(from: number, count: number, sizes: Map<number, number>, usual: number): number | null {
  const found = new Set<number>();
  let own = 0;
  for (const [line, size] of sizes) {
    if (line < from || line >= from + count) continue;
    own += 1;
    found.add(size);
  }
  if (own < count) found.add(usual);
  const [first] = found;
  return found.size === 1 && first !== undefined ? first : null;
}

/** Excel.RangeFormat. */
export const rangeFormatClass: ExcelClass<Looks> = {
  name: 'RangeFormat',
  members: {
    HorizontalAlignment: property(
      '1.1',
      (self, { workbook }) => commonLook(workbook, self, (style) => style.horizontalAlignment ?? 'General'),
      (self, given, { workbook }) => {
        const chosen = word(given, horizontal);
        changeLook(workbook, self, { horizontalAlignment: chosen === 'General' ? undefined : chosen });
      },
    ),
    VerticalAlignment: property(
      '1.1',
      (self, { workbook }) => commonLook(workbook, self, (style) => style.verticalAlignment ?? 'Bottom'),
      (self, given, { workbook }) => changeLook(workbook, self, { verticalAlignment: word(given, vertical) }),
    ),
    WrapText: property(
      '1.1',
      (self, { workbook }) => commonLook(workbook, self, (style) => style.wrapText ?? false),
      (self, given, { workbook }) => changeLook(workbook, self, { wrapText: flag(given) || undefined }),
    ),
    IndentLevel: property(
      '1.9',
      (self, { workbook }) => commonLook(workbook, self, (style) => style.indentLevel ?? 0),
      (self, given, { workbook }) => changeLook(workbook, self, { indentLevel: integer(given) || undefined }),
    ),
    ColumnWidth: property(
      '1.2',
      ({ sheet, areas: [area] }) =>
        area ? commonSize(area.column, area.columnCount, sheet.columnWidths, defaultColumnWidth) : null,
      ({ sheet, areas }, given, { workbook }) =>
        areas.forEach((area) => setColumnWidth(workbook, sheet, area, number(given))),
    ),
    RowHeight: property(
      '1.2',
      ({ sheet, areas: [area] }) =>
        area ? commonSize(area.row, area.rowCount, sheet.rowHeights, defaultRowHeight) : null,
      ({ sheet, areas }, given, { workbook }) =>
        areas.forEach((area) => setRowHeight(workbook, sheet, area, number(given))),
    ),
    UseStandardWidth: property(
      '1.7',
      ({ sheet, areas: [area] }) =>
        area !== undefined && columnWidth(sheet, area.column) === defaultColumnWidth,
      ({ sheet, areas }, _given, { workbook }) =>
        areas.forEach((area) => setColumnWidth(workbook, sheet, area, defaultColumnWidth)),
    ),
    UseStandardHeight: property(
      '1.7',
      ({ sheet, areas: [area] }) => area !== undefined && rowHeight(sheet, area.row) === defaultRowHeight,
      ({ sheet, areas }, _given, { workbook }) =>
        areas.forEach((area) => setRowHeight(workbook, sheet, area, defaultRowHeight)),
    ),
    AutofitColumns: method('1.2', ({ sheet, areas }, _args, { workbook }) =>
      areas.forEach((area) => autofitColumns(workbook, sheet, area)),
    ),
    AutofitRows: method('1.2', ({ sheet, areas }, _args, { workbook }) =>
      areas.forEach((area) => autofitRows(workbook, sheet, area)),
    ),
    Fill: object('1.1', (self) => open(rangeFillClass, self)),
    Font: object('1.1', (self) => open(rangeFontClass, self)),
    Borders: object('1.1', (self) => open(rangeBordersClass, self)),
    Protection: object('1.2', (self) => open(formatProtectionClass, self)),
  },
};

/** Excel.FormatProtection. */
export const formatProtectionClass: ExcelClass<Looks> = {
  name: 'FormatProtection',
  members: {
    Locked: property(
      '1.2',
      (self, { workbook }) => commonLook(workbook, self, (style) => style.locked ?? true),
      (self, given, { workbook }) => changeLook(workbook, self, { locked: flag(given) ? undefined : false }),
    ),
  },
};
