import { serialDay, UserError } from '../../classify';
import { otherLanguage } from '../../locales/language';
import { translatorFor } from '../../locales/translate';
import { classifyInWorker } from '../../worker/classify-in-worker';
import { goTo } from '../../workbook/go-to';
import { runClassification, type RunOutcome } from '../../workbook/run';
import { localeOf, useLanguageStore } from '../language/language-store';
import { isSamePlan, type ShownPlan, takesAway } from '../plan/shown-plan';
import { readSelection } from '../selection/read-selection';
import { understood } from '../selection/understood';
import { useRecipeStore } from '../state/recipe-store';
import { lookAtWritten } from '../written/look-at-written';
import { useWrittenStore } from '../written/written-store';
import { type JobOptions, runJob } from './run-job';
import { useRunStore } from './run-store';

/**
 * The one job of the pane: looks at the selection once more, then reads, classifies and writes. Where something would
 * be taken away, it stops before writing and shows the plan.
 */
export const classifyCustomers = (): Promise<void> =>
  runJob('classify', async (options) => {
    await planOrWrite(await selectedNow(), options, (plan) => !plan.touches.some(takesAway));
  });

/** Does all of it but the writing, and shows what would be written where. */
export const previewTiers = (): Promise<void> =>
  runJob('preview', async (options) => {
    await planOrWrite(await selectedNow(), options, () => false);
  });

/** Writes a plan that was shown, if it still is what would be written; shows it again if not. */
export const writeTiers = (shown: ShownPlan): Promise<void> =>
  runJob('classify', (options) =>
    planOrWrite(shown, options, (plan) => isSamePlan(plan.touches, shown.touches)),
  );

type Source = Pick<ShownPlan, 'region' | 'recognised'>;

/** The rows to classify: those selected when the button is pressed. */
async function selectedNow(): Promise<Source> {
  const selection = await readSelection();
  if (selection.status === 'failed') throw selection.error;
  if (selection.status === 'unknown')
    throw new UserError('unexpected', { code: 'Error', message: 'no selection' });
  return selection;
}

async function planOrWrite(
  { region, recognised }: Source,
  { onProgress, signal }: JobOptions,
  mayWrite: (plan: ShownPlan) => boolean,
): Promise<void> {
  const { recipe } = useRecipeStore.getState();
  const { profile, problem } = understood(recognised, recipe);
  if (problem) throw problem;
  const locale = localeOf(useLanguageStore.getState());
  let shown: ShownPlan | undefined;
  try {
    const outcome = await runClassification({
      region,
      profile,
      recipe,
      classifier: classifyInWorker,
      translate: translatorFor(locale),
      otherLanguage: translatorFor(otherLanguage(locale)),
      today: serialDay(new Date()),
      onProgress,
      signal,
      confirm: (touches, classification) => {
        const isAsked = touches.some(takesAway);
        const plan = { touches, classification, region, recognised, isAsked };
        const isAllowed = mayWrite(plan);
        if (!isAllowed) shown = plan;
        return isAllowed;
      },
    });
    try {
      await showTiers(outcome);
    } finally {
      useRunStore.getState().finish(outcome);
      useWrittenStore.setState({ hasChanged: false });
    }
  } catch (error) {
    if (!shown) throw error;
    useRunStore.getState().show(shown);
  } finally {
    void lookAtWritten();
  }
}

/** The answer to the click is in the sheet: show it there. */
async function showTiers({ places }: RunOutcome): Promise<void> {
  const tiers = places.find(({ what }) => what === 'tiers');
  if (tiers) await goTo(tiers);
}
