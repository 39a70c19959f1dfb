import { hasOtherRows, onCellsChanged } from '../../workbook/source-changes';
import { userErrorOf } from '../errors/user-error-of';
import { useRunStore } from '../run/run-store';
import { lookAtWritten } from './look-at-written';
import { useWrittenStore } from './written-store';

/** How long the cells have to keep still before the workbook is looked at again. */
const settleMs = 1000;

/**
 * Keeps what the pane says of the workbook true while it is open: notices that the data changed, and that the ribbon
 * or a colleague ran the recipe again.
 */
export async function watchWorkbook(): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fail = (error: unknown): void => {
    const readable = userErrorOf(error);
    // Where the data went is said when somebody wants to read them.
    if (readable.kind !== 'dataMoved') useRunStore.getState().fail(readable);
  };
  try {
    await onCellsChanged({
      onChange: (change) => {
        if (change === 'source') useWrittenStore.setState({ hasChanged: true });
        clearTimeout(timer);
        timer = setTimeout(() => void lookAgain(), settleMs);
      },
      onError: fail,
      isBusy: () => useRunStore.getState().run.status === 'running',
    });
    await lookAtWritten();
    if (await hasOtherRows()) useWrittenStore.setState({ hasChanged: true });
  } catch (error) {
    fail(error);
  }
}

/** A run by somebody else shows in the settings: what this pane shows of an earlier one no longer holds. */
async function lookAgain(): Promise<void> {
  const { run } = useRunStore.getState();
  if (run.status === 'running') return;
  const before = useWrittenStore.getState().lastRun?.at;
  await lookAtWritten();
  const now = useWrittenStore.getState().lastRun?.at;
  if (now === before) return;
  useWrittenStore.setState({ hasChanged: false });
  const { run: still, leave } = useRunStore.getState();
  if (still.status === 'done' && still.outcome.lastRun.at !== now) leave();
}
