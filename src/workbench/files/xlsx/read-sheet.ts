import type {
  CellStyle as FileStyle,
  CellValue as FileValue,
  Sheet as FileSheet,
  TableDefinition,
} from 'hucre';
import {
  areaOf,
  parseAddress,
  putFormula,
  putStyle,
  putValue,
  type Sheet,
  styleIndex,
  type Table,
  newId,
  type Workbook,
} from '../../model';
import { modelStyle } from './cell-styles';
import { columnPoints } from './column-width';
import { modelPageLayout } from './page-setup';

const dayMs = 86_400_000;

/** A file's value as a cell holds it: days as serials of the workbook's date system, nothing as ''. */
export function modelValue(value: FileValue, use1904: boolean): string | number | boolean {
  if (value === null || value === undefined) return '';
  if (!(value instanceof Date)) return value;
  const serial = value.getTime() / dayMs + 25_569 - (use1904 ? 1_462 : 0);
  // A millisecond is 1e-8 of a day: what is finer comes from the division.
  return Math.round(serial * 1e9) / 1e9;
}

/** Fills an empty sheet of the model from a file's sheet. */
export function fillSheet(
  workbook: Workbook,
  sheet: Sheet,
  file: FileSheet,
  theme: readonly string[] | undefined,
): void {
  file.rows.forEach((values, row) => {
    values.forEach((value, column) => {
      const held = modelValue(value, workbook.use1904DateSystem);
      if (held !== '') putValue(sheet.cells, row, column, held);
    });
  });
  fillDetails(workbook, sheet, file, theme);
  file.columns?.forEach(({ width, hidden }, column) => {
    if (width !== undefined) sheet.columnWidths.set(column, columnPoints(width));
    if (hidden) sheet.hiddenColumns.add(column);
  });
  for (const [row, { height, hidden }] of file.rowDefs ?? []) {
    if (height !== undefined) sheet.rowHeights.set(row, height);
    if (hidden) sheet.hiddenRows.add(row);
  }
  sheet.merged = (file.merges ?? []).map(({ startRow, startCol, endRow, endCol }) =>
    areaOf(startRow, startCol, endRow - startRow + 1, endCol - startCol + 1),
  );
  sheet.frozen = { rows: file.freezePane?.rows ?? 0, columns: file.freezePane?.columns ?? 0 };
  sheet.tables = (file.tables ?? [])
    .map((table) => modelTable(workbook, table))
    .filter((table) => table !== undefined);
  sheet.pageLayout = modelPageLayout(sheet.name, file);
  sheet.autoFilter = file.autoFilter && parseAddress(file.autoFilter.range);
  sheet.visibility = file.veryHidden ? 'VeryHidden' : file.hidden ? 'Hidden' : 'Visible';
  sheet.showGridlines = file.view?.showGridLines !== false;
  sheet.showHeadings = file.view?.showRowColHeaders !== false;
  if (file.view?.tabColor?.rgb !== undefined) sheet.tabColor = `#${file.view.tabColor.rgb.slice(-6)}`;
  if (file.protection?.sheet) sheet.protection = { isProtected: true, options: {}, password: undefined };
}

function fillDetails(
  workbook: Workbook,
  sheet: Sheet,
  file: FileSheet,
  theme: readonly string[] | undefined,
): void {
  const known = new Map<string, number>();
  /** Styles repeat over thousands of cells; most are a number format alone. */
  function styleOf(style: FileStyle): number {
    const { numFmt, ...rest } = style;
    const bare = Object.keys(rest).length === 0;
    const key = bare ? (numFmt ?? '') : JSON.stringify(style);
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const index = styleIndex(workbook.styles, modelStyle(style, theme));
    known.set(key, index);
    return index;
  }
  for (const [key, cell] of file.cells ?? []) {
    const comma = key.indexOf(',');
    const [row, column] = [Number(key.slice(0, comma)), Number(key.slice(comma + 1))];
    if (cell.formula !== undefined && cell.formula !== '') {
      const result = modelValue(cell.formulaResult ?? null, workbook.use1904DateSystem);
      putFormula(sheet.cells, row, column, `=${cell.formula}`, result);
    }
    if (cell.style) {
      const index = styleOf(cell.style);
      if (index !== 0) putStyle(sheet.cells, row, column, index);
    }
  }
}

function modelTable(workbook: Workbook, file: TableDefinition): Table | undefined {
  const area = parseAddress(file.range ?? '');
  return (
    area && {
      id: newId(workbook),
      name: file.displayName ?? file.name,
      area,
      showHeaders: true,
      showTotals: file.showTotalRow === true,
      style: file.style ?? '',
      showBandedRows: file.showRowStripes === true,
      showBandedColumns: file.showColumnStripes === true,
      showFilterButton: file.showAutoFilter !== false,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      columns: file.columns.map(({ name }, at) => ({ id: at + 1, name, filter: undefined })),
      sortFields: [],
    }
  );
}
