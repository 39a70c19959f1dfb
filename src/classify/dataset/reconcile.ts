import { inRuns } from '../in-runs';
import { createExactSum, type ExactSum } from '../statistics/exact-sum';
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
  /** Rows used, their sum, and the sum of the others, in units of 1/scale. */
  const whole = new Float64Array(3);
  inRuns(fate.length, (from, to) => {
    addWhole(whole, fate, amounts, scale, from, to);
    if (sums) addExactly(sums, fate, amounts, from, to);
  });
  const [usedRows, used, excluded] = whole;
  const inWhole = [used + excluded, used, excluded];
  const [read, kept, left] = sums ? sums.map((sum) => sum.value()) : inWhole.map((sum) => sum / scale + 0);
  return {
    rows: { read: fate.length, used: usedRows, excluded: fate.length - usedRows },
    amount: { read, used: kept, excluded: left },
  };
}

/** Adds each amount to the sum of all and to that of its kind: used or left out. */
function addExactly(
  sums: readonly ExactSum[],
  fate: Uint8Array,
  amounts: Float64Array,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    const amount = amounts[row];
    if (amount - amount !== 0) continue;
    sums[0].add(amount);
    sums[fate[row] === 0 ? 1 : 2].add(amount);
  }
}

/** Counts the rows used, and adds each amount, in units of 1/scale, to the sum of its kind. */
function addWhole(
  whole: Float64Array,
  fate: Uint8Array,
  amounts: Float64Array,
  scale: number,
  from: number,
  to: number,
): void {
  let left = 0;
  let excluded = 0;
  for (let row = from; row < to; row++) {
    if (fate[row] === 0) continue;
    left++;
    if (Number.isFinite(amounts[row])) excluded += Math.round(amounts[row] * scale);
  }
  whole[0] += to - from - left;
  whole[1] += sumOfRun(amounts, scale, from, to) - excluded;
  whole[2] += excluded;
}

function sumOfRun(amounts: Float64Array, scale: number, from: number, to: number): number {
  let sum = 0;
  for (let row = from; row < to; row++) {
    const amount = amounts[row];
    if (amount - amount === 0) sum += Math.round(amount * scale);
  }
  return sum;
}
