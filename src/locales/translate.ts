import { createInstance, type FormatterModule, type i18n } from 'i18next';
import type { Message } from '../classify';
import en from './en.json';
import { formatValue } from './format-value';
import { formatLocaleFor, languageFor, separators } from './language';
import zhCN from './zh-CN.json';

/** Turns a {@link Message} into a sentence of one language. */
export type Translate = (message: Message) => string;

type Param = NonNullable<Message['params']>[string];

const isList = (value: Param): value is readonly Message[] => Array.isArray(value);

/** One i18next per locale, so that two languages can be spoken side by side (pane and sheet). */
function startInstance(locale: string): i18n {
  const formatLocale = formatLocaleFor(locale);
  const instance = createInstance();

  const text = (value: Param | undefined, format: string | undefined, currency: unknown): string => {
    if (value === undefined || value === null) return '';
    if (typeof value === 'number') return formatValue(value, format, formatLocale, currency);
    if (typeof value === 'string') return value;
    if (isList(value)) {
      const separator = separators[languageFor(locale)][format === 'sentences' ? 'sentences' : 'list'];
      return value.map((item) => say(instance, item)).join(separator);
    }
    return say(instance, value);
  };

  const formatter: FormatterModule = {
    type: 'formatter',
    init: () => undefined,
    add: () => undefined,
    addCached: () => undefined,
    format: (value: Param | undefined, format, _language, options) =>
      text(value, format, options?.['currency']),
  };
  void instance.use(formatter).init({
    lng: languageFor(locale),
    fallbackLng: 'en',
    resources: { en: { translation: en }, 'zh-CN': { translation: zhCN } },
    initAsync: false,
    interpolation: { escapeValue: false, alwaysFormat: true },
  });
  return instance;
}

function say(instance: i18n, { key, params }: Message): string {
  const count = params?.['count'];
  return instance.t(key, { replace: params ?? {}, ...(typeof count === 'number' ? { count } : {}) });
}

const started = new Map<string, Translate>();

/**
 * The translator for a locale such as Excel's display language.
 *
 * Values are put in through i18next's `{{name, format}}`; the formats are those of {@link formatValue}. Numbers
 * without a format are grouped and keep their digits. A nested message is translated first; a list of them is
 * joined as a list (`{{items}}`) or as sentences (`{{items, sentences}}`). `count` chooses the plural
 * (`key_one`, `key_other`), and `currency` beside a `money` value names its currency.
 *
 * @example
 * translatorFor('zh-CN')({ key: 'values.date', params: { value: 45292 } }); // '2024年1月1日'
 */
export function translatorFor(locale: string): Translate {
  const known = started.get(locale);
  if (known) return known;
  const instance = startInstance(locale);
  const translate: Translate = (message) => say(instance, message);
  started.set(locale, translate);
  return translate;
}
