import { UserError } from '../classify';
import { inExcel } from './excel';
import { locateSource } from './locate-source';
import { storedWritten } from './locate-written';
import { pinnedRecipe } from './pinned-recipe';
import { profileRegion } from './profile-region';
import { storedRecipe } from './recipe-store';
import { type RunInput, type RunOutcome, runClassification } from './run';

/**
 * Runs the stored recipe again on the rows of the last run, wherever the user is now: new rows count, and the same
 * columns are taken even where others look likelier.
 *
 * @throws UserError `noStoredRecipe` before the first run; `dataMoved` if its rows are gone
 */
export async function refreshTiers(
  options: Pick<RunInput, 'classifier' | 'translate' | 'otherLanguage' | 'today' | 'onProgress' | 'signal'>,
): Promise<RunOutcome> {
  const stored = await storedRecipe();
  const { region, kind, columns } = await inExcel(async (context) => {
    const written = await storedWritten(context);
    if (!written) throw new UserError('noStoredRecipe');
    return { kind: written.source.kind, ...(await locateSource(context, written)) };
  });
  if (!stored) throw new UserError('noStoredRecipe');
  const recipe = pinnedRecipe(stored.recipe, { kind, columns });
  const profile = await profileRegion(region, recipe);
  return runClassification({ ...options, region, profile, recipe, keep: stored.recipe });
}
