import type { Dataset } from './dataset/dataset';
import type { Recipe } from './recipe';

const msPerDay = 86_400_000;
/** Serial day of 1970-01-01. */
const unixEpoch = 25569;

/**
 * The serial day recency is counted from.
 *
 * @param today serial day of the run
 * @returns for `dayAfterLatest` the day after the latest order; today where there is no order at all
 */
export function referenceDay(
  dataset: Pick<Dataset, 'latestDate'>,
  policy: Recipe['referenceDate'],
  today: number,
): number {
  switch (policy.policy) {
    case 'date':
      return Date.parse(policy.date) / msPerDay + unixEpoch;
    case 'today':
      return Math.floor(today);
    case 'dayAfterLatest':
      return Number.isNaN(dataset.latestDate) ? Math.floor(today) : Math.floor(dataset.latestDate) + 1;
  }
}
