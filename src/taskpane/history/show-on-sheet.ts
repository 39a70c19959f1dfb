import { translatorFor } from '../../locales/translate';
import { goTo } from '../../workbook/go-to';
import { drawMigration } from '../../workbook/history/stored-snapshots';
import { userErrorOf } from '../errors/user-error-of';
import { localeOf, useLanguageStore } from '../language/language-store';
import { useRunStore } from '../run/run-store';
import { lookAtWritten } from '../written/look-at-written';
import { useWrittenStore } from '../written/written-store';

/** Draws the history sheet anew with two snapshots, and shows it. */
export async function showOnSheet(from: string, to: string): Promise<void> {
  try {
    await drawMigration(from, to, translatorFor(localeOf(useLanguageStore.getState())));
    await lookAtWritten();
    const place = useWrittenStore.getState().places.find(({ what }) => what === 'history');
    if (place) await goTo(place);
  } catch (error) {
    useRunStore.getState().fail(userErrorOf(error));
  }
}
