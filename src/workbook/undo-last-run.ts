import { type Progress, UserError } from '../classify';
import { inExcel, stopIfCancelled, toUserError } from './excel';
import { storedWritten, writtenIn } from './locate-written';
import { readSettings, settingKeys } from './settings-store';
import { checkRestorable } from './undo/check-restorable';
import { insist } from './undo/insist';
import { markPending, type Pending, readState, stateIn, stateKeys, unmarkPending } from './undo/pending';
import { lookForRecords, readRecord } from './undo/record-store';
import { newRestoration, type Restoration } from './undo/restoration';
import { type Kept, restoreRun } from './undo/restore-run';
import type { UndoRecord } from './undo/undo-record';

/** How an undo ended. */
export interface UndoOutcome {
  /** When the run that was undone began, ISO date-time. */
  at: string;
  /** Cells that somebody changed after the run and that stay as they are: `Sheet!A1`. */
  kept: string[];
  /** Sheets the run had added that stay, without what was ours, because the user wrote on them. */
  keptSheets: string[];
  /** Columns of the run that were not found, and may still stand there: `Sheet: header`. */
  notFound: string[];
  /** Cells of which it cannot be told whether they are ours, and that stay: `Sheet!A1`. */
  unclear: string[];
}

interface UndoOptions {
  onProgress?: ((progress: Progress) => void) | undefined;
  /** Heeded until the first change; from there on the undo comes to its end. */
  signal?: AbortSignal | undefined;
}

/**
 * The run that {@link undoLastRun} would undo, also after the workbook was closed and opened again.
 *
 * @returns when it began; undefined where there is none, or it was undone
 */
export async function storedUndo(): Promise<{ at: string } | undefined> {
  const { undo } = await inExcel(readState);
  return undo;
}

/**
 * Undoes the last run: cells, number formats, widths, rules, table sizes, names, settings and sheets are again what they
 * were before it. All of it, or nothing.
 *
 * What users did since stays: rows they sorted or inserted get the values of their customers, cells of ours that they
 * changed keep that, and sheets they wrote on are not deleted.
 *
 * @throws UserError `nothingToUndo`; `cannotUndo` with the cells in the way; `sheetProtected`; `cancelled`; `interrupted`
 * where the connection broke off midway: then {@link finishInterrupted} brings it to its end
 */
export async function undoLastRun({ onProgress, signal }: UndoOptions = {}): Promise<UndoOutcome> {
  const { pending, undo, written, records } = await inExcel(async (context) => {
    const recordsThere = lookForRecords(context);
    const stored = await readSettings(context, [...stateKeys, settingKeys.written]);
    return { ...stateIn(stored), written: writtenIn(stored), records: recordsThere() };
  });
  const at = pending?.what === 'undo' ? pending.at : undo?.at;
  const record = at === undefined ? undefined : await readRecord(at, records);
  if (at === undefined || !record) throw new UserError('nothingToUndo');
  const { located, notFound } = await checkRestorable(record, written);
  stopIfCancelled(signal);
  const isResumed = pending?.what === 'undo';
  const kept = await goBack(record, { what: 'undo', at }, { isResumed, located, onProgress });
  return { at, kept: kept.cells, keptSheets: kept.sheets, notFound, unclear: kept.unclear };
}

/**
 * Marks what is under way, and makes the workbook what the record says. What fails by chance is tried again.
 *
 * @param how.isResumed Whether something broke off before, so that half of it may be done.
 * @param how.located Blocks of the record as they were just found.
 * @throws UserError `interrupted` where it could not be brought to its end, or why nothing was begun
 */
export async function goBack(
  record: UndoRecord,
  pending: Pending,
  {
    onProgress,
    ...how
  }: Pick<Restoration, 'isResumed'> & Partial<Pick<Restoration, 'located'>> & Pick<UndoOptions, 'onProgress'>,
): Promise<Kept> {
  let isBegun = false;
  const begin = async () => {
    const written = await inExcel((context) => {
      markPending(context, pending);
      return storedWritten(context);
    });
    isBegun = true;
    return written;
  };
  const restoration = newRestoration({ ...how, end: pending.what, begin });
  try {
    return await insist(() => restoreRun(record, restoration, onProgress));
  } catch (error) {
    if (isBegun) throw new UserError('interrupted', {}, [], { cause: error });
    await insist(unmarkPending).catch((cause: unknown) => {
      throw new UserError('interrupted', {}, [], { cause });
    });
    throw toUserError(error);
  }
}
