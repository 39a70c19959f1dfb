import { intersect } from './area';
import { ModelError } from './model-error';
import type { Pivot } from './pivot';
import type { Sheet } from './sheet';
import { type Shift, shiftedArea, tailOf } from './shifted-area';

/** A pivot as it is after a shift; without one it is gone. */
export interface ShiftedPivot {
  pivot: Pivot;
  by: { row: number; column: number } | undefined;
}

/**
 * What cells inserted or deleted make of the pivots of a sheet, before anything moves: a pivot moves, or goes, as a whole;
 * Excel refuses whatever would touch a part of one.
 */
export function shiftedPivots(sheet: Sheet, shift: Shift): ShiftedPivot[] {
  return sheet.pivots.map((pivot): ShiftedPivot => {
    const { area } = pivot;
    if (!intersect(area, tailOf(shift.at, shift.axis))) return { pivot, by: { row: 0, column: 0 } };
    const next = shiftedArea(area, shift);
    if (!next) return { pivot, by: undefined };
    if (next === area || next.rowCount !== area.rowCount || next.columnCount !== area.columnCount)
      throw new ModelError(
        'InvalidOperation',
        `We can't make this change for the selected cells because it will affect a PivotTable.`,
      );
    return { pivot, by: { row: next.row - area.row, column: next.column - area.column } };
  });
}

/** Puts the pivots where they are after the cells have moved. */
export function putShiftedPivots(sheet: Sheet, shifted: readonly ShiftedPivot[]): void {
  for (const { pivot, by } of shifted) {
    if (!by) continue;
    const { area, place } = pivot;
    pivot.area = { ...area, row: area.row + by.row, column: area.column + by.column };
    pivot.place = { row: place.row + by.row, column: place.column + by.column };
  }
  sheet.pivots = sheet.pivots.filter((pivot) => shifted.some((one) => one.pivot === pivot && one.by));
}
