import { defaultRecipe } from '../../classify';
import { locateSelection } from '../../workbook/locate-selection';
import { profileRegion } from '../../workbook/profile-region';
import { userErrorOf } from '../errors/user-error-of';
import { useSelectionStore, type Selection } from './selection-store';

let latest = 0;

/**
 * Looks at what is selected now. When looks overtake each other, the last one counts.
 *
 * @returns what the pane knows afterwards
 */
export async function readSelection(): Promise<Selection> {
  const turn = ++latest;
  const { begin, understand, fail } = useSelectionStore.getState();
  begin();
  try {
    const region = await locateSelection();
    const recognised = await profileRegion(region, defaultRecipe);
    if (turn === latest) understand(region, recognised);
  } catch (error) {
    if (turn === latest) fail(userErrorOf(error));
  }
  return useSelectionStore.getState().selection;
}
