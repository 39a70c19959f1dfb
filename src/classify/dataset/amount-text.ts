import { narrowText } from './cell-text';

/** What an amount text may mean; NaN where that reading is impossible. */
export interface AmountReading {
  /** The point is the decimal sign: `1,234.50`. */
  point: number;
  /** The comma is the decimal sign: `1.234,50`. Equal to `point` where the text leaves no choice. */
  comma: number;
  /** The currency sign or code that stood beside the number, e.g. `$`, `EUR`, 元; `''` where there was none. */
  currency: string;
}

const unreadable: AmountReading = { point: NaN, comma: NaN, currency: '' };

const signs =
  /(?:HK|US|NT|CA|AU|C|A|S|R)?\$|[€£₹₩₽₺฿₫₱₪₦¥]|(?:RMB|CNY|USD|EUR|GBP|JPY|HKD|TWD|KRW|AUD|CAD|SGD|INR|CHF|BRL|MXN|THB|VND|MYR|IDR|PHP|NZD|SEK|NOK|DKK|PLN|RUB|AED|SAR|ZAR|Rs\.?|kr\.?|zł)(?![a-z])|(?:人民币|美元|欧元|英镑|日元|港币|港元|元|圆|圓|円|块|塊)(?:整|正)?/gi;

/** Units a number may carry, largest spelling first. */
const units: readonly (readonly [RegExp, number])[] = [
  [/万亿|萬億/, 1e12],
  [/亿|億/, 1e8],
  [/千万|千萬/, 1e7],
  [/百万|百萬/, 1e6],
  [/万|萬|w$/i, 1e4],
  [/千|k$/i, 1e3],
  [/百/, 1e2],
  [/%$/, 0.01],
];

const pointDecimal = /^(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:,\d{2})+,\d{3}|\d+)?(?:\.\d*)?(?:e[+-]?\d{1,3})?$/i;
const commaDecimal = /^(?:\d{1,3}(?:\.\d{3})+|\d+)?(?:,\d*)?$/;

/** Multiplies without leaving the decimal grid: 1.2 × 10⁴ is 12000, 12.34 % is 0.1234. */
const scaled = (value: number, unit: number): number =>
  unit === 1 ? value : unit < 1 ? value / Math.round(1 / unit) : Number((value * unit).toPrecision(15));

/**
 * Reads one amount text in any form of PRODUCT § 2.
 *
 * Currency signs and words, thousands separators (comma, point, apostrophe, spaces of every kind), brackets or a
 * trailing minus for negatives, full-width digits, percent, and the units 千 万 百万 千万 亿 (also `k`) are understood.
 * `1.234` is 1.234 or 1234: both readings are given, for the whole column to decide.
 *
 * @example
 * readAmountText('(120.00)'); // { point: -120, comma: NaN, currency: '' }
 * readAmountText('1.2万').point; // 12000
 */
export function readAmountText(text: string): AmountReading {
  if (/^-?\d+(?:\.(?!\d{3}$)\d+)?$/.test(text)) {
    const value = Number(text) + 0;
    return { point: value, comma: text.includes('.') ? NaN : value, currency: '' };
  }
  if (text.length > 60) return unreadable;
  let currency = '';
  let rest = narrowText(text).replace(/[\u2212\u2013\u2014\ufe63]/g, '-');
  if (!/\d/.test(rest)) return unreadable;
  rest = rest.replace(signs, (sign) => {
    currency ||= sign.trim();
    return '';
  });
  rest = rest.replace(/(?<=\d)['’](?=\d{3})|\s+|(?<=\d)[整正]$/g, '');
  let negative = false;
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed) {
    negative = true;
    rest = bracketed[1] ?? '';
  }
  const minus = /^([+-])?(.*?)([+-])?$/.exec(rest);
  if (!minus || (minus[1] && minus[3])) return unreadable;
  if (minus[1] === '-' || minus[3] === '-') negative = !negative;
  rest = minus[2] ?? '';
  let unit = 1;
  for (const [pattern, value] of units)
    if (pattern.test(rest)) {
      unit = value;
      rest = rest.replace(pattern, '');
      break;
    }
  const read = (pattern: RegExp, decimal: string, group: RegExp): number => {
    if (!/\d/.test(rest) || !pattern.test(rest)) return NaN;
    const value = Number(rest.replace(group, '').replace(decimal, '.'));
    return scaled(negative ? -value : value, unit) + 0;
  };
  return { point: read(pointDecimal, '.', /,/g), comma: read(commaDecimal, ',', /\./g), currency };
}
