import type { Area } from './area';
import { ModelError } from './model-error';
import type { Sheet } from './sheet';
import { type Shift, shiftedArea } from './shifted-area';
import { nextColumnId, type Table, type TableColumn, tableBody, tableHeader } from './table';
import { renameHeaders } from './table-headers';
import type { Workbook } from './workbook';

/** A table as it is after a shift; without an area it is gone. */
export interface ShiftedTable {
  table: Table;
  area: Area | undefined;
  columns: TableColumn[];
}

/**
 * What cells inserted or deleted make of the tables of a sheet, before anything moves: a table only part of which would
 * move, or whose header would go while rows of it stay, is refused (InsertDeleteConflict).
 */
export function shiftedTables(sheet: Sheet, shift: Shift): ShiftedTable[] {
  return sheet.tables.map((table) => {
    const area = shiftedArea(table.area, shift, 'whole');
    const header = tableHeader(table);
    if (area && header && !shiftedArea(header, shift, 'whole'))
      throw new ModelError('InsertDeleteConflict', 'The header row of a table cannot be deleted.');
    return { table, area, columns: area ? shiftedColumns(table, area, shift) : [] };
  });
}

/** Columns inserted within a table are new ones of it, and deleted ones are gone. */
function shiftedColumns(table: Table, next: Area, { axis, at, by }: Shift): TableColumn[] {
  const change = next.columnCount - table.area.columnCount;
  if (axis === 'row' || change === 0) return table.columns;
  const from = Math.max(0, at.column - table.area.column);
  if (by < 0) return table.columns.filter((_, index) => index < from || index >= from - change);
  const id = nextColumnId(table);
  const added = Array.from({ length: change }, (_, n) => ({ id: id + n, name: '', filter: undefined }));
  return [...table.columns.slice(0, from), ...added, ...table.columns.slice(from)];
}

/** Puts the tables where they are after the cells have moved: new columns get the names Excel gives. */
export function putShiftedTables(workbook: Workbook, sheet: Sheet, shifted: readonly ShiftedTable[]): void {
  for (const { table, area, columns } of shifted) {
    if (!area) continue;
    const isReshaped = columns !== table.columns;
    Object.assign(table, { area, columns } satisfies Partial<Table>);
    if (isReshaped) renameHeaders(workbook, sheet, table);
  }
  sheet.tables = sheet.tables.filter((table) => shifted.some((one) => one.table === table && one.area));
}

/** Tables whose rows are all deleted: Excel leaves them one blank row. */
export const bodylessTables = (sheet: Sheet): Table[] =>
  sheet.tables.filter((table) => tableBody(table).rowCount < 1);
