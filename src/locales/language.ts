/** The languages the add-in speaks. */
export const languages = ['en', 'zh-CN'] as const;

export type Language = (typeof languages)[number];

/**
 * The language to speak to a user whose Excel shows `locale`: Chinese of any script gets zh-CN, all else English.
 *
 * @example
 * languageFor('zh-Hans-SG'); // 'zh-CN'
 */
export function languageFor(locale: string): Language {
  return /^zh\b/i.test(locale) ? 'zh-CN' : 'en';
}

/** The language that {@link languageFor} does not choose, for names in both. */
export const otherLanguage = (locale: string): Language => (languageFor(locale) === 'en' ? 'zh-CN' : 'en');

/**
 * The locale to write numbers and dates by: the user's own where it is a variety of the language spoken
 * (en-GB puts the day first), else the language's, so that a sentence never mixes two conventions.
 */
export function formatLocaleFor(locale: string): string {
  const language = languageFor(locale);
  const primary = language === 'en' ? 'en' : 'zh';
  const known = /^[a-z]{2}(-[a-z0-9]{2,8})*$/i.test(locale) && locale.toLowerCase().startsWith(primary);
  return known ? locale : language;
}

/** What stands between the members of a list and between sentences. */
export const separators = {
  en: { list: ', ', sentences: ' ' },
  'zh-CN': { list: '、', sentences: '' },
} as const satisfies Record<Language, { list: string; sentences: string }>;
