import { useMemo } from 'react';
import type { Message } from '../../classify';
import { translatorFor } from '../../locales/translate';
import { localeOf, useLanguageStore } from './language-store';

/** Says a message, or the text of a key, in the pane's language. */
export type Say = (what: string | Message, params?: Message['params']) => string;

/**
 * The pane's words.
 *
 * @example
 * const say = useText();
 * say('pane.selection.rows', { count: 12 });
 */
export function useText(): Say {
  const locale = useLanguageStore(localeOf);
  return useMemo(() => {
    const translate = translatorFor(locale);
    return (what, params) =>
      translate(typeof what === 'string' ? { key: what, ...(params && { params }) } : what);
  }, [locale]);
}
