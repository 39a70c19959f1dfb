import { drawSheet } from '../drawn-sheet/draw-sheet';
import { emptyDrawing } from '../drawn-sheet/sheet-drawing';
import { addressOf } from '../address';
import { inExcel } from '../excel';
import { createUndoLog } from '../undo-log';
import type { Written } from '../written';
import type { AddedSheet } from './added-sheets';
import { locateBlock } from './locate-block';
import { takeColumnsAway } from './restore-columns';
import { takeRulesOff } from './restore-rules';
import type { UndoRecord } from './undo-record';

/**
 * Takes what is ours off a sheet that has to stay, because something of the user's stands on it.
 *
 * @returns what is left to do in the last trip
 */
export async function emptyAddedSheet(
  { id, name, made }: AddedSheet,
  record: UndoRecord,
  written: Written | undefined,
): Promise<((context: Excel.RequestContext) => void)[]> {
  if ('drawing' in made) {
    const { what, after } = made.drawing;
    const previous = {
      sheetId: id,
      sheetName: name,
      drawing: after,
      rules: written?.drawn[what]?.rules ?? [],
    };
    const empty = await drawSheet({ sheet: { id, name }, drawing: emptyDrawing, previous }, createUndoLog());
    return [empty.rules.finish];
  }
  const now = await inExcel((context) => locateBlock(context, made.block, record, written));
  if (!now?.table) return [];
  await takeRulesOff(now, { before: undefined, beside: [] });
  if (now.table.columns.length > now.fresh.length) {
    await takeColumnsAway(now);
    return [];
  }
  const { id: tableId, block } = now.table;
  await inExcel(async (context) => {
    context.workbook.tables.getItem(tableId).convertToRange();
    context.workbook.worksheets.getItem(id).getRange(addressOf(block)).clear();
    await context.sync();
  }, name);
  return [];
}
