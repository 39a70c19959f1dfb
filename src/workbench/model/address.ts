import { type Area, isOnSheet, lastColumn, lastRow, sheetColumns, sheetRows } from './area';

/** `0` → `A`, `26` → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A` → `0`; any case. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `Sheet 1` → `'Sheet 1'`; plain names stay as they are. */
export function quotedSheetName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[a-z]{1,3}\d+$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/** `'It''s'` → `It's`. */
export function unquotedSheetName(name: string): string {
  return name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** `A1`, `A1:C9`, whole columns `A:C`, whole rows `1:3`; `$` on request. */
export function formatAddress(area: Area, absolute = false): string {
  const dollar = absolute ? '$' : '';
  const left = dollar + columnName(area.column);
  const right = dollar + columnName(lastColumn(area));
  const top = dollar + String(area.row + 1);
  const bottom = dollar + String(lastRow(area) + 1);
  if (area.row === 0 && area.rowCount === sheetRows && area.columnCount < sheetColumns)
    return `${left}:${right}`;
  if (area.column === 0 && area.columnCount === sheetColumns) return `${top}:${bottom}`;
  return area.rowCount === 1 && area.columnCount === 1 ? left + top : `${left}${top}:${right}${bottom}`;
}

/** `Sheet1!A1:C9`, the form Office.js reports. */
export function formatSheetAddress(sheetName: string, area: Area, absolute = false): string {
  return `${quotedSheetName(sheetName)}!${formatAddress(area, absolute)}`;
}

const corner = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)(\d{1,7}))?$/;

function between(a: number, b: number): [first: number, count: number] {
  return [Math.min(a, b), Math.abs(a - b) + 1];
}

/** `B2`, `$A$1:C9`, `A:C`, `1:3` → its block; undefined when it is no address. No sheet part. */
export function parseAddress(text: string): Area | undefined {
  const parts = text.trim().split(':');
  const from = corner.exec(parts[0] ?? '');
  const to = corner.exec(parts[1] ?? parts[0] ?? '');
  if (parts.length > 2 || !from || !to) return undefined;
  const [, , fromColumn, , fromRow] = from;
  const [, , toColumn, , toRow] = to;
  if ((fromColumn === undefined) !== (toColumn === undefined)) return undefined;
  if ((fromRow === undefined) !== (toRow === undefined)) return undefined;
  if (parts.length === 1 && (fromColumn === undefined || fromRow === undefined)) return undefined;
  const [column, columnCount] =
    fromColumn === undefined || toColumn === undefined
      ? [0, sheetColumns]
      : between(columnIndex(fromColumn), columnIndex(toColumn));
  const [row, rowCount] =
    fromRow === undefined || toRow === undefined
      ? [0, sheetRows]
      : between(Number(fromRow) - 1, Number(toRow) - 1);
  const area = { row, column, rowCount, columnCount };
  return isOnSheet(area) ? area : undefined;
}

/** Splits `'My sheet'!A1:B2` into the sheet's name (undefined when not said) and the rest. */
export function splitSheetAddress(text: string): { sheetName: string | undefined; rest: string } {
  const bang = text.lastIndexOf('!');
  return bang < 0
    ? { sheetName: undefined, rest: text }
    : { sheetName: unquotedSheetName(text.slice(0, bang)), rest: text.slice(bang + 1) };
}
