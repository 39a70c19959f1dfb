import { narrowText } from './cell-text';

/** What a date text may mean, as serial numbers of the 1900 system; NaN where that reading is impossible. */
export interface DateReading {
  /** `3/4/2024` as 3 April. Equal to `monthFirst` where the text leaves no choice. */
  dayFirst: number;
  /** `3/4/2024` as 4 March. */
  monthFirst: number;
  /** `24/10/4` as 4 October 2024. */
  yearFirst: number;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const unreadable: DateReading = { dayFirst: NaN, monthFirst: NaN, yearFirst: NaN };

/** Earliest and latest year a date in a sheet of customers may have. */
export const plausibleYears = { first: 1920, last: 2100 } as const;

/** Serial day of a calendar date in the 1900 system; NaN where the calendar has no such day or the year is not plausible. */
export function serialOf(year: number, month: number, day: number): number {
  if (year < plausibleYears.first || year > plausibleYears.last || month < 1 || month > 12 || day < 1)
    return NaN;
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).getUTCDate() === day ? time / 86_400_000 + 25_569 : NaN;
}

/** Two digits: 00–29 are 2000s, 30–99 are 1900s (Excel's rule). */
const fullYear = (text: string): number => {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
};

const certain = (serial: number): DateReading => ({
  dayFirst: serial,
  monthFirst: serial,
  yearFirst: serial,
});

const noise =
  /^(?:'|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)|\s*[（(]?(?:星期|周|週|礼拜)[一二三四五六日天][)）]?/gi;
/** `Z`, `PST`, `GMT+08:00`, `+0800`, with the zone's name in brackets behind. */
const zone = String.raw`(?:\s*(?:z|utc|gmt|msk|[a-z]{2,4}t)(?![a-z]))?(?:\s*[+-]\d{1,2}(?::?\d{2})?)?(?:\s*\([^()]*\))?`;
const clock = new RegExp(
  String.raw`(?:[\sT]+|(?<=日))(?:(上午|下午|am|pm|凌晨|晚上|中午|早上)\s*)?(\d{1,2})[:时時点點](\d{1,2})?分?(?::?(\d{1,2})(?:[.,]\d+)?秒?)?\s*(am|pm|a\.m\.|p\.m\.)?${zone}$`,
  'i',
);
/** As Oracle writes it: `01.05.00.000000000 PM`. */
const dottedClock = new RegExp(String.raw`\s()(\d{2})\.(\d{2})\.(\d{2})(?:[.,]\d+)?\s*(am|pm)?${zone}$`, 'i');

/** Splits the time of day off; its fraction of a day, NaN for an impossible time. */
function splitClock(text: string): { date: string; fraction: number } {
  const match = clock.exec(text) ?? dottedClock.exec(text);
  if (!match) return { date: text, fraction: 0 };
  const half = ((match[1] || match[5]) ?? '').toLowerCase().replace(/\./g, '');
  const minutes = Number(match[3] ?? 0);
  const seconds = Number(match[4] ?? 0);
  let hours = Number(match[2]);
  if (/pm|下午|晚上/.test(half) && hours < 12) hours += 12;
  if (/am|上午|凌晨|早上/.test(half) && hours === 12) hours = 0;
  const possible = hours <= 24 && minutes < 60 && seconds < 60;
  return {
    date: text.slice(0, match.index).replace(/,?\s*$/, ''),
    fraction: possible ? (hours * 3600 + minutes * 60 + seconds) / 86_400 : NaN,
  };
}

const yearFirst =
  /^(\d{4})\s*[-/.年 ]\s*(\d{1,2})\s*[-/.月 ]\s*(\d{1,2})\s*[日号號]?(?:z|[+-]\d{2}:\d{2})?$/i;
const shortChinese = /^(\d{2})年(\d{1,2})月(\d{1,2})[日号號]?$/;
const compact = /^(\d{4})(\d{2})(\d{2})(?:[T\s]?(\d{2})(\d{2})(\d{2})?(?:\.\d+)?(?:z|[+-]\d{2}:?\d{2})?)?$/i;
const dayName = /^(\d{1,2})(?:st|nd|rd|th)?[\s\-/.]*(?:of\s+)?([a-z]{3,9})\.?,?[\s\-/.']*(\d{4}|\d{2})$/i;
const nameDay = /^([a-z]{3,9})\.?[\s\-/.]*(\d{1,2})(?:st|nd|rd|th)?,?[\s\-/.']+(\d{4}|\d{2})$/i;
const yearName = /^(\d{4})[\s\-/.]*([a-z]{3,9})[\s\-/.]*(\d{1,2})$/i;
const numeric = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{1,2})$/;

/** 1–12 for an English month name or its abbreviation (`Oct`, `Sept`, `October`), else NaN. */
function monthOf(name: string): number {
  const lower = name.toLowerCase();
  const index = months.indexOf(lower.slice(0, 3));
  const full = [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ];
  return index >= 0 && (full[index] ?? '').startsWith(lower.replace(/^sept$/, 'sep')) ? index + 1 : NaN;
}

function readNumeric(match: RegExpExecArray): DateReading {
  const [, a = '', separator, b = '', c = ''] = match;
  const yearFirst = a.length === 2 && c.length < 3 ? serialOf(fullYear(a), Number(b), Number(c)) : NaN;
  // a year has two digits or four, and no day is above 31
  if (c.length === 1 || (c.length === 2 && Number(a) > 31)) return certain(yearFirst);
  const year = fullYear(c);
  const dayFirst = serialOf(year, Number(b), Number(a));
  const monthFirst = serialOf(year, Number(a), Number(b));
  // 4.10.2024 is written where the day comes first
  if (separator === '.' && !Number.isNaN(dayFirst))
    return c.length === 4 ? certain(dayFirst) : { dayFirst, monthFirst: NaN, yearFirst };
  return { dayFirst, monthFirst, yearFirst };
}

const numerals = '〇一二三四五六七八九';
const numeral = (character: string): number =>
  character === '零' || character === '○' ? 0 : numerals.indexOf(character);

/** 二〇二四 is 2024, 十 is 10, 二十四 and 廿四 are 24. */
function numberOfNumerals(text: string): string {
  const tens = /^([一二三])?十([一二三四五六七八九])?$|^([廿卅])([一二三四五六七八九])?$/.exec(text);
  if (!tens) return Array.from(text, (character) => String(numeral(character))).join('');
  const ten = tens[3] === '廿' ? 2 : tens[3] === '卅' ? 3 : numeral(tens[1] ?? '一');
  return String(ten * 10 + numeral(tens[2] ?? tens[4] ?? '〇'));
}

/** Years, months and days in Chinese numerals, and years of the Republic, as figures. */
const inFigures = (text: string): string =>
  text
    .replace(/[〇零○一二三四五六七八九十廿卅]+(?=[年月日号號])/g, numberOfNumerals)
    .replace(/^(?:民国|民國)\s*(\d{1,3})年/, (_, year: string) => `${String(1911 + Number(year))}年`);

/** Whether a text holds a figure, in any width, or a date in Chinese numerals: without one it is no date. */
export const hasFigures = (text: string): boolean => /[\d０-９]|[〇零○一二三四五六七八九]年/.test(text);

/**
 * Reads one date text in any form of PRODUCT § 2, with or without a time of day.
 *
 * `2024-10-04`, `2024/10/4 13:05`, `2024年10月4日`, 二〇二四年十月四日, `20241004`, `4-Oct-24`, `Oct 4, 2024`,
 * `2024-10-04T13:05:00Z`, `Oct 4, 2024 1:05:00 PM PST`, `04-OCT-24 01.05.00.000 PM` are certain; `3/4/2024` and `3/4/24` give every reading, for the whole column to decide.
 * Impossible dates (2024-02-30), impossible times and years before 1920 or after 2100 are NaN. Time zones are ignored:
 * the clock on the paper counts.
 *
 * @example
 * readDateText('13/2/2024'); // { dayFirst: 45335, monthFirst: NaN, yearFirst: NaN }
 */
export function readDateText(text: string): DateReading {
  if (text.length > 60 || !hasFigures(text)) return unreadable;
  const narrow = narrowText(narrowText(text).replace(noise, ''));
  const plain = narrow.includes('年') ? inFigures(narrow) : narrow;
  const { date, fraction } = splitClock(plain);
  const add = (reading: DateReading): DateReading => ({
    dayFirst: reading.dayFirst + fraction,
    monthFirst: reading.monthFirst + fraction,
    yearFirst: reading.yearFirst + fraction,
  });
  let match = yearFirst.exec(date) ?? shortChinese.exec(date);
  if (match) return add(certain(serialOf(fullYear(match[1] ?? ''), Number(match[2]), Number(match[3]))));
  match = numeric.exec(date);
  if (match) return add(readNumeric(match));
  match = compact.exec(date);
  if (match) {
    const seconds = Number(match[4] ?? 0) * 3600 + Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0);
    const clockFits = Number(match[4] ?? 0) < 24 && Number(match[5] ?? 0) < 60 && Number(match[6] ?? 0) < 60;
    const serial = serialOf(Number(match[1]), Number(match[2]), Number(match[3]));
    return add(certain(clockFits ? serial + seconds / 86_400 : NaN));
  }
  match = dayName.exec(date);
  if (match)
    return add(certain(serialOf(fullYear(match[3] ?? ''), monthOf(match[2] ?? ''), Number(match[1]))));
  match = nameDay.exec(date);
  if (match)
    return add(certain(serialOf(fullYear(match[3] ?? ''), monthOf(match[1] ?? ''), Number(match[2]))));
  match = yearName.exec(date);
  if (match) return add(certain(serialOf(Number(match[1]), monthOf(match[2] ?? ''), Number(match[3]))));
  return unreadable;
}
