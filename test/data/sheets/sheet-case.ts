import {
  addTable,
  applyNumberFormats,
  type Area,
  type CellValue,
  createWorkbook,
  parseAddress,
  putValue,
  requireSheet,
  select,
  setTotals,
  type Sheet,
  type Workbook,
} from '../../../src/workbench/model';

/** A cell with a number format. */
export interface FormattedCell {
  value: CellValue;
  format: string;
}

export type SheetCell = CellValue | FormattedCell;

/** Serial day of a date written as `2024-03-05`, by the calendar of JavaScript. */
export const serial = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;

/** A cell that Excel shows as a date. */
export const on = (iso: string, format = 'yyyy/m/d'): FormattedCell => ({ value: serial(iso), format });

/** What a sheet looks like, and everything that should be understood of it. */
export interface SheetCase {
  name: string;
  rows: readonly (readonly SheetCell[])[];
  /** Where the first row begins; A1 unless told. */
  at?: string;
  /** The cells selected, areas apart by commas. */
  select: string;
  /** Whether exactly the selected cells are wanted. */
  exactly?: boolean;
  /** Sheet row said to be the header, counted from 1; 0 for none. */
  header?: number;
  hiddenRows?: readonly number[];
  merged?: readonly string[];
  table?: { at: string; totals?: boolean };
  system1904?: boolean;
  cleaning?: object;
  expected: ExpectedSheet;
}

export interface ExpectedSheet {
  region: string;
  kind?: 'orders' | 'customers';
  /** Addresses said not to be read. */
  beyond?: readonly string[];
  /** Customer, orders, net amount, day of the last order where it matters. */
  customers: readonly (readonly [id: string, orders: number, amount: number, lastOrder?: string])[];
  rows: { read: number; used: number };
  /** Sum of the readable amounts of all rows, where some are left out. */
  amountRead?: number;
  /** Kind, count, first cells, handling, other handlings offered. */
  issues?: readonly (readonly [kind: string, count: number, cells: string, handling: string])[];
  currency?: string;
  /** The error expected in place of a dataset. */
  error?: string;
}

const isFormatted = (cell: SheetCell): cell is FormattedCell => typeof cell === 'object';

function fill(workbook: Workbook, sheet: Sheet, { rows, at = 'A1' }: SheetCase): void {
  const corner = areaAt(at);
  rows.forEach((cells, r) =>
    cells.forEach((cell, c) => {
      const [row, column] = [corner.row + r, corner.column + c];
      const value = isFormatted(cell) ? cell.value : cell;
      if (value !== '') putValue(sheet.cells, row, column, value);
      if (isFormatted(cell))
        applyNumberFormats(workbook, sheet, { row, column, rowCount: 1, columnCount: 1 }, [[cell.format]]);
    }),
  );
}

const areaAt = (address: string): Area => {
  const area = parseAddress(address);
  if (!area) throw new Error(`${address} is no address`);
  return area;
};

/** The workbook of a case, as somebody might have made it. */
export function workbookOfCase(one: SheetCase): Workbook {
  const workbook = createWorkbook(['Data']);
  const [sheet] = workbook.sheets;
  fill(workbook, sheet, one);
  for (const row of one.hiddenRows ?? []) sheet.hiddenRows.add(row - 1);
  for (const address of one.merged ?? []) sheet.merged.push(areaAt(address));
  if (one.table) {
    const table = addTable(workbook, sheet, areaAt(one.table.at), true);
    if (one.table.totals) setTotals(workbook, sheet, table, true);
  }
  if (one.system1904) workbook.use1904DateSystem = true;
  return workbook;
}

/** Selects what the case says. */
export function selectCase(workbook: Workbook, one: SheetCase): void {
  select(workbook, requireSheet(workbook, 'Data'), one.select.split(',').map((address) => areaAt(address.trim())));
}
