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
  /(?:HK|US|NT|CA|AU|C|A|S|R)?\$|[€£₹₩₽₺฿₫₱₪₦¥]|(?:RMB|CNY|USD|EUR|GBP|JPY|HKD|TWD|KRW|AUD|CAD|SGD|INR|CHF|BRL|MXN|THB|VND|MYR|IDR|PHP|NZD|SEK|NOK|DKK|PLN|RUB|AED|SAR|ZAR|KWD|BHD|OMR|JOD|TND|LYD|IQD|QAR|CZK|HUF|TRY|RM|Rp|Rs\.?|kr\.?|zł|Kč|Ft)(?![a-z])|(?:人民币|美元|欧元|英镑|日元|港币|港元|元|圆|圓|円|块|塊)(?:整|正)?/gi;

/** Units a number may carry, largest first. */
const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:万亿|萬億)/, 1e12],
  [/^(?:bn|billion|B$)/, 1e9],
  [/^[亿億]/, 1e8],
  [/^[千][万萬]/, 1e7],
  [/^(?:百[万萬]|mn|mio\.?|million|M$)/, 1e6],
  [/^(?:[万萬]|[wW]$)/, 1e4],
  [/^(?:千|[kK]$)/, 1e3],
  [/^百/, 1e2],
  [/^%/, 0.01],
];
/** How a bank marks money out of the account; its opposite marks money in. */
const debit = /^(?:dr\.?|借)|(?:dr\.?|借)$/i;
const credit = /^(?:cr\.?|[贷貸])|(?:cr\.?|[贷貸])$/i;

/** Thousands do not begin with a zero: `0.125` has decimals. */
const pointDecimal =
  /^(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d?(?:,\d{2})+,\d{3}|\d+)?(?:\.\d*)?(?:e[+-]?\d{1,3})?$/i;
const commaDecimal = /^(?:[1-9]\d{0,2}(?:\.\d{3})+|\d+)?(?:,\d*)?$/;

/** Multiplies without leaving the decimal grid: 1.2 × 10⁴ is 12000, 12.34 % is 0.1234. */
const scaled = (value: number, unit: number): number =>
  unit === 1 ? value : unit < 1 ? value / Math.round(1 / unit) : Number((value * unit).toPrecision(15));

/** The unit at the front of a text and what follows it; 1 where there is none. */
function unitOf(text: string): { unit: number; rest: string } {
  for (const [pattern, unit] of units) {
    const found = pattern.exec(text);
    if (found) return { unit, rest: text.slice(found[0].length) };
  }
  return { unit: 1, rest: text };
}

/** Adds up figures with units of their own, each smaller than the one before: 1亿2000万 is 120 million. */
function readParts(text: string, read: (figures: string) => number): number {
  let sum = 0;
  let before = Infinity;
  let rest = text;
  while (rest !== '') {
    const figures = /^[\d.,]+(?:e[+-]?\d{1,3}(?=$|%))?/i.exec(rest)?.[0] ?? '';
    const { unit, rest: next } = unitOf(rest.slice(figures.length));
    const value = scaled(read(figures), unit);
    // 1万2 is 12000 to some and 10002 to others
    const isShort = before < Infinity && unit === 1 && figures.length < 2;
    if (figures === '' || isShort || next === rest || !(value < before)) return NaN;
    sum = Number((sum + value).toPrecision(15));
    before = unit;
    rest = next;
  }
  return sum;
}

/** The figures of a text and whether they are negative: by a sign in front or behind, brackets, or a bank's `DR`. */
function splitSign(text: string): { figures: string; negative: boolean } | undefined {
  let rest = text;
  let negative = debit.test(rest);
  rest = negative ? rest.replace(debit, '') : rest.replace(credit, '');
  const bracketed = /^-?\((.*)\)$/.exec(rest);
  if (bracketed) {
    negative = true;
    rest = bracketed[1] ?? '';
  }
  // 120.- and 120,- are prices without cents
  rest = rest.replace(/(?<=\d[.,])-{1,2}$/, '');
  const signed = /^([+-])?(.*?)([+-])?$/.exec(rest);
  if (!signed || (signed[1] && signed[3])) return undefined;
  return { figures: signed[2] ?? '', negative: negative || signed[1] === '-' || signed[3] === '-' };
}

/**
 * Reads one amount text in any form of PRODUCT § 2.
 *
 * Currency signs and words, thousands separators (comma, point, apostrophe, spaces of every kind), brackets or a
 * trailing minus for negatives, full-width digits, percent, and the units 千 万 百万 千万 亿 (also `k`, `M`, `bn`) are
 * understood. `120.-` and `120,–` are prices without cents. `120 DR` and 借 are money out of a bank account, so negative;
 * `120 CR` and 贷 are money in. `1.234` is 1.234 or 1234: both readings are given, for the whole column to decide.
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
  const split = splitSign(rest);
  if (!split || !/^[\d.,]/.test(split.figures)) return unreadable;
  const { figures, negative } = split;
  const read = (pattern: RegExp, decimal: string, group: RegExp): number => {
    const value = readParts(figures, (part) =>
      /\d/.test(part) && pattern.test(part) ? Number(part.replace(group, '').replace(decimal, '.')) : NaN,
    );
    return (negative ? -value : value) + 0;
  };
  return { point: read(pointDecimal, '.', /,/g), comma: read(commaDecimal, ',', /\./g), currency };
}
