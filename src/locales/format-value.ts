/** How a value is written: the word after the comma in a text's `{{value, money}}`. */
const formats = [
  'number',
  'integer',
  'decimal',
  'money',
  'percent',
  'share',
  'score',
  'date',
  'moment',
  'plain',
] as const;

export type ValueFormat = (typeof formats)[number];

const isFormat = (name: string): name is ValueFormat => formats.some((format) => format === name);

const digits: Record<Exclude<ValueFormat, 'date' | 'moment' | 'plain'>, Intl.NumberFormatOptions> = {
  number: { maximumFractionDigits: 10 },
  integer: { maximumFractionDigits: 0 },
  decimal: { maximumFractionDigits: 2 },
  // Whole amounts without cents, all others with both digits.
  money: { minimumFractionDigits: 2, maximumFractionDigits: 2, trailingZeroDisplay: 'stripIfInteger' },
  percent: { style: 'percent', maximumFractionDigits: 1 },
  // For columns of shares, whose points have to stand under each other.
  share: { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 },
  score: { maximumFractionDigits: 1 },
};

/** A currency has its own number of decimals. */
const inCurrency = (currency: string): Intl.NumberFormatOptions => ({
  style: 'currency',
  currency,
  currencyDisplay: 'narrowSymbol',
  trailingZeroDisplay: 'stripIfInteger',
});

const made = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, format: keyof typeof digits, currency?: string): Intl.NumberFormat {
  const name = `${locale} ${format} ${currency ?? ''}`;
  const known = made.get(name);
  if (known) return known;
  const fresh = new Intl.NumberFormat(locale, currency ? inCurrency(currency) : digits[format]);
  made.set(name, fresh);
  return fresh;
}

const madeDates = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: string, format: 'date' | 'moment'): Intl.DateTimeFormat {
  const name = `${locale} ${format}`;
  const known = madeDates.get(name);
  if (known) return known;
  const style: Intl.DateTimeFormatOptions =
    format === 'date' ? { dateStyle: 'medium' } : { dateStyle: 'medium', timeStyle: 'short' };
  const fresh = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' });
  madeDates.set(name, fresh);
  return fresh;
}

const isCurrency = (code: unknown): code is string => typeof code === 'string' && /^[A-Z]{3}$/.test(code);

const dayOfUnixEpoch = 25569;
const msPerDay = 86_400_000;

/**
 * Writes a number the way a locale does.
 *
 * @param value a number; for `date` a serial day of the 1900 system, for `moment` one with its time; for `percent` a share (0.8 is 80 %)
 * @param format how to write it; unknown or absent means `number`: every digit that counts, grouped
 * @param currency ISO 4217 code for `money`; without one, money is a plain number
 *
 * @example
 * formatValue(45292, 'date', 'zh-CN'); // '2024年1月1日'
 */
export function formatValue(
  value: number,
  format: string | undefined,
  locale: string,
  currency?: unknown,
): string {
  const name = format && isFormat(format) ? format : 'number';
  if (name === 'plain') return String(value);
  if (!Number.isFinite(value)) return '–';
  if (name === 'date' || name === 'moment') {
    const day = name === 'date' ? Math.floor(value) : value;
    const date = new Date(Math.round((day - dayOfUnixEpoch) * msPerDay));
    return dateFormat(locale, name).format(date);
  }
  return numberFormat(locale, name, name === 'money' && isCurrency(currency) ? currency : undefined).format(
    value,
  );
}
