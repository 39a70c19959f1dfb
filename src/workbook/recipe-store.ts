import { parseRecipe, type Recipe } from '../classify';
import { inExcel } from './excel';
import { type LastRun, lastRunSchema } from './last-run';
import { readSettings, settingKeys, writeSettings } from './settings-store';
import type { Written } from './written';

/** What the workbook remembers of its last classification. */
export interface StoredRun {
  /** The recipe as the user chose it. */
  recipe: Recipe;
  /** Absent where a recipe was stored but never run. */
  lastRun?: LastRun;
}

/**
 * The recipe of the open workbook, with what its last run did.
 *
 * @returns undefined where customers were never classified in this workbook
 * @throws UserError `invalidRecipe` where a later version of the add-in stored it
 */
export async function storedRecipe(): Promise<StoredRun | undefined> {
  return inExcel(async (context) => {
    const stored = await readSettings(context, [settingKeys.recipe, settingKeys.lastRun]);
    if (!stored.has(settingKeys.recipe)) return undefined;
    const recipe = parseRecipe(stored.get(settingKeys.recipe));
    const lastRun = lastRunSchema.safeParse(stored.get(settingKeys.lastRun));
    return lastRun.success ? { recipe, lastRun: lastRun.data } : { recipe };
  });
}

/** Keeps a recipe in the workbook without running it. */
export async function storeRecipe(recipe: Recipe): Promise<void> {
  await inExcel((context) => writeSettings(context, { [settingKeys.recipe]: recipe }));
}

/** Keeps a finished run: recipe, account, and where everything was written. */
export async function storeRun(run: { recipe: Recipe; lastRun: LastRun; written: Written }): Promise<void> {
  const { recipe, lastRun, written } = settingKeys;
  await inExcel((context) =>
    writeSettings(context, { [recipe]: run.recipe, [lastRun]: run.lastRun, [written]: run.written }),
  );
}
