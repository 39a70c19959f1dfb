import { serialDay } from '../../classify';
import { otherLanguage } from '../../locales/language';
import { translatorFor } from '../../locales/translate';
import { classifyInWorker } from '../../worker/classify-in-worker';
import { refreshTiers } from '../../workbook/refresh';
import { localeOf, useLanguageStore } from '../language/language-store';
import { lookAtWritten } from '../written/look-at-written';
import { useWrittenStore } from '../written/written-store';
import { runJob } from './run-job';
import { useRunStore } from './run-store';

/** Runs the recipe of the workbook again on the rows of the last run, whatever is selected. */
export const refreshHere = (): Promise<void> =>
  runJob('refresh', async (options) => {
    const locale = localeOf(useLanguageStore.getState());
    const outcome = await refreshTiers({
      ...options,
      classifier: classifyInWorker,
      translate: translatorFor(locale),
      otherLanguage: translatorFor(otherLanguage(locale)),
      today: serialDay(new Date()),
    });
    useRunStore.getState().finish(outcome);
    useWrittenStore.setState({ hasChanged: false });
    await lookAtWritten();
  });
