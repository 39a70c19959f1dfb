import { quantilesAfter } from './quantiles-after';

/** The customers of a pair of recency and frequency scores, scored by quantiles of their money. */
export interface MoneyCell {
  /** Their money, ascending, where it is known. */
  sorted: Float64Array;
  /** The sum of their scores. */
  sum: number;
  /**
   * The sum of scores after one of them left and another customer came, and the score of that one (1 for none). Money is
   * NaN where it is unknown, undefined where nobody left or came.
   */
  after: (left: number | undefined, came: number | undefined) => { sum: number; score: number };
}

/**
 * A cell of customers.
 *
 * @param sorted the money of those of whom it is known, ascending
 * @param size how many customers there are, known or not
 *
 * @example
 * moneyCell(Float64Array.of(10, 20, 30), 3, 3).after(10, 40) // 20, 30, 40 score 1, 2, 3: the sum is 6, the score 3
 */
export function moneyCell(sorted: Float64Array, size: number, bins: number): MoneyCell {
  return {
    sorted,
    sum: size + quantilesAfter(sorted, bins, undefined, undefined).above,
    after: (left, came) => {
      const then = quantilesAfter(sorted, bins, left, came);
      const count = size - Number(left !== undefined) + Number(came !== undefined);
      return { sum: count + then.above, score: 1 + then.came };
    },
  };
}
