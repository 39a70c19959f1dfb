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
  const sums = scale > 0 ? undefined : [createExactSum(scale), createExactSum(scale), createExactSum(scale)];
  let usedRows = 0;
  let used = 0;
  let excluded = 0;
  for (let row = 0; row < amounts.length; row++) {
    const amount = amounts[row];
    const isUsed = fate[row] === 0;
    if (isUsed) usedRows++;
    if (amount - amount !== 0) continue;
    if (sums) {
      sums[0].add(amount);
      sums[isUsed ? 1 : 2].add(amount);
    } else if (isUsed) {
      used += Math.round(amount * scale);
    } else {
      excluded += Math.round(amount * scale);
    }
  }
  const whole = [used + excluded, used, excluded];
  const [read, kept, left] = sums ? sums.map((sum) => sum.value()) : whole.map((sum) => sum / scale + 0);
  return {
    rows: { read: fate.length, used: usedRows, excluded: fate.length - usedRows },
    amount: { read, used: kept, excluded: left },
  };
}
