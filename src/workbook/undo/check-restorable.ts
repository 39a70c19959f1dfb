import { checkRoom } from '../check-room';
import { inExcel } from '../excel';
import { readTogether } from '../read-together';
import type { Written } from '../written';
import { addedSheets } from './added-sheets';
import { type BlockNow, locateBlock } from './locate-block';
import { columnsNotFound } from './not-found';
import { checkRoomBelow } from './own-table-room';
import { findRoom } from './restore-columns';
import type { FormerBlock, UndoRecord } from './undo-record';

/** What was found on the way. */
export interface Restorable {
  /** The blocks of the record that are there. */
  located: Map<FormerBlock, BlockNow>;
  /** Columns that were not found, and may still stand there: `Sheet: header`. */
  notFound: string[];
}

interface Sheet {
  id: string;
  name: string;
}

/**
 * Refuses to take back a run where Excel would refuse it midway: protected sheets, and columns to come back where
 * something else stands now. Changes nothing.
 *
 * @param written What the settings say that was written.
 * @throws UserError `sheetProtected` naming the sheet; `cannotUndo` with the cells in the way
 */
export async function checkRestorable(record: UndoRecord, written: Written | undefined): Promise<Restorable> {
  const located = new Map<FormerBlock, BlockNow>();
  let notFound: string[] = [];
  let deletes = false;
  const blocks = record.blocks.filter(({ sheetId }) => sheetId !== undefined);
  // Each job finds sheets that are to be changed.
  const sheets = await readTogether<Sheet[]>([
    ...blocks.map((block) => async (context: Excel.RequestContext) => {
      const now = await locateBlock(context, block, record, written);
      if (!now) return [];
      located.set(block, now);
      if (!now.table) await findRoom(now);
      if (block.what === 'ownSheet') await checkRoomBelow(now);
      return [now.sheet];
    }),
    async () => {
      const added = await addedSheets(record, written, 'undo');
      deletes = added.some(({ isKept }) => !isKept);
      return added;
    },
    (context) => drawnSheets(context, record),
    async (context) => {
      notFound = await columnsNotFound(context, record, written);
      return [];
    },
  ]);
  const touched = new Map(sheets.flat().map(({ id, name }) => [id, { id, name }]));
  const adds = record.drawings.some(({ dropped }) => dropped && !dropped.isKept);
  await inExcel((context) => checkRoom(context, [...touched.values()], deletes || adds, []));
  return { located, notFound };
}

/** The sheets on which a run drew, as far as they were there before it. One sync, where there are any. */
async function drawnSheets(context: Excel.RequestContext, { drawings }: UndoRecord): Promise<Sheet[]> {
  const sheets = drawings.flatMap(({ sheetId }) =>
    sheetId === undefined ? [] : [context.workbook.worksheets.getItemOrNullObject(sheetId).load('id,name')],
  );
  if (sheets.length === 0) return [];
  await context.sync();
  return sheets.filter(({ isNullObject }) => !isNullObject).map(({ id, name }) => ({ id, name }));
}
