import { type Progress, UserError } from '../classify';
import { addressOf, bounding } from './address';
import { colourBlock, type RuleChange } from './colour-block';
import { inExcel, stopIfCancelled, toUserError } from './excel';
import { finishBlock } from './finish-block';
import { finishHistory, writeHistory } from './history/write-history';
import type { LastRun } from './last-run';
import { drawSheet } from './drawn-sheet/draw-sheet';
import { neededBlocks } from './drawn-sheet/sheet-drawing';
import { prepareBlock, type ReadyBlock } from './prepare-block';
import type { Recipe } from '../classify';
import { storeRun } from './recipe-store';
import { createUndoLog, type UndoLog } from './undo-log';
import { formatBlock, writeBlock } from './write-block';
import { blockArea, type WritePlan, type WrittenPlace } from './write-plan';
import { holdStill } from './write-columns';
import type { Written, WrittenPlaceRecord } from './written';

export interface ApplyOptions {
  recipe: Recipe;
  /** The account of the run, asked for when everything but itself is written. */
  lastRun: () => LastRun;
  onProgress?: ((progress: Progress) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Applies a plan: all of it, or nothing.
 *
 * Everything that adds comes first, then the account in the settings, and last, in one trip, what removes things no
 * longer needed. If a step fails, or the user cancels, all steps before it are taken back.
 *
 * @throws UserError `cancelled`, `sheetProtected`, `tooLarge`, `unexpected`
 */
export async function applyPlan(plan: WritePlan, options: ApplyOptions): Promise<WrittenPlace[]> {
  const log = createUndoLog();
  const blocks = await writeAll(plan, options, log).catch(async (error: unknown) => {
    await takeBack(log, error);
    throw toUserError(error);
  });
  return placesOf(plan, blocks);
}

async function takeBack(log: UndoLog, cause: unknown): Promise<void> {
  try {
    await log.undo();
  } catch (error) {
    const message = [cause, error]
      .map((one) => (one instanceof Error ? one.message : String(one)))
      .join(' / ');
    throw new UserError('unexpected', { code: 'NotTakenBack', message }, [], { cause: error });
  }
}

async function writeAll(plan: WritePlan, options: ApplyOptions, log: UndoLog): Promise<ReadyBlock[]> {
  const { onProgress, signal, recipe, lastRun } = options;
  const total = plan.blocks.reduce((sum, { rowCount }) => sum + rowCount, 0);
  let before = 0;
  const blocks: ReadyBlock[] = [];
  const rules: RuleChange[] = [];
  const places: WrittenPlaceRecord[] = [...plan.elsewhere];
  for (const planned of plan.blocks) {
    stopIfCancelled(signal);
    const ready = await prepareBlock(planned, log, signal);
    const done = before;
    const onRows = (rows: number) =>
      onProgress?.({ stage: 'write', done: done + Math.min(rows, planned.rowCount), total });
    await writeBlock(ready, log, { onRows, signal });
    stopIfCancelled(signal);
    const block = await formatBlock(ready, log);
    const change = await colourBlock(block, log);
    rules.push(change);
    places.push(recordOf(block, change.ids));
    blocks.push(block);
    before += planned.rowCount;
  }
  stopIfCancelled(signal);
  if (plan.history) await writeHistory(plan.history, log);
  const drawn: Written['drawn'] = { ...plan.drawnElsewhere };
  for (const drawing of plan.drawings) {
    stopIfCancelled(signal);
    const now = await drawSheet(drawing, log);
    drawn[drawing.what] = now.drawn;
    rules.push(now.rules);
  }
  stopIfCancelled(signal);
  const written = { version: 1 as const, source: plan.source, places, drawn };
  await storeRun({ recipe, lastRun: lastRun(), written }, log);
  await inExcel(async (context) => {
    holdStill(context);
    // Rules first: a rule goes together with the last of the columns it stands on, and would not be found after that.
    for (const change of rules) change.finish(context);
    for (const block of blocks) finishBlock(context, block);
    if (plan.history) finishHistory(context, plan.history);
    await context.sync();
  });
  return blocks;
}

function recordOf(block: ReadyBlock, rules: string[]): WrittenPlaceRecord {
  const { what, sheet, table, headerRow, firstRow, rowCount, columns } = block;
  return {
    what,
    sheetId: sheet.id,
    sheetName: sheet.name,
    ...(table?.id !== undefined && { table: { id: table.id, name: table.name } }),
    headerRow,
    firstRow,
    rowCount,
    columns: columns.map(({ key, header, renamed, column, tableColumn, name }) => ({
      key,
      header,
      ...(renamed && { renamed }),
      column,
      ...(tableColumn !== undefined && { tableColumn }),
      ...(name !== undefined && { name }),
    })),
    rules,
  };
}

function placesOf({ drawings }: WritePlan, blocks: readonly ReadyBlock[]): WrittenPlace[] {
  const tiers = blocks.map((block): WrittenPlace => ({
    what: 'tiers',
    sheet: block.sheet.name,
    address: addressOf(blockArea(block)),
  }));
  const drawn = drawings.map(({ what, sheet, drawing }): WrittenPlace => {
    const [first, ...others] = neededBlocks(drawing);
    return { what, sheet: sheet.name, address: first ? addressOf(bounding([first, ...others])) : 'A1' };
  });
  return [...tiers, ...drawn];
}
