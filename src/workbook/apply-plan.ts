import type { Progress } from '../classify';
import { addressOf, bounding } from './address';
import { type RuleChange, rulesOfBlock, setRules } from './colour-block';
import { inExcel, stopIfCancelled } from './excel';
import { explainFailure } from './explain-failure';
import { finishBlock } from './finish-block';
import { finishHistory, writeHistory } from './history/write-history';
import { type Overwritten, putTypedBack } from './follow-columns';
import type { LastRun } from './last-run';
import { deleteSheets, sheetsShown } from './delete-sheets';
import { drawnNow, drawPages, emptiedSheet } from './drawn-sheet/draw-sheet';
import { neededBlocks } from './drawn-sheet/sheet-drawing';
import { prepareBlock, type ReadyBlock } from './prepare-block';
import type { Recipe } from '../classify';
import { storeRun } from './recipe-store';
import { checkUnchanged } from './check-unchanged';
import { settingKeys } from './settings-store';
import { addMarks } from './source-marks';
import { underAfter } from './table-widths';
import { insist } from './undo/insist';
import type { CellsUnder } from './undo/cells-under';
import { markUndo } from './undo/pending';
import { recordRun } from './undo/record-run';
import { storeRecord, takeWriteBack } from './undo/recorded-write';
import type { UndoRecord } from './undo/undo-record';
import { formatBlock, writeBlock } from './write-block';
import {
  blockArea,
  type PlacedColumn,
  type TierBlock,
  type WritePlan,
  type WrittenPlace,
} from './write-plan';
import { holdStill } from './write-columns';
import type { Written, WrittenPlaceRecord } from './written';
import { joinedPart } from './written-part';

export interface ApplyOptions {
  /** When the run began, ISO date-time: what tells it from others. */
  at: string;
  recipe: Recipe;
  /** The account of the run, asked for when everything but itself is written. */
  lastRun: () => LastRun;
  onProgress?: ((progress: Progress) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Applies a plan: all of it, or nothing.
 *
 * First of all, how the workbook was is stored in it. Then comes everything that adds, the account in the settings, and
 * last, in one trip, what removes things no longer needed. If a step fails, or the user cancels, the workbook is made
 * again what it was; where the connection is lost, that is offered when the pane is opened next.
 *
 * @throws UserError `cancelled`, `sheetProtected`, `changedMeanwhile`, `tooLarge`, `unexpected`; `interrupted` where
 * what was written could not be taken back
 */
export async function applyPlan(plan: WritePlan, options: ApplyOptions): Promise<WrittenPlace[]> {
  const record = await recordRun(plan, options.at, options.signal);
  await checkUnchanged(plan);
  const under = withUnder(plan, record);
  const overwritten: Overwritten[] = [];
  try {
    const { marks } = plan;
    await storeRecord(record, (context) => {
      if (marks) addMarks(context, record.source, marks);
    });
    const blocks = await writeAll(under, record, { ...options, overwritten });
    return placesOf(plan, blocks);
  } catch (error) {
    const cause = await explainFailure(plan, error);
    const isWritten = await takeWriteBack(
      record,
      cause,
      ({ pending, undo }) => !pending && undo?.at === record.at,
    );
    await insist(() => putTypedBack(overwritten));
    if (isWritten) return placesOf(plan, plan.blocks);
    throw cause;
  }
}

/** The plan with what was found under its new columns, to be remembered for their removal. */
function withUnder(plan: WritePlan, record: UndoRecord): WritePlan {
  const blocks = plan.blocks.map((block, index) => {
    const found = new Map(record.blocks[index]?.fresh.map(({ column, under }) => [column, under]));
    const columns = block.columns.map((column) => {
      const under = found.get(column.column);
      return under
        ? { ...column, under: { ...under, width: firstWidth(plan, block, column, under) } }
        : column;
    });
    return { ...block, columns };
  });
  return { ...plan, blocks };
}

/** How wide a sheet column was before us: tiers of another list in the same column may have widened it. */
function firstWidth(
  { elsewhere }: WritePlan,
  { sheet }: TierBlock,
  { column }: PlacedColumn,
  { width }: CellsUnder,
): CellsUnder['width'] {
  const others = elsewhere.filter(({ sheetId }) => sheetId === sheet.id);
  const other = others.flatMap(({ columns }) => columns).find((one) => one.column === column);
  return other?.under ? other.under.width : width;
}

async function writeAll(
  plan: WritePlan,
  record: UndoRecord,
  options: ApplyOptions & { overwritten: Overwritten[] },
): Promise<ReadyBlock[]> {
  const { onProgress, signal, recipe, lastRun, overwritten } = options;
  const total = plan.blocks.reduce((sum, { rowCount }) => sum + rowCount, 0);
  let before = 0;
  const blocks: ReadyBlock[] = [];
  for (const planned of plan.blocks) {
    stopIfCancelled(signal);
    const ready = await prepareBlock(planned);
    const done = before;
    const onRows = (rows: number) =>
      onProgress?.({ stage: 'write', done: done + Math.min(rows, planned.rowCount), total });
    await writeBlock(ready, { onRows, signal, overwritten });
    stopIfCancelled(signal);
    blocks.push(await formatBlock(ready));
    before += planned.rowCount;
  }
  stopIfCancelled(signal);
  if (plan.history) await writeHistory(plan.history);
  stopIfCancelled(signal);
  const emptied = plan.dropped.filter(({ isKept }) => isKept).map(emptiedSheet);
  const pages = await drawPages([...plan.drawings, ...emptied]);
  stopIfCancelled(signal);
  const rules = await setRules([
    ...blocks.map((block) => rulesOfBlock(block, plan.elsewhere)),
    ...pages.map((page) => page.rules),
  ]);
  const shared = new Map(blocks.map(({ sheet }, at) => [sheet.id, rules[at].ids]));
  const places: WrittenPlaceRecord[] = [
    ...plan.elsewhere.map((place) => ({ ...place, rules: shared.get(place.sheetId) ?? place.rules })),
    ...blocks.flatMap((block, at) => (block.columns.length > 0 ? [recordOf(block, rules[at])] : [])),
  ];
  const drawn: Written['drawn'] = { ...plan.drawnElsewhere };
  for (const [at, { what }] of plan.drawings.entries()) {
    drawn[what] = drawnNow(pages[at], rules[blocks.length + at]);
  }
  stopIfCancelled(signal);
  await checkUnchanged(plan);
  const { source, classified } = plan;
  const written = { version: 1 as const, source, places, drawn, ...(classified && { classified }) };
  await storeRun({ recipe, lastRun: lastRun(), written });
  stopIfCancelled(signal);
  const gone = plan.dropped.filter(({ isKept }) => !isKept).map(({ previous }) => previous.sheetId);
  await inExcel(async (context) => {
    const shown = gone.length > 0 ? await sheetsShown(context) : undefined;
    holdStill(context);
    // Rules first: a rule goes together with the last of the columns it stands on, and would not be found after that.
    for (const change of rules) change.finish(context);
    for (const block of blocks) finishBlock(context, block);
    deleteSheets(context, shown, { gone, source: plan.source.sheetId });
    // From here on the run is done, and can be undone.
    markUndo(context, record.at);
    context.workbook.settings.getItem(settingKeys.pending).delete();
    for (const id of record.undoParts) context.workbook.customXmlParts.getItem(id).delete();
    for (const name of plan.marks?.outdated ?? []) context.workbook.names.getItem(name).delete();
    if (plan.history) finishHistory(context, plan.history);
    await context.sync();
  });
  return blocks;
}

function recordOf(block: ReadyBlock, { ids, rules }: RuleChange): WrittenPlaceRecord {
  const { what, sheet, table, headerRow, firstRow, rowCount, columns, part, previous } = block;
  return {
    what,
    sheetId: sheet.id,
    sheetName: sheet.name,
    ...(table?.id !== undefined && { table: { id: table.id, name: table.name } }),
    headerRow,
    firstRow,
    rowCount,
    columns: columns.map((placed) => {
      const { key, header, renamed, column, tableColumn, name } = placed;
      const under = underAfter(block, placed);
      return {
        key,
        header,
        ...(renamed && { renamed }),
        column,
        ...(tableColumn !== undefined && { tableColumn }),
        ...(name !== undefined && { name }),
        ...(under && { under }),
      };
    }),
    ...(part && { part: joinedPart(part, previous?.record.part) }),
    rules: ids,
    ruleValues: rules,
  };
}

function placesOf({ drawings }: WritePlan, blocks: readonly TierBlock[]): WrittenPlace[] {
  const written = blocks.filter(({ columns }) => columns.length > 0);
  const tiers = written.map((block): WrittenPlace => ({
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
