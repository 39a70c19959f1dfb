import { emptyDrawing } from '../drawn-sheet/sheet-drawing';
import { inExcel } from '../excel';
import { settingKeys } from '../settings-store';
import type { WritePlan } from '../write-plan';
import { writtenSchema } from '../written';
import { recordBlock } from './record-block';
import { undoNamespace } from './record-store';
import { rulesOn, wholeSheet } from './rules-on';
import type { FormerBlock, FormerDrawing, UndoRecord } from './undo-record';

/** The settings a run changes. */
const runSettings = [settingKeys.recipe, settingKeys.lastRun, settingKeys.written, settingKeys.undo] as const;

/**
 * Reads everything that a plan is about to change, as it is now. Changes nothing.
 *
 * @param at When the run began.
 */
export async function recordRun(
  plan: WritePlan,
  at: string,
  signal: AbortSignal | undefined,
): Promise<UndoRecord> {
  const { tabs, ...before } = await inExcel(async (context) => {
    const { worksheets, settings, customXmlParts } = context.workbook;
    worksheets.load('items/id,items/position,items/visibility');
    const texts = runSettings.map((key) => settings.getItemOrNullObject(key).load('value'));
    const parts = customXmlParts.getByNamespace(undoNamespace).load('items/id');
    await context.sync();
    return {
      undoParts: parts.items.map(({ id }) => id),
      tabs: worksheets.items.map(({ id, position, visibility }) => ({ id, position, visibility })),
      settings: Object.fromEntries(
        texts.flatMap((setting, index) => {
          const key = runSettings[index];
          return key === undefined || setting.isNullObject ? [] : [[key, String(setting.value)]];
        }),
      ),
    };
  });
  const blocks: FormerBlock[] = [];
  for (const block of plan.blocks) {
    const isShared = plan.elsewhere.some(({ sheetId }) => sheetId === block.sheet.id);
    blocks.push(await recordBlock(block, isShared, signal));
  }
  const drawings: FormerDrawing[] = [];
  const written = before.settings[settingKeys.written];
  const drawnBefore =
    written === undefined ? undefined : writtenSchema.safeParse(JSON.parse(written)).data?.drawn;
  for (const { what, sheet, drawing, previous } of plan.drawings) {
    const { id, name } = sheet;
    const isMoved = JSON.stringify(previous?.drawing) !== JSON.stringify(drawnBefore?.[what]?.drawing);
    const rules = id === undefined ? undefined : await rulesOn(id, [wholeSheet]);
    drawings.push({
      what,
      ...(id !== undefined && { sheetId: id }),
      sheetName: name,
      after: drawing,
      ...(previous && isMoved && { before: previous.drawing }),
      ...(rules && { rules }),
    });
  }
  for (const { what, previous, isKept } of plan.dropped) {
    const { sheetId, sheetName, drawing } = previous;
    const isMoved = JSON.stringify(drawing) !== JSON.stringify(drawnBefore?.[what]?.drawing);
    const rules = isKept ? await rulesOn(sheetId, [wholeSheet]) : undefined;
    const { position = 0, visibility = 'Visible' } = tabs.find(({ id }) => id === sheetId) ?? {};
    drawings.push({
      what,
      sheetId,
      sheetName,
      after: emptyDrawing,
      ...(isMoved && { before: drawing }),
      ...(rules && { rules }),
      dropped: { isKept, position, visibility },
    });
  }
  return {
    version: 1,
    at,
    ...before,
    sheets: tabs.map(({ id }) => id),
    source: plan.source,
    blocks,
    ...(plan.history && {
      history: {
        added: [...plan.history.added.keys()],
        ...(plan.history.before.catalogueXml !== undefined && {
          catalogueXml: plan.history.before.catalogueXml,
        }),
      },
    }),
    drawings,
  };
}
