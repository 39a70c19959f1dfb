import { storedSnapshots } from '../../workbook/history/stored-snapshots';
import { interruptedWork } from '../../workbook/interrupted';
import { storedRecipe } from '../../workbook/recipe-store';
import { storedUndo } from '../../workbook/undo-last-run';
import { writtenPlaces } from '../../workbook/written-places';
import { userErrorOf } from '../errors/user-error-of';
import { useRunStore } from '../run/run-store';
import { useWrittenStore } from './written-store';

let latest = 0;

/** Looks at what stands in the workbook now. When looks overtake each other, the last one counts. */
export async function lookAtWritten(): Promise<void> {
  const turn = ++latest;
  try {
    const stored = await storedRecipe();
    const places = await writtenPlaces();
    const undo = await storedUndo();
    const interrupted = await interruptedWork();
    const snapshots = await storedSnapshots();
    if (turn !== latest) return;
    useWrittenStore.setState({ lastRun: stored?.lastRun, places, undo, interrupted, snapshots });
  } catch (error) {
    if (turn === latest) useRunStore.getState().fail(userErrorOf(error));
  }
}
