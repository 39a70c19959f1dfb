import { areaOf, freeze, lastColumn, lastRow, type Sheet, sheetColumns, sheetRows } from '../model';
import { integer } from './arguments';
import { type ExcelClass, type Handle, open } from './excel-class';
import { itemNotFound } from './host-error';
import { method } from './member';
import { rangeClass } from './range';
import { rangeArgument } from './range-state';

function location(sheet: Sheet): Handle | null {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  return open(rangeClass, { sheet, area: areaOf(0, 0, rows || sheetRows, columns || sheetColumns) });
}

/** Excel.WorksheetFreezePanes. */
export const freezePanesClass: ExcelClass<Sheet> = {
  name: 'WorksheetFreezePanes',
  members: {
    FreezeRows: method('1.7', (sheet, [count], { workbook }) =>
      freeze(workbook, sheet, integer(count, 1), 0),
    ),
    FreezeColumns: method('1.7', (sheet, [count], { workbook }) =>
      freeze(workbook, sheet, 0, integer(count, 1)),
    ),
    FreezeAt: method('1.7', (sheet, [range], context) => {
      const { area } = rangeArgument(range, context, sheet);
      const rows = area.rowCount === sheetRows ? 0 : lastRow(area) + 1;
      const columns = area.columnCount === sheetColumns ? 0 : lastColumn(area) + 1;
      freeze(context.workbook, sheet, rows, columns);
    }),
    Unfreeze: method('1.7', (sheet, _args, { workbook }) => freeze(workbook, sheet, 0, 0)),
    GetLocation: method('1.7', (sheet) => {
      const found = location(sheet);
      if (!found) throw itemNotFound();
      return found;
    }),
    GetLocationOrNullObject: method('1.7', location),
  },
};
