import { serialDay } from '../classify';
import { languageFor, otherLanguage } from '../locales/language';
import { translatorFor } from '../locales/translate';
import { closeDialog, showDialog } from '../workbook/dialog';
import { associateCommand, displayLanguage, whenReady } from '../workbook/environment';
import { toUserError } from '../workbook/excel';
import { goTo } from '../workbook/go-to';
import { refreshTiers } from '../workbook/refresh';
import { summaryPlace } from '../workbook/summary-place';
import { classifyInWorker } from '../worker/classify-in-worker';
import { drawNotice, noticeHash, noticeIn } from './notice';

/** Shows an error in a dialog: this very page, told by its address to be a notice. */
const showError = (error: unknown): Promise<void> =>
  showDialog(new URL(noticeHash(toUserError(error), translatorFor(displayLanguage())), location.href).href, {
    width: 30,
    height: 30,
  });

async function refresh(): Promise<void> {
  await refreshTiers({
    classifier: classifyInWorker,
    translate: translatorFor(displayLanguage()),
    otherLanguage: translatorFor(otherLanguage(displayLanguage())),
    today: serialDay(new Date()),
  });
}

async function openSummary(): Promise<void> {
  await goTo(await summaryPlace());
}

void whenReady().then(() => {
  const notice = noticeIn(location.hash);
  if (notice) {
    document.documentElement.lang = languageFor(displayLanguage());
    drawNotice(document, notice, translatorFor(displayLanguage()), closeDialog);
    return;
  }
  associateCommand('refreshTiers', refresh, showError);
  associateCommand('openSummary', openSummary, showError);
});
