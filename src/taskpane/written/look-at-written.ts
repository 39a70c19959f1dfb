import { storedRecipe } from '../../workbook/recipe-store';
import { writtenPlaces } from '../../workbook/written-places';
import { userErrorOf } from '../errors/user-error-of';
import { useRunStore } from '../run/run-store';
import { useWrittenStore } from './written-store';

let latest = 0;

/** Looks at what stands in the workbook now. When looks overtake each other, the last one counts. */
export async function lookAtWritten(): Promise<void> {
  const turn = ++latest;
  try {
    const [stored, places] = [await storedRecipe(), await writtenPlaces()];
    if (turn !== latest) return;
    useWrittenStore.setState({ lastRun: stored?.lastRun, places });
  } catch (error) {
    if (turn === latest) useRunStore.getState().fail(userErrorOf(error));
  }
}
