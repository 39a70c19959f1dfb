import { noDay } from './no-day';

/** The orders that day, month and year may have in figures; the first is Excel's English default. */
export const dateOrders = ['monthFirst', 'dayFirst', 'yearFirst'] as const;

/** One of {@link dateOrders}: `dayFirst` reads 4/10/2024 as the fourth of October. */
export type DateOrder = (typeof dateOrders)[number];

/** Days of every distinct text in each order, or one of `noDay`. */
export type DateReadings = Record<DateOrder, Int32Array>;

/** How the dates of a column are written. */
export interface DecidedOrder {
  order: DateOrder;
  /** The orders that remain possible; empty where one is certain. */
  open: DateOrder[];
  /** The texts that could be read in more than one way. */
  undecided: number[];
}

const yearOf = (day: number): number => new Date((day - 25_569) * 86_400_000).getUTCFullYear();
const lastDay = 74_000;

/** How many years the undecided texts are spread over, read in one order. */
function yearsIn(days: Int32Array, undecided: readonly number[]): number {
  const present = new Uint8Array(lastDay);
  for (const code of undecided) if (days[code] >= 0) present[days[code]] = 1;
  const years = new Set<number>();
  present.forEach((one, day) => {
    if (one === 1) years.add(yearOf(day));
  });
  return years.size;
}

/**
 * Decides over a whole column how its dates are written.
 *
 * A text that allows one reading only (13/2/2024) decides for all. Where several orders can read every text, years of
 * two digits tell: the order in which the texts fall into clearly fewer years (at most half as many) is taken, so
 * 24/10/04, 24/10/15 is October 2024. Otherwise, and where texts contradict each other, the order that reads most texts
 * is taken, among equals that of fewer years, then the first of {@link dateOrders}; the orders possible stay open.
 */
export function decideOrder(readings: DateReadings): DecidedOrder {
  const count = readings.monthFirst.length;
  const readable: Record<DateOrder, number> = { monthFirst: 0, dayFirst: 0, yearFirst: 0 };
  const undecided: number[] = [];
  let uncertain = 0;
  for (let code = 0; code < count; code++) {
    const m = readings.monthFirst[code];
    const d = readings.dayFirst[code];
    const y = readings.yearFirst[code];
    if (m === d && d === y) continue;
    uncertain++;
    const days = new Set([m, d, y]);
    days.delete(noDay.invalid);
    if (days.size > 1) undecided.push(code);
    for (const order of dateOrders) if (readings[order][code] >= 0) readable[order]++;
  }
  const years: Record<DateOrder, number> = { monthFirst: 0, dayFirst: 0, yearFirst: 0 };
  if (undecided.length > 0)
    for (const order of dateOrders) years[order] = yearsIn(readings[order], undecided);
  const byRank = [...dateOrders].sort((a, b) => readable[b] - readable[a] || years[a] - years[b]);
  const [order = 'monthFirst'] = byRank;
  if (undecided.length === 0) return { order, open: [], undecided };
  const all = byRank.filter((one) => readable[one] === uncertain);
  if (all.length === 1) return { order, open: [], undecided };
  const near = all.filter((one) => years[one] < 2 * years[order]);
  if (near.length === 1) return { order, open: [], undecided };
  return { order, open: near.length > 1 ? near : byRank.filter((one) => readable[one] > 0), undecided };
}
