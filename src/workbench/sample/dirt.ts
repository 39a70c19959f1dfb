import type { Random } from './random';
import type { Vocabulary } from './vocabulary';

/** What a cell of the sample may hold. */
export type SampleCell = string | number;

/** Places of the sample's columns. */
export const columns = {
  orderId: 0,
  orderDate: 1,
  customer: 2,
  region: 3,
  product: 4,
  quantity: 5,
  amount: 6,
  status: 7,
} as const;

/**
 * Soils a few cells the way real exports are soiled: blank ids, amounts as text, trailing spaces, `#N/A`, an impossible date,
 * a name in other capitals or width, and one row twice. Changes `rows` in place.
 */
export function soil(random: Random, words: Vocabulary, rows: SampleCell[][]): void {
  const change = (times: number, column: number, how: (cell: SampleCell) => SampleCell) => {
    for (let n = 0; n < times; n += 1) {
      const row = rows[random.below(rows.length)];
      const cell = row?.[column];
      if (row !== undefined && cell !== undefined) row[column] = how(cell);
    }
  };
  change(6, columns.customer, (name) => `${name} `);
  change(2, columns.customer, (name) => `\u00a0${name}`);
  change(2, columns.customer, (name) => String(name).toUpperCase().replace('有限公司', ' 有限公司'));
  change(5, columns.amount, (amount) => (typeof amount === 'number' ? words.amountAsText(amount) : amount));
  change(3, columns.customer, () => '');
  change(1, columns.customer, () => '#N/A');
  change(2, columns.amount, () => '#N/A');
  change(1, columns.orderDate, () => words.impossibleDate);
  const twice = random.below(rows.length);
  const copy = rows[twice];
  if (copy !== undefined) rows.splice(twice + 1, 0, [...copy]);
}
