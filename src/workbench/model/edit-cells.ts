import { type Area, areaOf, intersect, lastColumn, lastRow } from './area';
import { formulaAt, putFormula, putStyle, putValue, styleIndexAt } from './cells';
import { type CellValue, valueKind } from './cell-value';
import { announce, type ChangeSource } from './changes';
import { ModelError } from './model-error';
import { requireEditable } from './protection';
import { isPlainText, readEntry } from './read-entry';
import type { Sheet } from './sheet';
import { patchedStyle, styleAt } from './style';
import { tableHeader } from './table';
import { renameHeaders } from './table-headers';
import type { Workbook } from './workbook';

/** Writes one cell as if typed; see `enterValues`. */
export function enterValue(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  value: CellValue,
  source: ChangeSource,
): void {
  enterValues(workbook, sheet, areaOf(row, column), [[value]], source);
}

/**
 * Writes a block as Excel does: text is read as number, date or formula (`readEntry`), null leaves a cell as it is,
 * header cells rename their table's column. Refused on locked cells of a protected sheet and inside pivot tables.
 */
export function enterValues(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  rows: readonly (readonly (CellValue | null)[])[],
  source: ChangeSource,
): void {
  requireEditable(workbook, sheet, area);
  requireNoPivot(sheet, area);
  for (let r = 0; r < area.rowCount; r += 1) {
    const values = rows[r] ?? [];
    for (let c = 0; c < area.columnCount; c += 1) {
      const value = values[c];
      if (value === null || value === undefined) continue;
      putEntry(workbook, sheet, area.row + r, area.column + c, value);
    }
  }
  afterEdit(workbook, sheet, area, source);
}

/** Writes one value over a whole block (Range.values = 5). */
export function fillValue(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  value: CellValue,
  source: ChangeSource,
): void {
  requireEditable(workbook, sheet, area);
  requireNoPivot(sheet, area);
  for (let row = area.row; row <= lastRow(area); row += 1) {
    for (let column = area.column; column <= lastColumn(area); column += 1)
      putEntry(workbook, sheet, row, column, value);
  }
  afterEdit(workbook, sheet, area, source);
}

function putEntry(workbook: Workbook, sheet: Sheet, row: number, column: number, entered: CellValue): void {
  const { cells } = sheet;
  if (typeof entered !== 'string' || isPlainText(entered)) {
    putValue(cells, row, column, entered);
    return;
  }
  const style = styleIndexAt(cells, row, column);
  const format = styleAt(workbook.styles, style).numberFormat;
  const entry = readEntry(entered, format, workbook.use1904DateSystem);
  if (entry.formula === undefined) putValue(cells, row, column, entry.value);
  else {
    const before = formulaAt(cells, row, column) === entry.formula;
    if (!before) putFormula(cells, row, column, entry.formula, '');
  }
  if (entry.numberFormat !== undefined && (format ?? 'General') === 'General')
    putStyle(cells, row, column, patchedStyle(workbook.styles, style, { numberFormat: entry.numberFormat }));
}

function afterEdit(workbook: Workbook, sheet: Sheet, area: Area, source: ChangeSource): void {
  for (const table of sheet.tables) {
    const header = tableHeader(table);
    if (header && intersect(header, area)) renameHeaders(workbook, sheet, table);
  }
  announce(workbook, { kind: 'cells', sheetId: sheet.id, area, source, changeType: 'RangeEdited' });
}

/** Cells of a pivot table cannot be written, as in Excel. */
export function requireNoPivot(sheet: Sheet, area: Area): void {
  const pivot = sheet.pivots.find((one) => intersect(one.area, area));
  if (pivot)
    throw new ModelError(
      'InvalidOperation',
      `We can't make this change for the selected cells because it will affect a PivotTable.`,
    );
}

/** The text a cell shows in the formula bar: its formula, or its value. */
export function entryText(sheet: Sheet, row: number, column: number, value: CellValue): string {
  const formula = formulaAt(sheet.cells, row, column);
  if (formula !== undefined) return formula;
  return valueKind(value) === 'boolean' ? (value === true ? 'TRUE' : 'FALSE') : String(value);
}
