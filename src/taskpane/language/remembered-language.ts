import { languages } from '../../locales/language';
import type { LanguageChoice } from './language-store';

const key = 'customerTiers.language';

/** The browser's storage for this page; undefined where its settings forbid it. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

/** The language chosen in this pane before, on this computer; Excel's where none was. */
export function rememberedLanguage(): LanguageChoice {
  const kept = storage()?.getItem(key);
  return languages.find((language) => language === kept) ?? 'excel';
}

/** Keeps the choice for the next time; where there is no room, it holds until the pane is closed. */
export function rememberLanguage(choice: LanguageChoice): void {
  const kept = storage();
  if (choice === 'excel') return kept?.removeItem(key);
  try {
    kept?.setItem(key, choice);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
