import {
  type Classification,
  type Profile,
  type Progress,
  type RawTable,
  type Recipe,
  requireRoles,
  UserError,
} from '../classify';
import { applyPlan } from './apply-plan';
import { stopIfCancelled } from './excel';
import { type LastRun, lastRunOf } from './last-run';
import { planWrite } from './plan-write';
import { readRegion } from './read-region';
import type { Region } from './region';
import { sourceIds } from './source-ids';
import type { Translate } from './tier-columns';
import type { PlannedTouch, WrittenPlace } from './write-plan';

/** Classifies a table somewhere: in the worker, or in this thread. */
export type Classifier = (
  table: RawTable,
  recipe: Recipe,
  options: {
    today: number;
    onProgress?: ((progress: Progress) => void) | undefined;
    signal?: AbortSignal | undefined;
  },
) => Promise<Classification>;

export interface RunInput {
  region: Region;
  /** Of the region, with the recipe's columns applied. */
  profile: Profile;
  recipe: Recipe;
  classifier: Classifier;
  translate: Translate;
  /** The other of the two languages, for names side by side on the rules sheet. */
  otherLanguage?: Translate | undefined;
  /** Serial day of the run. */
  today: number;
  onProgress?: ((progress: Progress) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** Shown what will be touched, and what was found, before anything is written; false stops the run, as cancelling does. */
  confirm?:
    | ((touches: readonly PlannedTouch[], classification: Classification) => boolean | Promise<boolean>)
    | undefined;
  /** The recipe to keep for the next refresh, where it is not `recipe` itself. */
  keep?: Recipe | undefined;
}

export interface RunOutcome {
  classification: Classification;
  /** The sheet that was read, by its id: names change. */
  sourceSheet: string;
  places: WrittenPlace[];
  lastRun: LastRun;
}

/**
 * The whole job: reads the region, classifies, and writes tiers, colours and summary.
 *
 * @throws UserError of any kind; the workbook is then as it was before
 */
export async function runClassification(input: RunInput): Promise<RunOutcome> {
  const { region, profile, recipe, classifier, translate, today, onProgress, signal, confirm } = input;
  const at = new Date().toISOString();
  const started = performance.now();
  requireRoles(profile, recipe);
  const table = await readRegion(region, profile, recipe, { onProgress, signal });
  const ids = sourceIds(table);
  const amountIsText = table.columns.some(
    ({ role, codes }) => (role === 'totalAmount' || role === 'amount') && codes.some((code) => code >= 0),
  );
  const read = performance.now();
  const classification = await classifier(table, recipe, { today, onProgress, signal });
  const classified = performance.now();
  stopIfCancelled(signal);
  const plan = await planWrite({
    classification,
    recipe,
    region,
    profile,
    ids,
    amountIsText,
    translate,
    otherLanguage: input.otherLanguage,
    today,
  });
  const lastRun = (): LastRun => {
    const now = performance.now();
    const ms = {
      read: read - started,
      classify: classified - read,
      write: now - classified,
      total: now - started,
    };
    return lastRunOf(classification, recipe, translate, { at, ms });
  };
  if (confirm && !(await confirm(plan.touches, classification))) throw new UserError('cancelled');
  const places = await applyPlan(plan, { at, recipe: input.keep ?? recipe, lastRun, onProgress, signal });
  return { classification, sourceSheet: region.sheetId, places, lastRun: lastRun() };
}
