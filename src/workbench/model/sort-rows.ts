import { type Area } from './area';
import { formulaAt, putFormula, putStyle, putValue, styleIndexAt, valueAt } from './cells';
import type { CellValue } from './cell-value';
import { announce, type ChangeSource } from './changes';
import { requireNoPivot } from './edit-cells';
import { requireEditable } from './protection';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

export interface SortKey {
  /** Column within the block, from 0. */
  column: number;
  ascending: boolean;
}

const collator = new Intl.Collator('en', { sensitivity: 'accent' });

/** Excel's order of ascending values: numbers, text, booleans; blanks last either way. */
export function orderValues(a: CellValue, b: CellValue): number {
  const rank = (value: CellValue): number =>
    typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return typeof a === 'string' && typeof b === 'string' ? collator.compare(a, b) : Number(a) - Number(b);
}

/** Sorts the rows of a block, cells with their styles; rows that are equal keep their order. */
export function sortRows(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  keys: readonly SortKey[],
  source: ChangeSource,
): void {
  requireEditable(workbook, sheet, area);
  requireNoPivot(sheet, area);
  const { cells } = sheet;
  const rows = Array.from({ length: area.rowCount }, (_, r) =>
    Array.from({ length: area.columnCount }, (_unused, c) => {
      const [row, column] = [area.row + r, area.column + c];
      return {
        value: valueAt(cells, row, column),
        formula: formulaAt(cells, row, column),
        style: styleIndexAt(cells, row, column),
      };
    }),
  );
  rows.sort((a, b) => {
    for (const key of keys) {
      const [x, y] = [a[key.column]?.value ?? '', b[key.column]?.value ?? ''];
      if ((x === '') !== (y === '')) return x === '' ? 1 : -1;
      const order = orderValues(x, y);
      if (order !== 0) return key.ascending ? order : -order;
    }
    return 0;
  });
  rows.forEach((cellsOfRow, r) =>
    cellsOfRow.forEach((cell, c) => {
      const [row, column] = [area.row + r, area.column + c];
      if (cell.formula === undefined) putValue(cells, row, column, cell.value);
      else putFormula(cells, row, column, cell.formula, cell.value);
      putStyle(cells, row, column, cell.style);
    }),
  );
  announce(workbook, { kind: 'cells', sheetId: sheet.id, area, source, changeType: 'RangeEdited' });
}
