import { createInstance, type i18n } from 'i18next';
import type { Message } from '../classify';
import en from './en.json';
import { formatValue } from './format-value';
import { formatLocaleFor, languageFor, separators } from './language';
import zhCN from './zh-CN.json';

/** Turns a {@link Message} into a sentence of one language. */
export type Translate = (message: Message) => string;

type Param = NonNullable<Message['params']>[string];

const isList = (value: Param): value is readonly Message[] => Array.isArray(value);

/** A text taken apart: what stands before the first value, then each value's name, its format and what follows. */
type Parts = readonly string[];

const value = /\{\{\s*(\w+)\s*(?:,\s*(\w+)\s*)?\}\}/;

/** One i18next per locale, so that two languages can be spoken side by side (pane and sheet). */
function startInstance(locale: string): i18n {
  const instance = createInstance();
  void instance.init({
    lng: languageFor(locale),
    fallbackLng: 'en',
    resources: { en: { translation: en }, 'zh-CN': { translation: zhCN } },
    initAsync: false,
  });
  return instance;
}

/**
 * The translator itself. i18next finds the text, with its plural; the values are put in here, because a text is taken
 * apart once and may be said of a hundred thousand customers.
 */
function translatorOf(locale: string): Translate {
  const instance = startInstance(locale);
  const formatLocale = formatLocaleFor(locale);
  const separatorsHere = separators[languageFor(locale)];
  const plurals = new Intl.PluralRules(languageFor(locale));
  const known = new Map<string, Parts>();

  const partsOf = (key: string, count: unknown): Parts => {
    const isCounted = typeof count === 'number';
    const name = isCounted ? `${key} ${Number.isNaN(count) ? 'other' : plurals.select(count)}` : key;
    const before = known.get(name);
    if (before) return before;
    const sentence = instance.t(key, { skipInterpolation: true, ...(isCounted ? { count } : {}) });
    const parts = sentence.split(value).map((part) => part ?? '');
    known.set(name, parts);
    return parts;
  };

  const text = (param: Param | undefined, format: string, currency: unknown): string => {
    if (param === undefined || param === null) return '';
    if (typeof param === 'number') return formatValue(param, format || undefined, formatLocale, currency);
    if (typeof param === 'string') return param;
    if (isList(param))
      return param.map(say).join(separatorsHere[format === 'sentences' ? 'sentences' : 'list']);
    return say(param);
  };

  const say: Translate = ({ key, params }) => {
    const parts = partsOf(key, params?.['count']);
    let said = parts[0];
    for (let k = 1; k < parts.length; k += 3) {
      const format = parts[k + 1] === 'measured' ? String(params?.['format']) : parts[k + 1];
      said += text(params?.[parts[k]], format, params?.['currency']) + parts[k + 2];
    }
    return said;
  };
  return say;
}

const started = new Map<string, Translate>();

/**
 * The translator for a locale such as Excel's display language.
 *
 * Values are put in for `{{name, format}}`; the formats are those of {@link formatValue}. Numbers
 * without a format are grouped and keep their digits; `measured` is the format that the param `format` names. A nested
 * message is translated first; a list of them is joined as a list (`{{items}}`) or as sentences (`{{items, sentences}}`).
 * `count` chooses the plural (`key_one`, `key_other`), and `currency` beside a `money` value names its currency.
 *
 * @example
 * translatorFor('zh-CN')({ key: 'values.date', params: { value: 45292 } }); // '2024年1月1日'
 */
export function translatorFor(locale: string): Translate {
  const known = started.get(locale);
  if (known) return known;
  const translate = translatorOf(locale);
  started.set(locale, translate);
  return translate;
}
