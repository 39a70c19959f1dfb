import { type Profile, type Recipe, roles, UserError } from '../classify';
import { inExcel } from './excel';
import { locateSource } from './locate-source';
import { storedWritten } from './locate-written';
import { pinnedRecipe } from './pinned-recipe';
import { profileRegion } from './profile-region';
import { storedRecipe } from './recipe-store';
import type { Region } from './region';
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
  const { region, kind, columns, numbers } = await inExcel(async (context) => {
    const written = await storedWritten(context);
    if (!written) throw new UserError('noStoredRecipe');
    return { kind: written.source.kind, ...(await locateSource(context, written)) };
  });
  if (!stored) throw new UserError('noStoredRecipe');
  const pinned = pinnedRecipe(stored.recipe, { kind, columns });
  const found = await profileAgain(region, pinned, numbers);
  return runClassification({ ...options, region, ...found, keep: stored.recipe });
}

/** Recognises the columns of the last run again; those whose header was renamed, by where they stand now. */
async function profileAgain(
  region: Region,
  recipe: Recipe,
  numbers: Recipe['columns'],
): Promise<{ profile: Profile; recipe: Recipe }> {
  try {
    return { profile: await profileRegion(region, recipe), recipe };
  } catch (error) {
    if (!(error instanceof UserError) || error.kind !== 'unknownColumn') throw error;
    const role = roles.find(
      (one) =>
        recipe.columns[one] === error.params['column'] && !(recipe.columns[one] ?? '#').startsWith('#'),
    );
    const number = role && numbers[role];
    if (role === undefined || number === undefined) throw error;
    return profileAgain(region, { ...recipe, columns: { ...recipe.columns, [role]: number } }, numbers);
  }
}
