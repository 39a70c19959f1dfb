import { type Area, intersect } from './area';
import { announce } from './changes';
import { ModelError } from './model-error';
import { deleteCells, insertCells } from './shift-cells';
import type { Sheet } from './sheet';
import { nextColumnId, type Table, type TableColumn, tableBody } from './table';
import { renameHeaders } from './table-headers';
import type { Workbook } from './workbook';

/** Adds a blank column at a place within the table; cells of the table's rows to its right move over. */
export function insertTableColumn(workbook: Workbook, sheet: Sheet, table: Table, at: number): TableColumn {
  const beside = { ...table.area, column: table.area.column + at, columnCount: 1 };
  requireFreeBeside(sheet, table, beside);
  const { area, columns } = table;
  const column: TableColumn = { id: nextColumnId(table), name: '', filter: undefined };
  insertCells(workbook, sheet, beside, 'Right', 'addin');
  // At its first or last edge the shift moved the table or left it: what it has now is set here either way.
  table.area = { ...area, columnCount: area.columnCount + 1 };
  table.columns = [...columns.slice(0, at), column, ...columns.slice(at)];
  renameHeaders(workbook, sheet, table);
  announce(workbook, { kind: 'tables', sheetId: sheet.id });
  return column;
}

/** Another table to the right that would only move in part is refused. */
function requireFreeBeside(sheet: Sheet, table: Table, beside: Area): void {
  const right = { ...beside, columnCount: 16_384 - beside.column };
  const conflict = sheet.tables.some((one) => {
    const shared = one !== table && intersect(one.area, right);
    return shared && shared.rowCount !== one.area.rowCount;
  });
  if (conflict)
    throw new ModelError('InsertDeleteConflict', 'This operation would shift only part of another table.');
}

export function deleteTableColumn(workbook: Workbook, sheet: Sheet, table: Table, at: number): void {
  if (table.columns.length === 1)
    throw new ModelError('InvalidOperation', 'A table keeps at least one column.');
  const area = { ...table.area, column: table.area.column + at, columnCount: 1 };
  deleteCells(workbook, sheet, area, 'Left', 'addin');
  announce(workbook, { kind: 'tables', sheetId: sheet.id });
}

/** Adds blank rows to the body at a place within it; cells below the table move down. */
export function insertTableRows(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  at: number,
  count: number,
): void {
  const body = tableBody(table);
  const { row, column, columnCount, rowCount } = table.area;
  const place = { row: body.row + at, column, rowCount: count, columnCount };
  insertCells(workbook, sheet, place, 'Down', 'addin');
  table.area = { row, column, columnCount, rowCount: rowCount + count };
  announce(workbook, { kind: 'tables', sheetId: sheet.id });
}
