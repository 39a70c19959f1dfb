import { lowerBound } from '../../statistics/bounds';
import { leastThat } from '../../statistics/least-that';
import { neumaierSum } from '../../statistics/neumaier-sum';
import { quantileCutsAt } from '../../statistics/quantile';
import { replacedValue } from '../../statistics/replaced-value';
import { sortedValues } from '../../statistics/sorted-values';
import type { Axis } from './axes';
import { type Reach, stepsPerUnit } from './reach';

const mostSteps = 2 ** 52;

/**
 * How far a customer is from being high (level 2) on an axis that the mean or median of the measure divides. The mean
 * or median is the one after the change.
 */
export function levelReach(axis: Axis, values: Float64Array, threshold: 'mean' | 'median'): Reach {
  const sorted = sortedValues(values);
  const n = sorted.length;
  const sum = neumaierSum(sorted);
  const isDown = axis === 'recency';
  const steps = stepsPerUnit[axis];
  const end = isDown ? 0 : Math.ceil(Math.max(0, sorted.at(-1) ?? 0) * steps) + 2 * steps;
  // Sums of fractions may miss by a hair; sums of whole numbers do not.
  const hair = steps === 1 ? 0 : 1e-12;
  const cutAfter = (from: number, to: number): number =>
    threshold === 'mean' ? (sum - from + to) / n : quantileCutsAt(replacedValue(sorted, from, to), n, 2)[0];
  /** The mean or median of the others, which is where high begins; up to rounding. */
  const ofOthers = (from: number): number => {
    if (threshold === 'mean') return (sum - from) / (n - 1);
    const place = isDown ? Math.floor((n - 1) / 2) : Math.floor(n / 2) - 1;
    return sorted[place < lowerBound(sorted, from) ? place : place + 1];
  };
  return (from) => {
    if (Number.isNaN(from) || end > mostSteps) return undefined;
    const isHigh = (at: number): boolean => {
      const to = Math.abs(at) / steps;
      const cut = cutAfter(from, to);
      return isDown ? to <= cut : to >= cut + Math.abs(cut) * (threshold === 'mean' ? hair : 0);
    };
    const sign = isDown ? -1 : 1;
    const guess = Math.ceil(sign * ofOthers(from) * steps);
    const step = leastThat(isHigh, Math.floor(sign * from * steps) + 1, end, guess);
    return step === undefined ? undefined : { value: Math.abs(step) / steps, score: 2 };
  };
}
