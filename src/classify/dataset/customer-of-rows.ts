import { understandIds } from './ids';
import { variantKey } from './id-variants';
import type { RawColumn } from './raw-table';

/**
 * Finds the customer of each row again, after a classification: rows that were left out keep their customer too.
 *
 * @param column the column of customer ids as it was read
 * @param ids the ids of the classification
 * @param merged whether spellings that differ in case, width or inner spaces were merged
 * @returns per row the place in `ids`, or −1 where the row belongs to none of them (no id, a total row)
 *
 * @example
 * customerOfRows(column, classification.ids, recipe.cleaning.idVariants === 'merge');
 */
export function customerOfRows(column: RawColumn, ids: readonly string[], merged: boolean): Int32Array {
  const { codes, labels, mixed } = understandIds(column);
  const exact = new Map(ids.map((id, index) => [id, index]));
  const loose = merged ? new Map(ids.map((id, index) => [variantKey(id, mixed), index])) : undefined;
  const customerOf = labels.map((label) => exact.get(label) ?? loose?.get(variantKey(label, mixed)) ?? -1);
  return codes.map((code) => (code < 0 ? -1 : (customerOf[code] ?? -1)));
}
