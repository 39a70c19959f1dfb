import type { DateReadings } from './date-order';
import { serialOf } from './date-text';
import { cellCode } from './raw-table';

/** So many recognised dates, on so many different days, and so many texts are needed to say anything. */
const least = { dates: 6, days: 4, texts: 2 } as const;

const dateOf = (day: number): Date => new Date((day - 25_569) * 86_400_000);

/** A day with the number of its month and its day of the month exchanged; itself where that is no date. */
export function swappedDay(day: number): number {
  if (day < 0) return day;
  const date = dateOf(day);
  const swapped = serialOf(date.getUTCFullYear(), date.getUTCDate(), date.getUTCMonth() + 1);
  return Number.isNaN(swapped) ? day : swapped;
}

/**
 * Whether Excel seems to have read the dates of a column with day and month swapped.
 *
 * Importing 13/2/2024 where months come first leaves a text, while 3/4/2024 becomes a date, though the wrong one. The
 * marks are: every text has a day after the 12th, no date recognised has, and all texts are written in one order.
 *
 * @param days the day of each row
 */
export function looksSwapped(readings: DateReadings, codes: Int32Array, days: Int32Array): boolean {
  const { dayFirst, monthFirst } = readings;
  let texts = 0;
  let byDay = 0;
  for (let code = 0; code < dayFirst.length; code++) {
    if (dayFirst[code] === monthFirst[code]) continue;
    if (dayFirst[code] >= 0 && monthFirst[code] >= 0) return false;
    texts++;
    if (dayFirst[code] >= 0) byDay++;
  }
  if (texts < least.texts || (byDay > 0 && byDay < texts)) return false;
  let dates = 0;
  const distinct = new Set<number>();
  for (let row = 0; row < codes.length; row++) {
    const day = days[row] ?? -1;
    if (codes[row] !== cellCode.number || day < 0) continue;
    if (dateOf(day).getUTCDate() > 12) return false;
    dates++;
    if (distinct.size < least.days) distinct.add(day);
  }
  return dates >= least.dates && distinct.size >= least.days;
}
