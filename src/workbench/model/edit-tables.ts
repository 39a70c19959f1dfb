import { type Area, intersect, isOnSheet, sheetRows } from './area';
import { putValue, readValues } from './cells';
import { announce } from './changes';
import { ModelError } from './model-error';
import { requireEditable } from './protection';
import type { Sheet } from './sheet';
import { nextColumnId, type Table } from './table';
import { headerNames, renameHeaders } from './table-headers';
import { findTable, newId, type Workbook } from './workbook';

/** Refuses names Excel refuses for tables and names: spaces, a first digit, cell addresses, over 255 characters. */
export function requireName(name: string): void {
  const looksLikeCell = /^[a-z]{1,3}\d{1,7}$/i.test(name) || /^[rc]\d*$/i.test(name);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || looksLikeCell || name.length > 255)
    throw new ModelError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
}

/** Refuses a table that would overlap another one, a pivot table or a merged cell, or whole columns. */
function requireTablePlace(sheet: Sheet, area: Area, own?: Table): void {
  if (!isOnSheet(area)) throw new ModelError('InvalidArgument', 'The table does not fit on the sheet.');
  if (area.rowCount >= sheetRows)
    throw new ModelError('InvalidArgument', 'A table cannot fill whole columns.');
  const overlaps =
    sheet.tables.some((table) => table !== own && intersect(table.area, area)) ||
    sheet.pivots.some((pivot) => intersect(pivot.area, area));
  if (overlaps)
    throw new ModelError(
      'InvalidArgument',
      "A table can't overlap a range that contains a PivotTable report, query results, protected cells or another table.",
    );
  if (sheet.merged.some((merged) => intersect(merged, area)))
    throw new ModelError('InvalidOperation', 'A table cannot hold merged cells.');
}

/**
 * Makes a table of a block. With headers the first row names the columns (made text and unique); without, Excel moves the
 * data down a row to make room for `Column1`, `Column2`…
 */
export function addTable(
  workbook: Workbook,
  sheet: Sheet,
  block: Area,
  hasHeaders: boolean,
  name?: string,
): Table {
  requireEditable(workbook, sheet, block);
  const area = hasHeaders
    ? { ...block, rowCount: Math.max(block.rowCount, 2) }
    : { ...block, rowCount: block.rowCount + 1 };
  requireTablePlace(sheet, area);
  if (!hasHeaders) {
    const values = readValues(sheet.cells, block);
    values.forEach((row, r) =>
      row.forEach((value, c) => putValue(sheet.cells, block.row + r + 1, block.column + c, value)),
    );
    for (let c = 0; c < block.columnCount; c += 1) putValue(sheet.cells, block.row, block.column + c, '');
  }
  const table: Table = {
    id: newId(workbook),
    name: name ?? freeTableName(workbook),
    area,
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columns: Array.from({ length: area.columnCount }, (_, at) => ({
      id: at + 1,
      name: '',
      filter: undefined,
    })),
    sortFields: [],
  };
  renameHeaders(workbook, sheet, table);
  sheet.tables.push(table);
  announce(workbook, { kind: 'tables', sheetId: sheet.id });
  return table;
}

function freeTableName(workbook: Workbook): string {
  let number = 1;
  while (findTable(workbook, `Table${number}`)) number += 1;
  return `Table${number}`;
}

export function renameTable(workbook: Workbook, sheet: Sheet, table: Table, name: string): void {
  requireName(name);
  const other = findTable(workbook, name)?.table;
  const named = workbook.names.some((one) => one.name.toLowerCase() === name.toLowerCase());
  if ((other && other !== table) || named)
    throw new ModelError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  table.name = name;
  announce(workbook, { kind: 'tables', sheetId: sheet.id });
}

/** Gives a table other bounds. The header row stays where it is, and the two must overlap, as in Excel. */
export function resizeTable(workbook: Workbook, sheet: Sheet, table: Table, area: Area): void {
  requireEditable(workbook, sheet, area);
  if (area.row !== table.area.row || !intersect(area, table.area) || area.rowCount < 2)
    throw new ModelError(
      'InvalidArgument',
      "The table's header row must stay in the same row, and the new range must overlap it.",
    );
  requireTablePlace(sheet, area, table);
  const shift = area.column - table.area.column;
  const known = table.columns;
  let nextColumn = nextColumnId(table);
  table.columns = Array.from({ length: area.columnCount }, (_, at) => {
    const kept = known[at + shift];
    return kept ?? { id: nextColumn++, name: '', filter: undefined };
  });
  table.area = { ...area };
  renameHeaders(workbook, sheet, table);
  announce(workbook, { kind: 'tables', sheetId: sheet.id });
}

/** Takes the table away and leaves its cells (`convertToRange`). */
export function dissolveTable(workbook: Workbook, sheet: Sheet, table: Table): void {
  requireEditable(workbook, sheet, table.area);
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  announce(workbook, { kind: 'tables', sheetId: sheet.id });
}

/** What Excel writes at the head of a totals row. */
const totalWords: Record<Workbook['language'], string> = { 'en-US': 'Total', 'zh-CN': '汇总' };

/** Shows or hides the totals row below the body; showing it takes the row below. */
export function setTotals(workbook: Workbook, sheet: Sheet, table: Table, show: boolean): void {
  if (table.showTotals === show) return;
  const grown = { ...table.area, rowCount: table.area.rowCount + (show ? 1 : -1) };
  requireTablePlace(sheet, grown, table);
  if (!show) {
    const row = table.area.row + table.area.rowCount - 1;
    for (let c = 0; c < table.area.columnCount; c += 1) putValue(sheet.cells, row, table.area.column + c, '');
  }
  table.area = grown;
  table.showTotals = show;
  if (show)
    putValue(sheet.cells, grown.row + grown.rowCount - 1, grown.column, totalWords[workbook.language]);
  announce(workbook, { kind: 'tables', sheetId: sheet.id });
}

/** Renames one column; names that repeat get a number. */
export function renameTableColumn(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  at: number,
  name: string,
): void {
  const texts = table.columns.map((column, index) => (index === at ? name : column.name));
  headerNames(texts, workbook.language).forEach((text, index) => {
    const column = table.columns[index];
    if (column) column.name = text;
    if (table.showHeaders) putValue(sheet.cells, table.area.row, table.area.column + index, text);
  });
  announce(workbook, { kind: 'tables', sheetId: sheet.id });
}

/** Says that something of a sheet's tables changed that was set directly (style, switches). */
export function tableChanged(workbook: Workbook, sheet: Sheet): void {
  announce(workbook, { kind: 'tables', sheetId: sheet.id });
}
