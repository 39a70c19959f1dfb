import { containsCell, type Pivot } from '../../model';
import type { PaintedCell } from './painted-cell';

const headerFill = '#D9E1F2';
const line = '1px solid #8EA9DB';

/** What PivotStyleLight16, Excel's default, gives a cell of a pivot; undefined outside. */
export function pivotLook(
  pivots: readonly Pivot[],
  row: number,
  column: number,
): Partial<PaintedCell> | undefined {
  const pivot = pivots.find((one) => containsCell(one.area, row, column));
  if (!pivot) return undefined;
  const { headerRows, totalRows } = pivot.frame;
  const fromTop = row - pivot.area.row;
  const isFirstColumn = column === pivot.area.column;
  if (fromTop < headerRows) {
    const button = isFirstColumn && fromTop === headerRows - 1 && pivot.rows.length > 0;
    const bottom = fromTop === headerRows - 1 ? { borders: { bottom: line } } : {};
    return { bold: true, fill: headerFill, ...bottom, ...(button && { button: true as const }) };
  }
  if (fromTop >= pivot.area.rowCount - totalRows)
    return { bold: true, fill: headerFill, borders: { top: line } };
  return {};
}
