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
  const read = createExactSum(scale);
  const used = createExactSum(scale);
  const excluded = createExactSum(scale);
  let usedRows = 0;
  for (let row = 0; row < fate.length; row++) {
    const amount = amounts[row];
    const isUsed = fate[row] === 0;
    if (isUsed) usedRows++;
    if (!Number.isFinite(amount)) continue;
    read.add(amount);
    if (isUsed) used.add(amount);
    else excluded.add(amount);
  }
  return {
    rows: { read: fate.length, used: usedRows, excluded: fate.length - usedRows },
    amount: { read: read.value(), used: used.value(), excluded: excluded.value() },
  };
}
