import { createExactSum } from '../statistics/exact-sum';
import type { QualityReport } from './quality';

/**
 * Counts rows and sums amounts: read, used, left out. Each sum is exact; amounts that cannot be read are in none.
 *
 * @param fate 0 for the rows used
 * @param scale from `decimalScale` of the amounts
 */
export function reconcile(
  fate: Uint8Array,
  amounts: Float64Array,
  scale: number,
): Pick<QualityReport, 'rows' | 'amount'> {
  let usedRows = 0;
  for (let row = 0; row < fate.length; row++) if (fate[row] === 0) usedRows++;
  const rows = { read: fate.length, used: usedRows, excluded: fate.length - usedRows };
  const read = sumWhere(amounts, scale, () => true);
  if (rows.excluded === 0) return { rows, amount: { read, used: read, excluded: 0 } };
  const used = sumWhere(amounts, scale, (row) => fate[row] === 0);
  const excluded = sumWhere(amounts, scale, (row) => fate[row] !== 0);
  return { rows, amount: { read, used, excluded } };
}

function sumWhere(amounts: Float64Array, scale: number, counts: (row: number) => boolean): number {
  const sum = createExactSum(scale);
  for (let row = 0; row < amounts.length; row++)
    if (Number.isFinite(amounts[row]) && counts(row)) sum.add(amounts[row]);
  return sum.value();
}
