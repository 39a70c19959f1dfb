import { supports } from './environment';
import { inExcel } from './excel';

/**
 * Which rows of a block are shown: 1 for a visible row, 0 for one that a filter or the user hides.
 *
 * @returns undefined where every row is shown (or Excel cannot tell, before ExcelApi 1.9)
 */
export async function visibleRows(
  sheetId: string,
  sheetName: string,
  firstRow: number,
  rowCount: number,
  column: number,
): Promise<Uint8Array | undefined> {
  if (!supports('1.9')) return undefined;
  return inExcel(async (context) => {
    const range = context.workbook.worksheets
      .getItem(sheetId)
      .getRangeByIndexes(firstRow, column, rowCount, 1);
    const visible = range.getSpecialCellsOrNullObject(Excel.SpecialCellType.visible);
    visible.load('cellCount');
    visible.areas.load('items/rowIndex,items/rowCount');
    await context.sync();
    const shown = new Uint8Array(rowCount);
    if (visible.isNullObject) return shown;
    if (visible.cellCount === rowCount) return undefined;
    for (const area of visible.areas.items) {
      const from = area.rowIndex - firstRow;
      shown.fill(1, from, from + area.rowCount);
    }
    return shown;
  }, sheetName);
}
