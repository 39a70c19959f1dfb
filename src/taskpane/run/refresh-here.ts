import { serialDay } from '../../classify';
import { translatorFor } from '../../locales/translate';
import { classifyInWorker } from '../../worker/classify-in-worker';
import { refreshTiers } from '../../workbook/refresh';
import { localeOf, useLanguageStore } from '../language/language-store';
import { lookAtWritten } from '../written/look-at-written';
import { runJob } from './run-job';
import { useRunStore } from './run-store';

/** Runs the recipe of the workbook again on the rows of the last run, whatever is selected. */
export const refreshHere = (): Promise<void> =>
  runJob('refresh', async (options) => {
    const outcome = await refreshTiers({
      ...options,
      classifier: classifyInWorker,
      translate: translatorFor(localeOf(useLanguageStore.getState())),
      today: serialDay(new Date()),
    });
    useRunStore.getState().finish(outcome);
    await lookAtWritten();
  });
