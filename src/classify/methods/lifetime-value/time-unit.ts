import type { Dataset } from '../../dataset/dataset';

/** Days in each unit that expected orders and parameters may be told in; a month is a twelfth of 365.25 days. */
export const unitDays = { day: 1, week: 7, month: 365.25 / 12 } as const;

/** Day, week or month: see {@link unitDays}. */
export type TimeUnit = keyof typeof unitDays;

/** Median days between two consecutive order days of a customer; NaN where nobody came back. */
export function medianGap({ start, date }: NonNullable<Dataset['history']>): number {
  const gaps: number[] = [];
  for (let i = 0; i + 1 < start.length; i++) {
    for (let at = start[i] + 1; at < start[i + 1]; at++) {
      const gap = Math.floor(date[at]) - Math.floor(date[at - 1]);
      if (gap > 0) gaps.push(gap);
    }
  }
  const sorted = Float64Array.from(gaps).sort();
  const middle = (sorted.length - 1) / 2;
  return sorted.length > 0 ? (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2 : NaN;
}

/** The unit in which that gap is a handy number. Only figures shown depend on it: the models are fitted to days. */
export function unitFor(gap: number): TimeUnit {
  return gap <= 14 ? 'day' : gap > 120 ? 'month' : 'week';
}
