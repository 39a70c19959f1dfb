import { serialDay } from '../../classify';
import { translatorFor } from '../../locales/translate';
import { classifyInWorker } from '../../worker/classify-in-worker';
import { goTo } from '../../workbook/go-to';
import { runClassification, type RunOutcome } from '../../workbook/run';
import { userErrorOf } from '../errors/user-error-of';
import { localeOf, useLanguageStore } from '../language/language-store';
import { readSelection } from '../selection/read-selection';
import { understood } from '../selection/understood';
import { useRecipeStore } from '../state/recipe-store';
import { useRunStore } from './run-store';

/**
 * The one job of the pane: looks at the selection once more, then reads, classifies and writes.
 * How it goes is in the run store; it never rejects.
 */
export async function classifyCustomers(): Promise<void> {
  const { begin, report, finish, fail } = useRunStore.getState();
  const controller = new AbortController();
  begin(() => controller.abort());
  try {
    const selection = await readSelection();
    if (selection.status === 'failed') throw selection.error;
    if (selection.status === 'unknown') return fail(userErrorOf(new Error('no selection')));
    const { recipe } = useRecipeStore.getState();
    const { profile, problem } = understood(selection.recognised, recipe);
    if (problem) throw problem;
    const outcome = await runClassification({
      region: selection.region,
      profile,
      recipe,
      classifier: classifyInWorker,
      translate: translatorFor(localeOf(useLanguageStore.getState())),
      today: serialDay(new Date()),
      onProgress: report,
      signal: controller.signal,
    });
    finish(outcome);
    await showTiers(outcome);
  } catch (error) {
    fail(userErrorOf(error));
  }
}

/** The answer to the click is in the sheet: show it there. */
async function showTiers({ places }: RunOutcome): Promise<void> {
  const tiers = places.find(({ what }) => what === 'tiers');
  if (tiers) await goTo(tiers);
}
