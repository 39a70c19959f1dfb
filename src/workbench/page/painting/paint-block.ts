import {
  type Area,
  areaOf,
  cellStyle,
  containsCell,
  formulaAt,
  intersect,
  type Sheet,
  sheetColumns,
  valueAt,
  type Workbook,
} from '../../model';
import { conditionalLook, rulesInOrder } from '../../model/conditional/cell-look';
import { paintCell } from './cell-look';
import type { PaintedBlock, PaintedCell } from './painted-cell';
import { pivotLook } from './pivot-look';
import { tableLook } from './table-look';

/** How far text may flow over blank neighbours. */
const furthestSpill = 12;

/** Draws the cells of some rows and columns of a sheet. */
export function paintBlock(
  workbook: Workbook,
  sheet: Sheet,
  rows: readonly number[],
  columns: readonly number[],
): PaintedBlock {
  const rules = rulesInOrder(sheet);
  const around = areaOf(
    rows[0] ?? 0,
    columns[0] ?? 0,
    Math.max((rows.at(-1) ?? 0) - (rows[0] ?? 0) + 1, 1),
    Math.max((columns.at(-1) ?? 0) - (columns[0] ?? 0) + 1, 1),
  );
  const merged = sheet.merged.filter((area) => intersect(area, around));
  const cells = columns.map((column) =>
    rows.map((row) => {
      const block = merged.find((area) => containsCell(area, row, column));
      // A merged block looks like its first cell.
      const at = block ?? { row, column };
      const value = valueAt(sheet.cells, at.row, at.column);
      const under = tableLook(sheet.tables, at.row, at.column) ?? pivotLook(sheet.pivots, at.row, at.column);
      const over = conditionalLook(workbook, sheet, rules, at.row, at.column);
      const style = cellStyle(workbook, sheet, at.row, at.column);
      const cell = paintCell(value, style, under, over, workbook.use1904DateSystem);
      if (block) addMerge(cell, block, row, column);
      if (cell.text !== '' && !cell.number && !cell.wrap && !cell.merge && cell.align === 'left') {
        const spill = blanksAfter(sheet, row, column);
        if (spill > 0) cell.spill = spill;
      }
      return cell;
    }),
  );
  const heights = new Map<number, number>();
  for (const row of rows) {
    const points = sheet.rowHeights.get(row);
    if (points !== undefined) heights.set(row, Math.round((points * 4) / 3));
  }
  return { rows: [...rows], columns: [...columns], cells, heights };
}

function addMerge(cell: PaintedCell, block: Area, row: number, column: number): void {
  if (block.row === row && block.column === column) {
    cell.merge = { rows: block.rowCount, columns: block.columnCount };
    return;
  }
  cell.merge = { rows: 0, columns: 0 };
  cell.text = '';
}

function blanksAfter(sheet: Sheet, row: number, column: number): number {
  let count = 0;
  while (count < furthestSpill && column + count + 1 < sheetColumns) {
    const next = column + count + 1;
    if (valueAt(sheet.cells, row, next) !== '' || formulaAt(sheet.cells, row, next) !== undefined) break;
    if (tableLook(sheet.tables, row, next) || pivotLook(sheet.pivots, row, next)) break;
    count += 1;
  }
  return count;
}
