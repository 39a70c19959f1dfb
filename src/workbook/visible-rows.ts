import { supports } from './environment';
import { inExcel } from './excel';

/** A filtered list of a million rows may have half a million areas: they are told in parts of so many rows. */
const rowsAtOnce = 20_000;

/** Rows of a sheet, and the columns they have there; counted from zero. */
export interface RowsToSee {
  sheetId: string;
  sheetName: string;
  firstRow: number;
  rowCount: number;
  firstColumn: number;
  columnCount: number;
}

/**
 * Which rows of a block are shown: 1 for a visible row, 0 for one that a filter or the user hides.
 *
 * @returns undefined where every row is shown (or Excel cannot tell, before ExcelApi 1.9)
 */
export async function visibleRows(rows: RowsToSee): Promise<Uint8Array | undefined> {
  if (!supports('1.9') || rows.rowCount === 0) return undefined;
  return inExcel(async (context) => {
    const { sheetId, firstRow, rowCount } = rows;
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const column = await shownColumn(sheet, rows);
    if (column === undefined) return undefined;
    const visible = (from: number, count: number) =>
      sheet
        .getRangeByIndexes(firstRow + from, column, count, 1)
        .getSpecialCellsOrNullObject(Excel.SpecialCellType.visible);
    const shown = new Uint8Array(rowCount);
    if (rowCount === 1) {
      // of a single cell, Excel tells the special cells of the whole sheet
      const row = sheet.getRangeByIndexes(firstRow, column, 1, 1).load('rowHidden');
      await context.sync();
      return row.rowHidden ? shown : undefined;
    }
    const all = visible(0, rowCount).load('cellCount');
    await context.sync();
    if (all.isNullObject) return shown;
    if (all.cellCount === rowCount) return undefined;
    for (let next = 0; next < rowCount; next += rowsAtOnce) {
      const from = Math.min(next, rowCount - 2);
      const areas = await areasOf(visible(from, Math.min(rowsAtOnce, rowCount - from)));
      for (const area of areas)
        shown.fill(1, area.rowIndex - firstRow, area.rowIndex - firstRow + area.rowCount);
    }
    return shown;
  }, rows.sheetName);
}

async function areasOf(part: Excel.RangeAreas): Promise<readonly Excel.Range[]> {
  const { areas, context } = part;
  areas.load('items/rowIndex,items/rowCount');
  await context.sync();
  return part.isNullObject ? [] : areas.items;
}

/** A column that is not hidden itself: in a hidden one no row has a visible cell. */
async function shownColumn(
  sheet: Excel.Worksheet,
  { firstRow, firstColumn, columnCount }: RowsToSee,
): Promise<number | undefined> {
  const { context } = sheet;
  const cells = Array.from({ length: columnCount }, (_, i) =>
    sheet.getRangeByIndexes(firstRow, firstColumn + i, 1, 1).load('columnHidden,columnIndex'),
  );
  await context.sync();
  return cells.find(({ columnHidden }) => !columnHidden)?.columnIndex;
}
