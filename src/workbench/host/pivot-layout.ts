import { type Area, areaOf, drawPivot, pivotsChanged } from '../model';
import { flag, text, word } from './arguments';
import { type ExcelClass, type Handle, type Member, open } from './excel-class';
import { itemNotFound } from './host-error';
import { method, property } from './member';
import { pivotOption } from './pivot-option';
import type { PivotState } from './pivot-table';
import { rangeClass } from './range';

function toRange(area: (self: PivotState) => Area): Member<PivotState> {
  return method('1.8', (self): Handle => {
    const found = area(self);
    if (found.rowCount < 1 || found.columnCount < 1) throw itemNotFound();
    return open(rangeClass, { sheet: self.sheet, area: found });
  });
}

type GrandTotals = 'showRowGrandTotals' | 'showColumnGrandTotals';

function grandTotals(key: GrandTotals): Member<PivotState> {
  return property(
    '1.8',
    ({ pivot }) => pivot[key],
    ({ sheet, pivot }, given, { workbook }) => {
      pivot[key] = flag(given);
      drawPivot(workbook, sheet, pivot);
    },
  );
}

/** Excel.PivotLayout. */
export const pivotLayoutClass: ExcelClass<PivotState> = {
  name: 'PivotLayout',
  members: {
    LayoutType: property(
      '1.8',
      ({ pivot }) => pivot.layout,
      ({ sheet, pivot }, given, { workbook }) => {
        pivot.layout = word(given, ['Compact', 'Tabular', 'Outline']);
        drawPivot(workbook, sheet, pivot);
      },
    ),
    ShowRowGrandTotals: grandTotals('showRowGrandTotals'),
    ShowColumnGrandTotals: grandTotals('showColumnGrandTotals'),
    SubtotalLocation: property(
      '1.8',
      ({ pivot }) => (pivot.rows.some((row) => row.subtotals) ? 'AtTop' : 'Off'),
      ({ sheet, pivot }, given, { workbook }) => {
        const off = word(given, ['AtTop', 'AtBottom', 'Off']) === 'Off';
        for (const field of [...pivot.rows, ...pivot.columns]) field.subtotals = !off;
        drawPivot(workbook, sheet, pivot);
      },
    ),
    AutoFormat: pivotOption('AutoFormat', '1.9', false),
    PreserveFormatting: pivotOption('PreserveFormatting', '1.9', true),
    EnableFieldList: pivotOption('EnableFieldList', '1.10', true),
    ShowFieldHeaders: pivotOption('ShowFieldHeaders', '1.13', true),
    GetRange: toRange(({ pivot }) => pivot.area),
    GetDataBodyRange: toRange(({ pivot: { area, frame } }) => ({
      row: area.row + frame.headerRows,
      column: area.column + frame.labelColumns,
      rowCount: area.rowCount - frame.headerRows,
      columnCount: area.columnCount - frame.labelColumns,
    })),
    GetRowLabelRange: toRange(({ pivot: { area, frame } }) => ({
      row: area.row + Math.max(0, frame.headerRows - 1),
      column: area.column,
      rowCount: area.rowCount - Math.max(0, frame.headerRows - 1),
      columnCount: frame.labelColumns,
    })),
    GetColumnLabelRange: toRange(({ pivot: { area, frame } }) => ({
      row: area.row,
      column: area.column + frame.labelColumns,
      rowCount: frame.headerRows,
      columnCount: area.columnCount - frame.labelColumns,
    })),
    GetFilterAxisRange: toRange(({ pivot }) =>
      areaOf(pivot.place.row, pivot.place.column, pivot.frame.filterRows, 2),
    ),
    SetStyle: method('1.13', ({ sheet, pivot }, [style], { workbook }) => {
      pivot.style = text(style);
      pivotsChanged(workbook, sheet);
    }),
  },
};
