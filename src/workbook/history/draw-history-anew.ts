import { UserError } from '../../classify';
import { drawSheet } from '../drawn-sheet/draw-sheet';
import { withDrawingsNow } from '../drawn-sheet/drawing-now';
import { distance, shiftedDrawing } from '../drawn-sheet/moved-drawing';
import type { DrawnSheet, SheetDrawing } from '../drawn-sheet/sheet-drawing';
import { inExcel, toUserError } from '../excel';
import { locateDrawn } from '../locate-drawn';
import { storedWritten } from '../locate-written';
import { settingKeys, writeSettings } from '../settings-store';
import { undoNamespace } from '../undo/record-store';
import { recordRun } from '../undo/record-run';
import { storeRecord, takeWriteBack } from '../undo/recorded-write';
import type { UndoRecord } from '../undo/undo-record';
import type { PlannedDrawing } from '../write-plan';
import type { Written } from '../written';

/**
 * Draws the history sheet anew: all of it, or nothing. As with a run, how the workbook was is stored in it first; the undo
 * of the last run stays what it is.
 *
 * @throws UserError `noHistorySheet` where it is not there (any more); `sheetProtected`; `interrupted` where what was
 * drawn could not be taken back
 */
export async function drawHistoryAnew(drawing: SheetDrawing): Promise<void> {
  const { written, there } = await inExcel(async (context) => {
    const found = await storedWritten(context);
    const drawn = found && (await withDrawingsNow(context, await locateDrawn(context, found)));
    return { written: found, there: drawn?.history };
  });
  if (!written || !there) throw new UserError('noHistorySheet');
  await requireUnprotected(there);
  const sheet = { id: there.sheetId, name: there.sheetName };
  const planned: PlannedDrawing = {
    what: 'history',
    sheet,
    drawing: shiftedDrawing(drawing, distance(drawing, there.drawing)),
    previous: there,
  };
  const record = await recordDrawing(planned, written);
  let isStored = false;
  try {
    await storeRecord(record);
    isStored = true;
    await draw(planned, record, written);
  } catch (error) {
    const isDone = await takeWriteBack(record, error, ({ pending }) => isStored && !pending);
    if (!isDone) throw toUserError(error, there.sheetName);
  }
}

async function requireUnprotected({ sheetId, sheetName }: DrawnSheet): Promise<void> {
  await inExcel(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(sheetId);
    protection.load('protected');
    await context.sync();
    if (protection.protected) throw new UserError('sheetProtected', { sheet: sheetName });
  }, sheetName);
}

/** How the sheet was, as for a run that draws nothing else. */
const recordDrawing = (planned: PlannedDrawing, { source }: Written): Promise<UndoRecord> =>
  recordRun(
    { touches: [], blocks: [], drawings: [planned], dropped: [], source, elsewhere: [], drawnElsewhere: {} },
    new Date().toISOString(),
    undefined,
  );

async function draw(planned: PlannedDrawing, record: UndoRecord, written: Written): Promise<void> {
  const { drawn, rules } = await drawSheet(planned);
  const now = { ...written, drawn: { ...written.drawn, history: drawn } };
  await inExcel((context) => writeSettings(context, { [settingKeys.written]: now }));
  await inExcel(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(undoNamespace).load('items/id');
    await context.sync();
    rules.finish(context);
    // The undo of the last run keeps its parts.
    for (const { id } of parts.items) {
      if (!record.undoParts.includes(id)) context.workbook.customXmlParts.getItem(id).delete();
    }
    // From here on it is done.
    context.workbook.settings.getItem(settingKeys.pending).delete();
    await context.sync();
  }, drawn.sheetName);
}
