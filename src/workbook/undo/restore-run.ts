import type { Progress } from '../../classify';
import { inExcel } from '../excel';
import { locateWritten } from '../locate-written';
import { settingKeys } from '../settings-store';
import { addedMarks } from '../source-marks';
import { type Written, type WrittenPlaceRecord, writtenSchema } from '../written';
import { type AddedSheet, addedSheets } from './added-sheets';
import { emptyAddedSheet } from './empty-added-sheet';
import { finishRestore } from './finish-restore';
import { columnNames, isPlaceOf, listsOf } from './place-of-block';
import type { Restoration } from './restoration';
import { restoreBlock, type RestoredBlock } from './restore-block';
import { lookAtDrawings, redraw } from './restore-drawing';
import { type StandingPlace, standingElsewhere } from './standing-place';
import type { UndoRecord } from './undo-record';

/** What stays although a run was taken back, because it is the user's. */
export interface Kept {
  /** Cells of ours that somebody changed after the run: `Sheet!A1`. */
  cells: string[];
  /** Cells of which it cannot be told whether they are ours, and that stay: `Sheet!A1`. */
  unclear: string[];
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
  const now = await restoration.begin();
  const before = writtenBefore(record);
  const written = JSON.stringify(now) === JSON.stringify(before) ? undefined : now;
  const total = record.blocks.length + 2;
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
  const there = await lookAtDrawings(drawings, before, written);
  for (const { what, again } of await redraw(drawings, record, { before, written, standing, there }, end)) {
    drawn[what] = again.drawn;
    rules.push(again.rules.finish);
  }
  step();
  const added = await addedSheets(record, written, end);
  for (const sheet of added.filter(({ isKept }) => isKept)) {
    rules.push(...(await emptyAddedSheet(sheet, record, written)));
  }
  await finishRestore(record, end, {
    blocks,
    names: [
      ...addedMarks(record.source, before?.source),
      ...record.blocks.filter(({ sheetId }) => sheetId === undefined).flatMap(columnNames),
    ],
    rules,
    sheets: added.filter(({ isKept }) => !isKept).map(({ id }) => id),
    written: before && changed(before, { ...before, places, drawn }),
  });
  step();
  return {
    cells: blocks.flatMap(({ kept }) => kept),
    unclear: blocks.flatMap(({ unclear }) => unclear),
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
  const elsewhere =
    untouched.length > 0
      ? await inExcel((context) => locateWritten(context, { ...before, places: untouched }))
      : [];
  return [...restored.flatMap(({ standing }) => standing ?? []), ...elsewhere.map(standingElsewhere)];
}
