import type { Dataset } from '../../dataset/dataset';

/**
 * What each customer brought in the younger half of the time since the first order, as a multiple of the older half.
 *
 * 1 where neither half brought anything; Infinity where only the younger did. An order exactly in the middle counts
 * as younger. Needs a history.
 */
export function growthOf({ orders, firstOrder, history }: Dataset, referenceDate: number): Float64Array {
  const growth = new Float64Array(orders.length).fill(NaN);
  if (!history) return growth;
  for (let i = 0; i < orders.length; i++) {
    const middle = (firstOrder[i] + referenceDate) / 2;
    let older = 0;
    let younger = 0;
    for (let k = history.start[i]; k < history.start[i + 1]; k++) {
      if (history.date[k] < middle) older += history.amount[k];
      else younger += history.amount[k];
    }
    growth[i] = older > 0 ? younger / older : younger > 0 ? Infinity : 1;
  }
  return growth;
}
