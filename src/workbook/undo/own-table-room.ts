import { UserError } from '../../classify';
import { addressOf } from '../address';
import { backUp } from '../backup';
import { supports } from '../environment';
import { inExcel } from '../excel';
import { idKey } from '../tier-columns';
import type { BlockNow } from './locate-block';
import { ownRowsOf } from './own-table-rows';

/**
 * Refuses to give our own table its rows back where something else stands below it now. Before ExcelApi 1.13 Excel moves
 * such cells down when rows are added.
 *
 * @throws UserError `cannotUndo` with the cells in the way
 */
export async function checkRoomBelow(now: BlockNow): Promise<void> {
  const { sheet, table, headerRow, firstRow, rowCount, former } = now;
  const ids = former.find(({ record: { key } }) => key === idKey);
  if (!ids || (table && !supports('1.13'))) return;
  const there = await backUp({ sheetId: sheet.id, sheetName: sheet.name, firstRow, rowCount }, [ids.column]);
  const wanted = ownRowsOf(now, there.columns, { end: 'undo', isResumed: false }).rowCount;
  if (wanted <= rowCount) return;
  const columns = former.map(({ column }) => column);
  const firstColumn = Math.min(...columns);
  const block = table?.block ?? {
    firstRow: headerRow,
    rowCount: firstRow - headerRow + rowCount,
    firstColumn,
    columnCount: Math.max(...columns) - firstColumn + 1,
  };
  const below = { ...block, firstRow: block.firstRow + block.rowCount, rowCount: wanted - rowCount };
  await inExcel(async (context) => {
    const used = context.workbook.worksheets
      .getItem(sheet.id)
      .getRange(addressOf(below))
      .getUsedRangeOrNullObject(true)
      .load('address');
    await context.sync();
    if (!used.isNullObject) throw new UserError('cannotUndo', { sheet: sheet.name }, [addressOf(below)]);
  }, sheet.name);
}
