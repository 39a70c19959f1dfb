import { evaluateFormula, type Place } from '../formula/evaluate';
import { toNumber } from '../formula/operand';
import type { Criterion } from '../conditional-format';

/** The numbers a rule's ranges hold, ascending. */
export type SortedNumbers = Float64Array;

/** The value `share` (0–1) of the way up, interpolated (Excel's PERCENTILE.INC). */
export function percentile(sorted: SortedNumbers, share: number): number {
  const at = (sorted.length - 1) * Math.min(1, Math.max(0, share));
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

/** Where a data bar, colour scale or icon changes, as a number. `end` says which end `Automatic` means. */
export function criterionValue(
  criterion: Criterion,
  sorted: SortedNumbers,
  place: Place,
  end: 'low' | 'high',
): number {
  const lowest = sorted[0] ?? 0;
  const highest = sorted[sorted.length - 1] ?? 0;
  const given = (): number => {
    const formula = criterion.formula ?? '';
    const number = toNumber(evaluateFormula(formula, place) ?? 0);
    return typeof number === 'number' ? number : 0;
  };
  switch (criterion.type) {
    case 'LowestValue':
      return lowest;
    case 'HighestValue':
      return highest;
    case 'Number':
    case 'Formula':
      return given();
    case 'Percent':
      return lowest + ((highest - lowest) * given()) / 100;
    case 'Percentile':
      return percentile(sorted, given() / 100);
    default:
      return end === 'low' ? Math.min(0, lowest) : Math.max(0, highest);
  }
}
