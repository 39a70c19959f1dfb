import type { CellValue } from './cell-value';
import { isErrorValue } from './cell-value';
import { isFormula } from './formula/parse';
import { serialOf } from './serial-date';

/** What Excel makes of text typed or written into a cell. */
export interface Entry {
  value: CellValue;
  /** With `=`. */
  formula?: string;
  /** A number format the entry brings along (dates, percent), used when the cell's is General. */
  numberFormat?: string;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Text that begins so may be more than text; anything else is text in every cell. */
const mayBeMore = /^[\s=+\-@'#(.$¥€£\dtTfF]/;

/** Whether an entry is plain text whatever the cell's format: most are, and need no further look. */
export function isPlainText(entered: string): boolean {
  return entered !== '' && !mayBeMore.test(entered);
}

/**
 * Reads text as Excel (English, US) does: `=` begins a formula, and so do `+`, `-` and `@` where a formula follows;
 * an apostrophe or a `@` number format keeps it text; numbers, percent, dates, TRUE and errors are recognised,
 * so "00123" becomes 123 and "3/4" a date.
 */
export function readEntry(entered: CellValue, numberFormat: string | undefined, use1904 = false): Entry {
  if (typeof entered !== 'string' || entered === '') return { value: entered };
  if (numberFormat === '@') return { value: entered };
  if (entered.startsWith("'")) return { value: entered.slice(1) };
  if (entered.startsWith('=') && entered.length > 1) return { value: '', formula: entered };
  const text = entered.trim();
  const number = readNumber(text);
  if (number) return number;
  if (/^[+-]/.test(text) && isFormula(text)) return { value: '', formula: `=${text}` };
  if (text.startsWith('@') && isFormula(text.slice(1))) return { value: '', formula: `=${text.slice(1)}` };
  if (/^true$/i.test(text)) return { value: true };
  if (/^false$/i.test(text)) return { value: false };
  if (isErrorValue(text.toUpperCase())) return { value: text.toUpperCase() };
  return readDate(text, use1904) ?? { value: entered };
}

function readNumber(text: string): Entry | undefined {
  const match =
    /^([+-]?)(\()?([$¥€£]?)(\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+\.?\d*|\.\d+)(e[+-]?\d+)?(%)?(\))?$/i.exec(text);
  if (!match) return undefined;
  const [, sign, open, currency, digits = '', exponent = '', percent, close] = match;
  if ((open === undefined) !== (close === undefined)) return undefined;
  const size = Number(digits.replaceAll(',', '') + exponent) / (percent ? 100 : 1);
  const value = sign === '-' || open ? -size : size;
  if (!Number.isFinite(value)) return undefined;
  const decimals = digits.includes('.') ? '.00' : '';
  if (percent) return { value, numberFormat: `0${decimals}%` };
  if (currency) return { value, numberFormat: `${currency}#,##0${decimals}` };
  if (digits.includes(',')) return { value, numberFormat: `#,##0${decimals}` };
  return exponent ? { value, numberFormat: '0.00E+00' } : { value };
}

function readDate(text: string, use1904: boolean): Entry | undefined {
  const [datePart = '', timePart] = text.split(/[ T](?=\d{1,2}:)/);
  const time = timePart === undefined ? 0 : readTime(timePart);
  if (time === undefined) return undefined;
  const day = readDay(datePart, use1904);
  if (!day) {
    const alone = timePart === undefined ? readTime(datePart) : undefined;
    return alone === undefined ? undefined : { value: alone, numberFormat: 'h:mm' };
  }
  return timePart === undefined
    ? { value: day.serial, numberFormat: day.format }
    : { value: day.serial + time, numberFormat: 'm/d/yyyy h:mm' };
}

function readTime(text: string): number | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match) return undefined;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  return hour < 24 && minute < 60 && second < 60 ? (hour * 3600 + minute * 60 + second) / 86_400 : undefined;
}

function readDay(text: string, use1904: boolean): { serial: number; format: string } | undefined {
  const dated = (year: number, month: number, day: number, format: string) => {
    const serial = serialOf(year, month, day, use1904);
    return serial === undefined ? undefined : { serial, format };
  };
  const yearFirst = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (yearFirst) return dated(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]), 'm/d/yyyy');
  const monthFirst = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (monthFirst)
    return dated(fullYear(monthFirst[4] ?? ''), Number(monthFirst[1]), Number(monthFirst[3]), 'm/d/yyyy');
  const named = /^(\d{1,2})[- ]([a-z]{3})[a-z]*[- ](\d{4}|\d{2})$/i.exec(text);
  const month = months.indexOf((named?.[2] ?? '').toLowerCase());
  if (named && month >= 0) return dated(fullYear(named[3] ?? ''), month + 1, Number(named[1]), 'd-mmm-yy');
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  // Excel takes the current year; a fixed one keeps the stand-in repeatable.
  return short ? dated(2025, Number(short[1]), Number(short[2]), 'd-mmm') : undefined;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year < 30 ? 2000 + year : 1900 + year;
}
