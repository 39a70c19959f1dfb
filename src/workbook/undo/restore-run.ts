import type { Progress } from '../../classify';
import { drawSheet } from '../drawn-sheet/draw-sheet';
import { inExcel } from '../excel';
import { locateWritten, storedWritten } from '../locate-written';
import { takeBack } from '../history/write-history';
import { settingKeys } from '../settings-store';
import { addedMarks } from '../source-marks';
import { createUndoLog } from '../undo-log';
import { type Written, type WrittenPlaceRecord, writtenSchema } from '../written';
import { type AddedSheet, addedSheets } from './added-sheets';
import { emptyAddedSheet } from './empty-added-sheet';
import { formerDrawing } from './former-drawing';
import { finishRestore } from './finish-restore';
import type { Restoration } from './restoration';
import { restoreBlock, type RestoredBlock } from './restore-block';
import { addWholeRules, wholeSheet } from './rules-on';
import { type StandingPlace, standingElsewhere } from './standing-place';
import type { FormerBlock, FormerDrawing, UndoRecord } from './undo-record';

/** What stays although a run was taken back, because it is the user's. */
export interface Kept {
  /** Cells of ours that somebody changed after the run: `Sheet!A1`. */
  cells: string[];
  /** Sheets the run had added on which something of the user's stands now. */
  sheets: string[];
}

/**
 * Makes a workbook what a record says it was: the inverse of a run, whether the run came to its end or broke off
 * anywhere. Done twice it does no harm, so an undo that broke off is finished by doing it again.
 *
 * What cannot be made again goes last, in one trip with the settings.
 */
export async function restoreRun(
  record: UndoRecord,
  restoration: Restoration,
  onProgress?: (progress: Progress) => void,
): Promise<Kept> {
  const { end } = restoration;
  const now = await inExcel(storedWritten);
  const before = writtenBefore(record);
  const written = JSON.stringify(now) === JSON.stringify(before) ? undefined : now;
  const total = record.blocks.length + record.drawings.length + 1;
  let done = 0;
  const step = () => {
    done += 1;
    onProgress?.({ stage: 'write', done, total });
  };
  const blocks: RestoredBlock[] = [];
  const places = [...(before?.places ?? [])];
  for (const block of record.blocks.filter(({ sheetId }) => sheetId !== undefined)) {
    const index = places.findIndex((place) => isPlaceOf(place, block));
    const beside = listsOf(end === 'remove' ? bare(written) : places, block);
    const restored = await restoreBlock(
      block,
      record,
      { before: places[index], beside },
      written,
      restoration,
    );
    if (restored.place && index >= 0) places[index] = restored.place;
    for (const [at, place] of places.entries())
      if (restored.rules && beside.includes(place)) places[at] = { ...place, rules: restored.rules };
    blocks.push(restored);
    step();
  }
  const drawn: Written['drawn'] = { ...before?.drawn };
  const rules: ((context: Excel.RequestContext) => void)[] = [];
  const drawings = record.drawings.filter(({ sheetId }) => sheetId !== undefined);
  const standing = before && drawings.length > 0 ? await standingPlaces(record, before, blocks) : [];
  for (const drawing of drawings) {
    const again = await redraw(drawing, record, { before, written, standing }, end);
    if (again) {
      drawn[drawing.what] = again.drawn;
      rules.push(again.rules.finish);
    }
    step();
  }
  const added = await addedSheets(record, written);
  for (const sheet of added.filter(({ isKept }) => isKept)) {
    rules.push(...(await emptyAddedSheet(sheet, record, written)));
  }
  const { history } = record;
  if (history) {
    await inExcel(async (context) => {
      await takeBack(context, history.added, history.catalogueXml);
      await context.sync();
    });
  }
  await finishRestore(record, end, {
    blocks,
    marks: addedMarks(record.source, before?.source),
    rules,
    sheets: added.filter(({ isKept }) => !isKept).map(({ id }) => id),
    written: before && changed(before, { ...before, places, drawn }),
  });
  step();
  return {
    cells: blocks.flatMap(({ kept }) => kept),
    sheets: added.filter(({ isKept }) => isKept).map(({ name }: AddedSheet) => name),
  };
}

/** What differs is written anew; else the text stays, letter for letter. */
const changed = (before: Written, now: Written): Written | undefined =>
  JSON.stringify(before) === JSON.stringify(now) ? undefined : now;

/** What had been written before the run. */
function writtenBefore({ settings }: UndoRecord): Written | undefined {
  const text = settings[settingKeys.written];
  return text === undefined ? undefined : writtenSchema.safeParse(JSON.parse(text)).data;
}

/** Users rename sheets and tables, other programs give them other ids: either tells. */
const isOnSheetOf = (
  place: Pick<WrittenPlaceRecord, 'sheetId' | 'sheetName'>,
  { sheetId, sheetName }: FormerBlock,
): boolean => place.sheetId === sheetId || place.sheetName === sheetName;

/** Whether a block was written at a place: several lists may stand on a sheet, told apart by their tables and names. */
function isPlaceOf(place: WrittenPlaceRecord, block: FormerBlock): boolean {
  const { what, table, former, fresh } = block;
  if (place.what !== what || !isOnSheetOf(place, block)) return false;
  if (place.table ?? table) return place.table?.id === table?.id || place.table?.name === table?.name;
  const columns = [...former, ...fresh];
  return place.columns.some(({ key, name, column }) =>
    columns.some((one) =>
      name !== undefined && one.name !== undefined
        ? one.name === name
        : one.key === key && one.column === column,
    ),
  );
}

/** The other lists on the sheet of a block. */
const listsOf = (places: readonly WrittenPlaceRecord[], block: FormerBlock): WrittenPlaceRecord[] =>
  places.filter((place) => isOnSheetOf(place, block) && !isPlaceOf(place, block));

/** What was written, none of whose rules is to stand. */
const bare = (written: Written | undefined): WrittenPlaceRecord[] =>
  (written?.places ?? []).map((place) => ({ ...place, rules: [], ruleValues: [] }));

/** What had been written before, as it stands again: what was restored, and what the run left alone. */
async function standingPlaces(
  { blocks }: UndoRecord,
  before: Written,
  restored: readonly RestoredBlock[],
): Promise<StandingPlace[]> {
  const untouched = before.places.filter((place) => !blocks.some((block) => isPlaceOf(place, block)));
  const elsewhere = await inExcel((context) => locateWritten(context, { ...before, places: untouched }));
  return [...restored.flatMap(({ standing }) => standing ?? []), ...elsewhere.map(standingElsewhere)];
}

/** What a drawing stands among: what had been written before and by the run, and what of it stands again. */
interface Around {
  before: Written | undefined;
  written: Written | undefined;
  standing: readonly StandingPlace[];
}

/** Draws a sheet as it was before the run, over whatever the run made of it. */
async function redraw(
  { what, sheetId = '', sheetName, after, rules }: FormerDrawing,
  record: UndoRecord,
  { before, written, standing }: Around,
  end: Restoration['end'],
): Promise<Awaited<ReturnType<typeof drawSheet>> | undefined> {
  const old = before?.drawn[what];
  if (!before || !old) return undefined;
  const sheet = await inExcel(async (context) => {
    const item = context.workbook.worksheets.getItemOrNullObject(sheetId).load('id,name');
    await context.sync();
    return item.isNullObject ? undefined : { id: item.id, name: item.name };
  }, sheetName);
  if (!sheet) return undefined;
  const drawing = written?.drawn[what]?.drawing ?? after;
  // Rules of before and of the run may stand side by side: all are found by their looks, not by their ids.
  const previous = { sheetId, sheetName, drawing, rules: [] };
  const known = end === 'run' ? rules : undefined;
  const former = await formerDrawing(old.drawing, after, record, before, standing);
  return addWholeRules(sheet, [wholeSheet], () =>
    drawSheet({ sheet, drawing: former, previous, known }, createUndoLog()),
  );
}
