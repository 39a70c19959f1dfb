import { deleteSheets, lookAtSheets } from '../delete-sheets';
import { inExcel } from '../excel';
import { settingKeys } from '../settings-store';
import { holdStill } from '../write-columns';
import type { Written } from '../written';
import { finishParts } from './finish-parts';
import { isOwnName } from './own-traces';
import type { RestoreEnd } from './restore-end';
import type { RestoredBlock } from './restore-block';
import type { UndoRecord } from './undo-record';

/** What is left to do when cells, columns and drawings are as they were. */
export interface LeftToDo {
  blocks: readonly RestoredBlock[];
  /** Hidden names that the run gave to the rows it read, and on sheets that it added. */
  names: readonly string[];
  /** Rules to be deleted. */
  rules: readonly ((context: Excel.RequestContext) => void)[];
  /** Ids of sheets to be deleted. */
  sheets: readonly string[];
  /** The account of what had been written before. */
  written: Written | undefined;
}

/** In the order in which they are put back: as long as the mark is there, so is what was written. */
const { recipe, lastRun, undo, written: writtenKey, pending } = settingKeys;
const keys = [recipe, lastRun, undo, writtenKey, pending];

/** Deletes what goes for good, and puts the settings back, in one trip; the mark that something is under way goes last. */
export async function finishRestore(
  record: UndoRecord,
  end: RestoreEnd,
  { blocks, names: added, rules, sheets, written }: LeftToDo,
): Promise<void> {
  await inExcel(async (context) => {
    const { workbook } = context;
    const { settings, names, worksheets, customXmlParts } = workbook;
    const stored = keys.map((key) => settings.getItemOrNullObject(key).load('key'));
    names.load('items/name');
    const shown = lookAtSheets(context);
    customXmlParts.load('items/id,items/namespaceUri');
    await context.sync();

    holdStill(context);
    for (const take of rules) take(context);
    const there = new Map(names.items.map((item) => [item.name, item]));
    for (const { name, sheetId, row, column } of blocks.flatMap((block) => block.names)) {
      const cell = worksheets.getItem(sheetId).getRangeByIndexes(row, column, 1, 1);
      // One that was given before something broke off may not be hidden yet.
      (there.get(name) ?? names.add(name, cell)).visible = false;
    }
    const stale = new Set([...added, ...blocks.flatMap(({ staleNames }) => staleNames)]);
    for (const item of names.items) {
      if (stale.has(item.name) || (end === 'remove' && isOwnName(item.name))) item.delete();
    }
    deleteSheets(context, shown(), { gone: sheets, source: record.source.sheetId });
    finishParts(workbook, customXmlParts.items, record, end);
    for (const [index, key] of keys.entries()) {
      const text = textOf(key, record, end, written);
      if (text !== undefined) settings.add(key, text);
      else if (stored[index]?.isNullObject === false) stored[index].delete();
    }
    await context.sync();
  });
}

function textOf(
  key: string,
  { settings }: UndoRecord,
  end: RestoreEnd,
  written: Written | undefined,
): string | undefined {
  // An undo goes back one run: how to go back further went when the run was finished.
  if (key === undo && end !== 'run') return undefined;
  if (key === writtenKey && written) return JSON.stringify(written);
  return settings[key];
}
