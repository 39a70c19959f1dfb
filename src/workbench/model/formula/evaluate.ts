import { splitSheetAddress } from '../address';
import { type Area, areaOf, containsCell, intersect, sheetColumns, sheetRows } from '../area';
import { valueAt } from '../cells';
import { type CellValue, isErrorValue } from '../cell-value';
import type { Sheet } from '../sheet';
import { tableBody } from '../table';
import { findSheet, findTable, type Workbook } from '../workbook';
import { callFunction } from './functions';
import { compareValues, one, type Operand, toNumber, toText } from './operand';
import { parseFormula } from './parse';
import type { CellReference, Expression } from './syntax';

/** Where a formula stands, and how far relative references are moved from where it was written. */
export interface Place {
  workbook: Workbook;
  sheet: Sheet;
  row: number;
  column: number;
  rowShift: number;
  columnShift: number;
  /** Called before cells are read, so that formulas in them are calculated first. */
  prepare?: (sheet: Sheet, area: Area) => void;
}

/** The value of a formula's text (with or without `=`); undefined when the formula is not understood. */
export function evaluateFormula(formula: string, place: Place): CellValue | undefined {
  const expression = parseFormula(formula.replace(/^=/, ''));
  if (!expression) return undefined;
  const unknown = { found: false };
  const value = single(evaluate(expression, place, unknown), place);
  return unknown.found ? undefined : value;
}

/** One value of an operand: of a range the cell in the formula's row or column, as Excel intersects. */
export function single(operand: Operand, place: Place): CellValue {
  if (operand.kind === 'one') return operand.value;
  const { area, sheet } = operand;
  if (area.rowCount === 1 && area.columnCount === 1) return valueAt(sheet.cells, area.row, area.column);
  const row = area.rowCount === 1 ? area.row : place.row;
  const column = area.columnCount === 1 ? area.column : place.column;
  return containsCell(area, row, column) ? valueAt(sheet.cells, row, column) : '#VALUE!';
}

function evaluate(expression: Expression, place: Place, unknown: { found: boolean }): Operand {
  switch (expression.kind) {
    case 'value':
      return one(expression.value);
    case 'cells': {
      const sheet = expression.sheetName ? findSheet(place.workbook, expression.sheetName) : place.sheet;
      const area = sheet && shifted(expression.from, expression.to, place);
      return sheet && area ? range(sheet, area, place) : one('#REF!');
    }
    case 'tableColumn':
      return tableColumn(expression, place);
    case 'name':
      return definedName(expression.name, place, unknown);
    case 'unary': {
      const number = toNumber(single(evaluate(expression.operand, place, unknown), place));
      if (typeof number === 'string') return one(number);
      return one(expression.operator === '-' ? -number : expression.operator === '%' ? number / 100 : number);
    }
    case 'binary': {
      const left = single(evaluate(expression.left, place, unknown), place);
      const right = single(evaluate(expression.right, place, unknown), place);
      return one(operate(expression.operator, left, right));
    }
    case 'call': {
      const result = callFunction(expression.name, expression.arguments, place, (argument) =>
        evaluate(argument, place, unknown),
      );
      if (result === undefined) unknown.found = true;
      return one(result ?? '#NAME?');
    }
  }
}

function range(sheet: Sheet, area: Area, place: Place): Operand {
  place.prepare?.(sheet, area);
  return { kind: 'range', sheet, area };
}

function shifted(from: CellReference, to: CellReference, place: Place): Area | undefined {
  const rowOf = (cell: CellReference): number => cell.row + (cell.absoluteRow ? 0 : place.rowShift);
  const columnOf = (cell: CellReference): number =>
    cell.column + (cell.absoluteColumn ? 0 : place.columnShift);
  const row = Math.min(rowOf(from), rowOf(to));
  const column = Math.min(columnOf(from), columnOf(to));
  const area = areaOf(
    row,
    column,
    Math.abs(rowOf(from) - rowOf(to)) + 1,
    Math.abs(columnOf(from) - columnOf(to)) + 1,
  );
  const onSheet = intersect(area, areaOf(0, 0, sheetRows, sheetColumns));
  return onSheet && onSheet.rowCount === area.rowCount && onSheet.columnCount === area.columnCount
    ? area
    : undefined;
}

function tableColumn(expression: Extract<Expression, { kind: 'tableColumn' }>, place: Place): Operand {
  const table = expression.table
    ? findTable(place.workbook, expression.table)
    : place.sheet.tables
        .filter((own) => containsCell(own.area, place.row, place.column))
        .map((own) => ({ sheet: place.sheet, table: own }))[0];
  if (!table) return one('#REF!');
  const name = expression.column.toLowerCase();
  const at = table.table.columns.findIndex((column) => column.name.toLowerCase() === name);
  if (at < 0) return one('#REF!');
  const body = tableBody(table.table);
  const column = body.column + at;
  return expression.thisRow
    ? range(table.sheet, areaOf(place.row, column), place)
    : range(table.sheet, areaOf(body.row, column, body.rowCount), place);
}

function definedName(name: string, place: Place, unknown: { found: boolean }): Operand {
  const wanted = name.toLowerCase();
  const found =
    place.workbook.names.find((own) => own.name.toLowerCase() === wanted && own.sheetId === place.sheet.id) ??
    place.workbook.names.find((own) => own.name.toLowerCase() === wanted && own.sheetId === undefined);
  if (!found) {
    const table = findTable(place.workbook, name);
    return table ? range(table.sheet, tableBody(table.table), place) : one('#NAME?');
  }
  const expression = parseFormula(found.formula.replace(/^=/, ''));
  if (!expression) return one(splitSheetAddress(found.formula).rest);
  return evaluate(expression, { ...place, rowShift: 0, columnShift: 0 }, unknown);
}

function operate(operator: string, left: CellValue, right: CellValue): CellValue {
  if (isErrorValue(left)) return left;
  if (isErrorValue(right)) return right;
  if (operator === '&') return toText(left) + toText(right);
  const order = compareValues(left, right);
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '>=':
      return order >= 0;
  }
  const a = toNumber(left);
  const b = toNumber(right);
  if (typeof a === 'string') return a;
  if (typeof b === 'string') return b;
  if (operator === '/' && b === 0) return '#DIV/0!';
  const result =
    operator === '+'
      ? a + b
      : operator === '-'
        ? a - b
        : operator === '*'
          ? a * b
          : operator === '/'
            ? a / b
            : a ** b;
  return Number.isFinite(result) ? result : '#NUM!';
}
