import { chooseColumn } from '../methods/choose-column';
import type { Recipe } from '../recipe';
import type { CategoryColumn } from './dataset';
import type { RawTable } from './raw-table';

/**
 * The currency column as an attribute of the customers, where a method runs within it.
 *
 * The rows used are all in one currency (others are left out and reported, or refused), so that no sum is ever taken
 * over two: it is the one group, whatever spellings the cells have. −1 where no currency is named.
 */
export function currencyAttribute(
  { columns }: Pick<RawTable, 'columns'>,
  { methods }: Pick<Recipe, 'methods'>,
  currency: string | undefined,
  customers: number,
): CategoryColumn[] {
  const own = columns.filter(({ role }) => role === 'currency');
  return own
    .filter((column) => methods.some(({ within }) => within !== undefined && chooseColumn([column], within)))
    .map(({ header }) => ({
      header,
      labels: currency === undefined ? [] : [currency],
      codes: new Int32Array(customers).fill(currency === undefined ? -1 : 0),
    }));
}
