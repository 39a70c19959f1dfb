import { summarizePurchases, type SpendingSummary } from '../../src/classify/models/purchase-summary';
import { readShared } from './shared-data';

/** Serial day of 1997-01-01, when the sample begins. */
export const cdnowStart = 35431;
/** 1997-09-30: the end of the 39 weeks that models are fitted to. */
export const cdnowEnd = cdnowStart + 272;

/** The orders of the 2,357 customers of the CDNOW sample, as a dataset's history. */
export function cdnowHistory(): { start: Int32Array; date: Float64Array; amount: Float64Array } {
  const rows = readShared('cdnow/CDNOW_sample.txt')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.trim().split(/\s+/))
    .map(([, id, day, , value]) => ({ id: Number(id), day: serialDay(day), value: Number(value) }))
    .sort((a, b) => a.id - b.id || a.day - b.day);
  const start: number[] = [];
  rows.forEach(({ id }, i) => {
    if (i === 0 || rows[i - 1].id !== id) start.push(i);
  });
  return {
    start: Int32Array.from([...start, rows.length]),
    date: Float64Array.from(rows, ({ day }) => day),
    amount: Float64Array.from(rows, ({ value }) => value),
  };
}

/** The calibration period in exact weeks. */
export function cdnowSummary(): SpendingSummary {
  return summarizePurchases(cdnowHistory(), cdnowEnd, 7);
}

/** The published summary, its weeks rounded to two decimals. */
export function cdnowRoundedSummary(): SpendingSummary {
  const [, ...rows] = readShared('cdnow/cdnow_customers_summary_with_transactions.csv').trim().split(/\r?\n/);
  const column = (at: number) => Float64Array.from(rows, (row) => Number(row.split(',')[at]));
  return { repeats: column(1), last: column(2), age: column(3), spend: column(4) };
}

function serialDay(yyyymmdd: string): number {
  const date = Date.UTC(
    Number(yyyymmdd.slice(0, 4)),
    Number(yyyymmdd.slice(4, 6)) - 1,
    Number(yyyymmdd.slice(6)),
  );
  return date / 86_400_000 + 25_569;
}
