import { UserError } from '../../classify';
import { inExcel } from '../excel';
import { insist } from './insist';
import { markPending, readState, type State } from './pending';
import { addParts, recordParts } from './record-store';
import { newRestoration } from './restoration';
import { restoreRun } from './restore-run';
import type { UndoRecord } from './undo-record';

/**
 * Stores how the workbook was, and that something is being written: whatever happens from here on, it can be taken back,
 * by the pane or, once it is opened again, by the next one.
 *
 * @param together Queues what is to be written in the same trip.
 */
export async function storeRecord(
  record: UndoRecord,
  together?: (context: Excel.RequestContext) => void,
): Promise<void> {
  await addParts(await recordParts(record), (context) => {
    markPending(context, { what: 'run', at: record.at });
    together?.(context);
  });
}

/**
 * Makes the workbook what it was before a write that failed.
 *
 * @param isDone Whether what the workbook says of itself means that the write had come to its end.
 * @returns true where it had, and only the answer was lost
 * @throws UserError `interrupted` where what was written could not be taken back
 */
export async function takeWriteBack(
  record: UndoRecord,
  cause: unknown,
  isDone: (state: State) => boolean,
): Promise<boolean> {
  try {
    if (isDone(await insist(() => inExcel(readState)))) return true;
    const restoration = newRestoration({ end: 'run', isResumed: true });
    await insist(() => restoreRun(record, restoration));
    return false;
  } catch (error) {
    throw new UserError('interrupted', {}, [], { cause: new AggregateError([cause, error]) });
  }
}
