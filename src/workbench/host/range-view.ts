import { type CellValue, formatSheetAddress } from '../model';
import { type ExcelClass, type HostContext, type Member, open } from './excel-class';
import { integer } from './arguments';
import { itemNotFound } from './host-error';
import { method, object, value } from './member';
import { rangeClass } from './range';
import { type RangeState, requireReadable } from './range-state';
import { formulasOf, numberFormatsOf, textsOf, valuesOf, valueTypesOf } from './range-values';

/** The cells of a range that are not hidden. */
interface ViewState {
  range: RangeState;
  /** Rows and columns within the range, from 0. */
  rows: number[];
  columns: number[];
}

export function visibleView(range: RangeState): ViewState {
  requireReadable(range);
  const { sheet, area } = range;
  const visible = (count: number, from: number, hidden: Set<number>): number[] =>
    Array.from({ length: count }, (_, at) => at).filter((at) => !hidden.has(from + at));
  return {
    range,
    rows: visible(area.rowCount, area.row, sheet.hiddenRows),
    columns: visible(area.columnCount, area.column, sheet.hiddenColumns),
  };
}

/** A member that holds one thing per visible cell. */
function visibleOnly(read: (range: RangeState, context: HostContext) => unknown[][]): Member<ViewState> {
  return value('1.3', ({ range, rows, columns }, context) => {
    const all = read(range, context);
    return rows.map((row) => columns.map((column) => all[row]?.[column] ?? ''));
  });
}

function addresses({ sheet, area }: RangeState): CellValue[][] {
  return Array.from({ length: area.rowCount }, (_, r) =>
    Array.from({ length: area.columnCount }, (_unused, c) =>
      formatSheetAddress(sheet.name, {
        row: area.row + r,
        column: area.column + c,
        rowCount: 1,
        columnCount: 1,
      }),
    ),
  );
}

/** Excel.RangeView: what filters and hidden lines leave. */
export const rangeViewClass: ExcelClass<ViewState> = {
  name: 'RangeView',
  members: {
    Values: visibleOnly(valuesOf),
    Text: visibleOnly(textsOf),
    Formulas: visibleOnly(formulasOf),
    NumberFormat: visibleOnly(numberFormatsOf),
    ValueTypes: visibleOnly(valueTypesOf),
    CellAddresses: visibleOnly(addresses),
    RowCount: value('1.3', ({ rows }) => rows.length),
    ColumnCount: value('1.3', ({ columns }) => columns.length),
    Index: value('1.3', ({ rows }) => rows[0] ?? 0),
    Rows: object('1.3', (self) => open(rangeViewsClass, self)),
    GetRange: method('1.3', ({ range }) => open(rangeClass, range)),
  },
};

function rowView({ range, rows, columns }: ViewState, at: number): ViewState {
  const row = rows[at];
  if (row === undefined) throw itemNotFound();
  const area = { ...range.area, row: range.area.row + row, rowCount: 1 };
  return { range: { sheet: range.sheet, area }, rows: [0], columns };
}

/** Excel.RangeViewCollection: one view a row. */
const rangeViewsClass: ExcelClass<ViewState> = {
  name: 'RangeViewCollection',
  items: (self) => self.rows.map((_, at) => open(rangeViewClass, rowView(self, at))),
  members: {
    GetCount: method('1.4', ({ rows }) => rows.length),
    GetItemAt: method('1.3', (self, [at]) => open(rangeViewClass, rowView(self, integer(at)))),
  },
};
