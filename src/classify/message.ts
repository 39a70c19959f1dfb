/**
 * Something to tell a user, before it has a language.
 *
 * `classify/` holds no words: it names a key of `src/locales/*.json` and the values to put in.
 *
 * @example
 * ({ key: 'rules.rfm.quantile', params: { bins: 5 } }) satisfies Message
 */
export interface Message {
  /** Of a text in the locale files, its parts joined by dots. */
  key: string;
  /** Values for the text. A nested message is translated first, a list of them is joined. */
  params?: Readonly<Record<string, string | number | Message | readonly Message[]>>;
}
