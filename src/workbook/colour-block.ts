import type { Block } from './address';
import { addRules, removeRules } from './conditional-formats';
import { inExcel } from './excel';
import { fillRules } from './fill-rules';
import type { ReadyBlock } from './prepare-block';
import type { UndoLog } from './undo-log';
import { ownColumnBlocks } from './write-block';
import { holdStill } from './write-columns';

/**
 * Replaces the rules of the last run on a block by those of this one.
 *
 * @returns the ids of the new rules
 */
export async function colourBlock(block: ReadyBlock, log: UndoLog): Promise<string[]> {
  const fills = fillRules(block);
  const bars = block.columns.filter(({ isMoney }) => isMoney).map(({ column }) => columnBlock(block, column));
  const old = block.previous?.record.rules ?? [];
  return replaceRules(block.sheet, old, ownColumnBlocks(block), fills, bars, log);
}

const columnBlock = ({ firstRow, rowCount }: ReadyBlock, firstColumn: number): Block => ({
  firstRow,
  firstColumn,
  rowCount,
  columnCount: 1,
});

/** Removes rules by their ids and adds others; the undo does the opposite. */
export async function replaceRules(
  { id, name }: { id: string; name: string },
  old: readonly string[],
  own: readonly Block[],
  fills: ReturnType<typeof fillRules>,
  bars: readonly Block[],
  log: UndoLog,
): Promise<string[]> {
  let added: string[] = [];
  log.push(async (context) => {
    await removeRules(context, id, added, own);
    if (old.length > 0) addRules(context.workbook.worksheets.getItem(id), fills, bars);
  });
  return inExcel(async (context) => {
    holdStill(context);
    await removeRules(context, id, old, own);
    const rules = addRules(context.workbook.worksheets.getItem(id), fills, bars);
    await context.sync();
    added = rules.map((rule) => rule.id);
    return added;
  }, name);
}
