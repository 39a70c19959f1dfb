import { checkRoom } from '../check-room';
import { inExcel } from '../excel';
import { storedWritten } from '../locate-written';
import { addedSheets } from './added-sheets';
import { locateBlock } from './locate-block';
import { checkRoomBelow } from './own-table-room';
import { findRoom } from './restore-columns';
import type { UndoRecord } from './undo-record';

/**
 * Refuses to take back a run where Excel would refuse it midway: protected sheets, and columns to come back where
 * something else stands now. Changes nothing.
 *
 * @throws UserError `sheetProtected` naming the sheet; `cannotUndo` with the cells in the way
 */
export async function checkRestorable(record: UndoRecord): Promise<void> {
  const written = await inExcel(storedWritten);
  const touched = new Map<string, string>();
  for (const block of record.blocks.filter(({ sheetId }) => sheetId !== undefined)) {
    const now = await inExcel((context) => locateBlock(context, block, record, written));
    if (!now) continue;
    touched.set(now.sheet.id, now.sheet.name);
    if (!now.table) await findRoom(now);
    if (block.what === 'ownSheet') await checkRoomBelow(now);
  }
  const added = await addedSheets(record, written, 'undo');
  for (const { id, name } of added) touched.set(id, name);
  const drawn = await inExcel(async (context) => {
    const sheets = record.drawings.flatMap(({ sheetId }) =>
      sheetId === undefined ? [] : [context.workbook.worksheets.getItemOrNullObject(sheetId).load('id,name')],
    );
    await context.sync();
    return sheets.filter(({ isNullObject }) => !isNullObject).map(({ id, name }) => ({ id, name }));
  });
  const sheets = [...touched].map(([id, name]) => ({ id, name }));
  const deletes = added.some(({ isKept }) => !isKept);
  const adds = record.drawings.some(({ dropped }) => dropped && !dropped.isKept);
  await inExcel((context) => checkRoom(context, [...sheets, ...drawn], deletes || adds, []));
}
