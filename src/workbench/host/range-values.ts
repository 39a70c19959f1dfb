import {
  applyNumberFormats,
  applyStyle,
  type CellValue,
  displayText,
  ensureCalculated,
  enterValues,
  fillValue,
  forEachFilled,
  numberFormatPatch,
  readValues,
  styleAt,
  styleIndexAt,
  valueKind,
} from '../model';
import type { HostContext, Member } from './excel-class';
import { invalidArgument } from './host-error';
import { property, value } from './member';
import { numberFormatCategory } from './number-format-category';
import { isUnbounded, type RangeState, requireReadable } from './range-state';

/** What is read cell by cell: null for whole rows and columns, refused above the limit. */
function perCell(read: (self: RangeState, context: HostContext) => unknown) {
  return (self: RangeState, context: HostContext): unknown => {
    if (isUnbounded(self)) return null;
    requireReadable(self);
    if (!context.calculationSuspended) ensureCalculated(context.workbook);
    return read(self, context);
  };
}

export function valuesOf({ sheet, area }: RangeState): CellValue[][] {
  return readValues(sheet.cells, area);
}

export function formulasOf({ sheet, area }: RangeState): CellValue[][] {
  const rows = readValues(sheet.cells, area);
  if (sheet.cells.formulaCount > 0)
    forEachFilled(sheet.cells, area, (_value, row, column, formula) => {
      const line = rows[row - area.row];
      if (line && formula !== undefined) line[column - area.column] = formula;
    });
  return rows;
}

/** Gives every cell of a range to `make`, row by row. */
function eachCell<T>(
  { sheet, area }: RangeState,
  make: (value: CellValue, row: number, column: number) => T,
): T[][] {
  return readValues(sheet.cells, area).map((line, r) =>
    line.map((cell, c) => make(cell, area.row + r, area.column + c)),
  );
}

function numberFormatAt(self: RangeState, context: HostContext, row: number, column: number): string {
  const style = styleIndexAt(self.sheet.cells, row, column);
  return styleAt(context.workbook.styles, style).numberFormat ?? 'General';
}

export function numberFormatsOf(self: RangeState, context: HostContext): string[][] {
  return eachCell(self, (_value, row, column) => numberFormatAt(self, context, row, column));
}

export function textsOf(self: RangeState, context: HostContext): string[][] {
  return eachCell(self, (cell, row, column) =>
    displayText(cell, numberFormatAt(self, context, row, column), context.workbook.use1904DateSystem),
  );
}

const typeNames = { blank: 'Empty', number: 'Double', text: 'String', boolean: 'Boolean', error: 'Error' };

export function valueTypesOf(self: RangeState): string[][] {
  return eachCell(self, (cell) => typeNames[valueKind(cell)]);
}

/** Refuses arrays of another shape, and anything but values and null. */
function requireShape({ area }: RangeState, rows: unknown[]): (CellValue | null)[][] {
  if (rows.length !== area.rowCount) throw shapeMismatch();
  return rows.map((row) => {
    if (!Array.isArray(row) || row.length !== area.columnCount) throw shapeMismatch();
    return row.map(cellArgument);
  });
}

function shapeMismatch(): Error {
  return invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

function cellArgument(cell: unknown): CellValue | null {
  if (cell === null || typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean')
    return cell;
  throw invalidArgument();
}

export function writeValues(self: RangeState, given: unknown, context: Pick<HostContext, 'workbook'>): void {
  if (isUnbounded(self)) throw invalidArgument('Values of whole rows or columns cannot be set.');
  const { workbook } = context;
  if (Array.isArray(given)) {
    enterValues(workbook, self.sheet, self.area, requireShape(self, given), 'addin');
    return;
  }
  const one = cellArgument(given);
  if (one !== null) fillValue(workbook, self.sheet, self.area, one, 'addin');
}

function writeNumberFormats(self: RangeState, given: unknown, context: HostContext): void {
  const { workbook } = context;
  if (Array.isArray(given)) {
    if (isUnbounded(self)) throw invalidArgument('Number formats of whole rows or columns cannot be set.');
    const formats = requireShape(self, given).map((row) =>
      row.map((cell) => (cell === null ? null : String(cell))),
    );
    applyNumberFormats(workbook, self.sheet, self.area, formats);
  } else if (typeof given === 'string') applyStyle(workbook, self.sheet, self.area, numberFormatPatch(given));
  else throw invalidArgument();
}

/** Range members that hold one thing per cell. */
export const rangeValueMembers: Record<string, Member<RangeState>> = {
  Values: property('1.1', perCell(valuesOf), writeValues),
  Formulas: property('1.1', perCell(formulasOf), writeValues),
  FormulasLocal: property('1.1', perCell(formulasOf), writeValues),
  Text: value('1.1', perCell(textsOf)),
  ValueTypes: value('1.1', perCell(valueTypesOf)),
  NumberFormat: property('1.1', perCell(numberFormatsOf), writeNumberFormats),
  NumberFormatLocal: property('1.7', perCell(numberFormatsOf), writeNumberFormats),
  NumberFormatCategories: value(
    '1.12',
    perCell((self, context) => numberFormatsOf(self, context).map((row) => row.map(numberFormatCategory))),
  ),
  HasSpill: value('1.12', () => false),
};
