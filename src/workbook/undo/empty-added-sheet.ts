import { drawSheet } from '../drawn-sheet/draw-sheet';
import { emptyDrawing } from '../drawn-sheet/sheet-drawing';
import { addressOf, type Block, columnRuns } from '../address';
import { inExcel } from '../excel';
import { clearPage } from '../page-setup';
import type { Written } from '../written';
import type { AddedSheet } from './added-sheets';
import { type BlockNow, locateBlock } from './locate-block';
import { takeColumnsAway } from './restore-columns';
import { takeRulesOff } from './restore-rules';
import { setWidth } from './under-columns';
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
    const empty = await drawSheet({ sheet: { id, name }, drawing: emptyDrawing, previous });
    return [empty.rules.finish];
  }
  const now = await inExcel((context) => locateBlock(context, made.block, record, written));
  if (!now) return [];
  await takeRulesOff(now, { before: undefined, beside: [] });
  if (!now.table) {
    await clearColumns(now);
    return [];
  }
  const { id: tableId, block, columns } = now.table;
  const ours = new Set(now.fresh.map(({ tableColumn }) => tableColumn));
  const theirs = columns.flatMap((column, at) => (ours.has(column.id) ? [] : [at]));
  const widths = await widthsOf(id, block, theirs);
  if (theirs.length > 0) await takeColumnsAway(now);
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    if (theirs.length === 0) {
      context.workbook.tables.getItem(tableId).convertToRange();
      sheet.getRange(addressOf(block)).clear();
    }
    for (const at of columns.keys()) {
      const column = sheet.getRangeByIndexes(0, block.firstColumn + at, 1, 1);
      setWidth(column, widths[at] ?? null);
    }
    sheet.freezePanes.unfreeze();
    clearPage(sheet);
    await context.sync();
  }, name);
  return [];
}

/** Clears our columns where their table is a range now, their looks too. */
async function clearColumns({ sheet, headerRow, firstRow, rowCount, fresh }: BlockNow): Promise<void> {
  const runs = columnRuns(fresh.map(({ column }) => column));
  await inExcel(async (context) => {
    const item = context.workbook.worksheets.getItem(sheet.id);
    for (const { first, count } of runs)
      item.getRangeByIndexes(headerRow, first, firstRow - headerRow + rowCount, count).clear();
    for (const { column } of fresh) setWidth(item.getRangeByIndexes(0, column, 1, 1), null);
    item.freezePanes.unfreeze();
    clearPage(item);
    await context.sync();
  }, sheet.name);
}

/** Widths of the columns that users added to a table: they move to its left end when ours go. */
async function widthsOf(sheetId: string, block: Block, columns: readonly number[]): Promise<number[]> {
  if (columns.length === 0) return [];
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const formats = columns.map((at) =>
      sheet.getRangeByIndexes(0, block.firstColumn + at, 1, 1).format.load('columnWidth'),
    );
    await context.sync();
    return formats.map(({ columnWidth }) => columnWidth);
  });
}
