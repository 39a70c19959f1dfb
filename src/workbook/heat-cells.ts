import type { Classification } from '../classify';

/** Customers by their recency and frequency scores. */
export interface HeatCells {
  /** Scores run from 1 to this. */
  bins: { recency: number; frequency: number };
  /** Customers and revenue by `recency` and `frequency`, each counted from 0 for score 1. */
  customers: number[][];
  amount: number[][];
}

/** Above this a grid of scores is no longer read at a glance. */
const maxBins = 10;

/**
 * The grid behind the RFM heat map.
 *
 * @param method The id of the RFM method.
 * @returns undefined where the scores were not asked for, or there are too many levels
 */
export function heatCells({ columns, ids }: Classification, method: string): HeatCells | undefined {
  const numbers = (key: string) => {
    const column = columns.find((candidate) => candidate.key === key);
    return column?.kind === 'number' ? column.values : undefined;
  };
  const recency = numbers(`${method}.recency`);
  const frequency = numbers(`${method}.frequency`);
  const amounts = numbers('facts.amount');
  if (!recency || !frequency || !amounts || ids.length === 0) return undefined;
  const top = (scores: Float64Array) => scores.reduce((most, score) => Math.max(most, score), 0);
  const bins = { recency: top(recency), frequency: top(frequency) };
  if (!(bins.recency <= maxBins && bins.frequency <= maxBins)) return undefined;
  const grid = () => Array.from({ length: bins.recency }, () => Array<number>(bins.frequency).fill(0));
  const customers = grid();
  const amount = grid();
  for (let i = 0; i < ids.length; i++) {
    const row = recency[i] - 1;
    const column = frequency[i] - 1;
    if (customers[row]?.[column] === undefined) continue;
    customers[row][column] += 1;
    amount[row][column] += Number.isFinite(amounts[i]) ? amounts[i] : 0;
  }
  return { bins, customers, amount };
}
