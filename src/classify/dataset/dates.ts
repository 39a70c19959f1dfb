import { isPlaceholder, trimText } from './cell-text';
import { plausibleYears, readDateText, serialOf } from './date-text';
import { cellCode, type RawColumn } from './raw-table';

/** Days that are none: a blank cell, and a cell that holds no possible date. */
export const noDay = { blank: -1, invalid: -2 } as const;

const days1904 = 1462;
/** Times that are a whole day up to rounding (half a millisecond) count as that day. */
const roundingOfDay = 0.5 / 86_400_000;
const firstSerial = serialOf(plausibleYears.first, 1, 1);
const lastSerial = serialOf(plausibleYears.last, 12, 31);

/** A date column understood: one whole serial day (1900 system) a row, or one of {@link noDay}. */
export interface DateColumn {
  days: Int32Array;
  /** How day/month texts were read. */
  dayFirst: boolean;
  /** Dictionary codes of the texts that could be read either way where the column does not settle it. */
  ambiguous: ReadonlySet<number>;
}

/**
 * Serial day of a number cell: a serial within 1920–2100, or the digits of a date such as 20241004.
 *
 * @returns the whole day (times of day dropped), or `noDay.invalid`
 */
export function dayOfNumber(value: number, dateSystem: 1900 | 1904 = 1900): number {
  const serial = dateSystem === 1904 ? value + days1904 : value;
  if (serial >= firstSerial && serial < lastSerial + 1) return Math.floor(serial + roundingOfDay);
  if (value >= 19_000_000 && value < 22_000_000 && Number.isInteger(value)) {
    const day = serialOf(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
    if (!Number.isNaN(day)) return day;
  }
  return noDay.invalid;
}

const wholeDay = (serial: number): number =>
  Number.isNaN(serial) ? noDay.invalid : Math.floor(serial + roundingOfDay);

/**
 * Understands a date column. Each distinct text is read once.
 *
 * Whether 3/4/2024 is 3 April or 4 March is decided over the whole column: a text that allows one reading only
 * (13/2/2024) decides for all. If none does, or both kinds occur, the commoner (else month first, Excel's English
 * default) is taken and the undecided texts are named in `ambiguous`; texts with one possible reading keep it.
 * With `order` given, that order is the only one tried.
 */
export function understandDates(
  column: RawColumn,
  dateSystem: 1900 | 1904,
  order: 'auto' | 'dayFirst' | 'monthFirst' = 'auto',
): DateColumn {
  const { dictionary, codes, numbers } = column;
  const first = new Int32Array(dictionary.length);
  const second = new Int32Array(dictionary.length);
  let onlyDayFirst = 0;
  let onlyMonthFirst = 0;
  const open: number[] = [];
  dictionary.forEach((text, code) => {
    const trimmed = trimText(text);
    if (trimmed === '' || isPlaceholder(trimmed)) {
      first[code] = second[code] = noDay.blank;
      return;
    }
    if (/^\d{5}(\.\d+)?$/.test(trimmed)) {
      first[code] = second[code] = dayOfNumber(Number(trimmed), dateSystem);
      return;
    }
    const reading = readDateText(trimmed);
    const byDay = (first[code] = wholeDay(reading.dayFirst));
    const byMonth = (second[code] = wholeDay(reading.monthFirst));
    if (byDay === byMonth) return;
    if (byMonth === noDay.invalid) onlyDayFirst++;
    else if (byDay === noDay.invalid) onlyMonthFirst++;
    else open.push(code);
  });
  const settled = order !== 'auto' || onlyDayFirst > 0 !== onlyMonthFirst > 0;
  const dayFirst = order === 'auto' ? onlyDayFirst > onlyMonthFirst : order === 'dayFirst';
  const chosen = dayFirst ? first : second;
  if (order === 'auto') {
    const other = dayFirst ? second : first;
    for (let code = 0; code < chosen.length; code++)
      if (chosen[code] === noDay.invalid) chosen[code] = other[code] ?? noDay.invalid;
  }
  const days = new Int32Array(codes.length);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? cellCode.blank;
    if (code >= 0) days[i] = chosen[code] ?? noDay.invalid;
    else if (code === cellCode.number) days[i] = dayOfNumber(numbers[i] ?? NaN, dateSystem);
    else days[i] = code === cellCode.blank ? noDay.blank : noDay.invalid;
  }
  return { days, dayFirst, ambiguous: new Set(settled ? [] : open) };
}
