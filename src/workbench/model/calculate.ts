import { type Area, wholeSheet } from './area';
import { forEachFilled, formulaAt, putFormulaResult, valueAt } from './cells';
import { announce } from './changes';
import { evaluateFormula } from './formula/evaluate';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/**
 * Calculates every formula again; each after those it refers to, circles give 0. A formula the stand-in does not
 * understand keeps the value it has (from its file), or shows #NAME? when it has none.
 */
export function calculate(workbook: Workbook): void {
  workbook.needsCalculation = false;
  if (!workbook.sheets.some((sheet) => sheet.cells.formulaCount > 0)) return;
  const done = new Map<Sheet, Set<number>>();
  const cellKey = (row: number, column: number): number => row * 16_384 + column;

  function calculateCell(sheet: Sheet, row: number, column: number): void {
    const formula = formulaAt(sheet.cells, row, column);
    if (formula === undefined) return;
    const seen = done.get(sheet) ?? new Set<number>();
    done.set(sheet, seen);
    if (seen.has(cellKey(row, column))) return;
    seen.add(cellKey(row, column));
    const value = evaluateFormula(formula, {
      workbook,
      sheet,
      row,
      column,
      rowShift: 0,
      columnShift: 0,
      prepare: calculateArea,
    });
    if (value !== undefined) putFormulaResult(sheet.cells, row, column, value === '' ? 0 : value);
    else if (valueAt(sheet.cells, row, column) === '') putFormulaResult(sheet.cells, row, column, '#NAME?');
  }

  function calculateArea(sheet: Sheet, area: Area): void {
    if (sheet.cells.formulaCount === 0) return;
    const waiting: [number, number][] = [];
    forEachFilled(sheet.cells, area, (_value, row, column, formula) => {
      if (formula !== undefined) waiting.push([row, column]);
    });
    for (const [row, column] of waiting) calculateCell(sheet, row, column);
  }

  for (const sheet of workbook.sheets) calculateArea(sheet, wholeSheet);
  announce(workbook, { kind: 'calculated' });
}

/** Calculates if values changed since the last time and calculation is automatic. */
export function ensureCalculated(workbook: Workbook): void {
  if (workbook.needsCalculation && workbook.calculationMode !== 'Manual') calculate(workbook);
}
