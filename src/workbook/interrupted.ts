import type { Progress } from '../classify';
import { inExcel } from './excel';
import { removeEverything } from './remove-everything';
import { storedWritten } from './locate-written';
import { type Pending, readState, unmarkPending } from './undo/pending';
import { storedRecord } from './undo/record-store';
import { goBack } from './undo-last-run';

/**
 * What broke off in this workbook, or is under way at a colleague's: a run, undoing one, or removing everything.
 *
 * @returns what, and when the run it is about began; undefined where nothing is
 */
export async function interruptedWork(): Promise<Pending | undefined> {
  const { pending } = await inExcel(readState);
  return pending;
}

/**
 * Puts a workbook in order in which something broke off: what a run had written is taken back, an undo or a removal is
 * brought to its end.
 *
 * @returns what it was; undefined where nothing had broken off
 * @throws UserError `interrupted` where it broke off again
 */
export async function finishInterrupted(
  onProgress?: (progress: Progress) => void,
): Promise<Pending['what'] | undefined> {
  const pending = await interruptedWork();
  if (!pending) return undefined;
  if (pending.what === 'remove') {
    if (await inExcel(storedWritten)) await removeEverything({ onProgress });
    else await unmarkPending();
    return 'remove';
  }
  const record = await storedRecord(pending.at);
  // Without a record nothing was changed yet: it stands in the workbook before the first change.
  if (record) await goBack(record, pending, { isResumed: true, onProgress });
  else await unmarkPending();
  return pending.what;
}
