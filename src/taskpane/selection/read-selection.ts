import { defaultRecipe } from '../../classify';
import { locateSelection } from '../../workbook/locate-selection';
import { surveyRegion } from '../../workbook/profile-region';
import { userErrorOf } from '../errors/user-error-of';
import { type Selection, useSelectionStore, withHeader } from './selection-store';

let latest = 0;

/**
 * Looks at what is selected now, or at the cells it was told to keep to. When looks overtake each other, the last one
 * counts.
 *
 * @returns what the pane knows afterwards
 */
export const readSelection = (): Promise<Selection> => look(() => Promise.resolve());

/** Keeps to the cells selected now, as they are, from here on. */
export const keepToSelection = (): Promise<Selection> =>
  look(async () => useSelectionStore.getState().pin(await locateSelection(true)));

/** Follows the selection again. */
export const followSelectionAgain = (): Promise<Selection> =>
  look(() => Promise.resolve(useSelectionStore.getState().pin()));

async function look(first: () => Promise<void>): Promise<Selection> {
  const turn = ++latest;
  const { begin, understand, fail, pin } = useSelectionStore.getState();
  begin();
  try {
    await first();
    const { pinned, chosenHeader } = useSelectionStore.getState();
    const region = withHeader(pinned ?? (await locateSelection()), chosenHeader);
    const { profile, firstRows } = await surveyRegion(region, defaultRecipe);
    if (turn === latest) understand(region, profile, firstRows);
  } catch (error) {
    if (turn === latest) {
      // cells that cannot be read any more are not kept to
      pin();
      fail(userErrorOf(error));
    }
  }
  return useSelectionStore.getState().selection;
}
