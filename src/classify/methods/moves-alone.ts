import type { MeasureOption } from './measure';

/**
 * Whether a measure can change for a customer while all the others stay as they are: the average order changes with
 * amount and orders, and results of other methods with anything.
 *
 * @param among all measures that count, itself included
 *
 * @example
 * movesAlone('amount', ['amount', 'recency']) // true
 * movesAlone('amount', ['amount', 'averageOrder']) // false
 */
export function movesAlone(option: MeasureOption, among: readonly MeasureOption[]): boolean {
  if (typeof option === 'object') return 'metric' in option;
  if (among.some((other) => typeof other === 'object' && 'column' in other)) return false;
  const hasAverage = among.includes('averageOrder');
  if (option === 'averageOrder') return !among.includes('amount') && !among.includes('orders');
  return (option !== 'amount' && option !== 'orders') || !hasAverage;
}
