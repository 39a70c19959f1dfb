import { inRuns } from '../in-runs';
import { isPlaceholder, trimText } from './cell-text';
import { dateOrders, type DateOrder, type DateReadings, decideOrder } from './date-order';
import { plausibleYears, readDateText, serialOf } from './date-text';
import { noDay } from './no-day';
import { cellCode, type RawColumn } from './raw-table';
import { looksSwapped, swappedDay } from './swapped-dates';

export { noDay } from './no-day';

const days1904 = 1462;
/** Times that are a whole day up to rounding (half a millisecond) count as that day. */
const roundingOfDay = 0.5 / 86_400_000;
const firstSerial = serialOf(plausibleYears.first, 1, 1);
const lastSerial = serialOf(plausibleYears.last, 12, 31);

/** A date column understood: one whole serial day (1900 system) a row, or one of {@link noDay}. */
export interface DateColumn {
  days: Int32Array;
  /** How texts such as 3/4/24 were read. */
  order: DateOrder;
  /** Dictionary codes of the texts that could be read otherwise where the column does not settle it. */
  ambiguous: ReadonlySet<number>;
  /** The orders that remain possible for them; empty where the column settles it. */
  open: readonly DateOrder[];
  /** Whether the number cells look like dates that Excel read with day and month swapped (see {@link looksSwapped}). */
  swapped: boolean;
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

/**
 * Serial day of a number cell in a column known to hold dates: also the digits of a date and time, 20241004130500.
 * Elsewhere such a number is more often an order number, date and sequence.
 */
function dayInDates(value: number, dateSystem: 1900 | 1904): number {
  const day = dayOfNumber(value, dateSystem);
  if (day !== noDay.invalid || !(value >= 1.9e13 && value < 2.2e13)) return day;
  return wholeDay(readDateText(String(value)).monthFirst);
}

const wholeDay = (serial: number): number =>
  Number.isNaN(serial) ? noDay.invalid : Math.floor(serial + roundingOfDay);

/**
 * Understands a date column. Each distinct text is read once.
 *
 * Whether 3/4/24 is 3 April, 4 March or 4 April 2003 is decided over the whole column (see {@link decideOrder}). Where
 * it does not settle that, the texts concerned are named in `ambiguous`; texts with one possible reading keep it.
 * With `order` given, that order is the only one tried.
 *
 * @param swap reads number cells with day and month swapped, where they look so
 */
export function understandDates(
  column: RawColumn,
  dateSystem: 1900 | 1904,
  order: 'auto' | DateOrder = 'auto',
  swap = false,
): DateColumn {
  const { dictionary, codes, numbers } = column;
  const readings = readTexts(dictionary, dateSystem);
  const decided = decideOrder(readings);
  const chosen = order === 'auto' ? decided.order : order;
  const byText = readings[chosen].slice();
  if (order === 'auto')
    for (let code = 0; code < byText.length; code++)
      for (const other of dateOrders)
        if (byText[code] === noDay.invalid) byText[code] = readings[other][code] ?? noDay.invalid;
  const days = new Int32Array(codes.length);
  inRuns(codes.length, (from, to) => readRows(codes, numbers, byText, dateSystem, days, from, to));
  const swapped = looksSwapped(readings, codes, days);
  if (swapped && swap)
    for (let i = 0; i < days.length; i++) if (codes[i] === cellCode.number) days[i] = swappedDay(days[i]);
  const open = order === 'auto' ? decided.open : [];
  return { days, order: chosen, ambiguous: new Set(open.length > 0 ? decided.undecided : []), open, swapped };
}

/** Writes the day of some rows. (Its parameters are arrays and numbers: see in-runs.ts.) */
function readRows(
  codes: Int32Array,
  numbers: Float64Array,
  byText: Int32Array,
  dateSystem: 1900 | 1904,
  days: Int32Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    const code = codes[i];
    if (code === cellCode.number) days[i] = dayInDates(numbers[i], dateSystem);
    else if (code >= 0) days[i] = byText[code];
    else days[i] = code === cellCode.blank ? noDay.blank : noDay.invalid;
  }
}

/** Every distinct text read in each order. */
function readTexts(dictionary: readonly string[], dateSystem: 1900 | 1904): DateReadings {
  const readings: DateReadings = {
    monthFirst: new Int32Array(dictionary.length),
    dayFirst: new Int32Array(dictionary.length),
    yearFirst: new Int32Array(dictionary.length),
  };
  dictionary.forEach((text, code) => {
    const trimmed = trimText(text);
    const one = (day: number): void => {
      for (const order of dateOrders) readings[order][code] = day;
    };
    if (trimmed === '' || isPlaceholder(trimmed)) return one(noDay.blank);
    if (/^\d{5}(\.\d+)?$/.test(trimmed)) return one(dayOfNumber(Number(trimmed), dateSystem));
    const reading = readDateText(trimmed);
    for (const order of dateOrders) readings[order][code] = wholeDay(reading[order]);
  });
  return readings;
}
