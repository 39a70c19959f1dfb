import { lowerBound } from '../../statistics/bounds';
import { exactSteps, largestMagnitude } from '../../statistics/exact-steps';
import { inUnits } from '../../statistics/in-units';
import { leastThat } from '../../statistics/least-that';
import { meanSlack } from '../../statistics/mean-cut';
import { neumaierSum } from '../../statistics/neumaier-sum';
import { quantileCutsAt } from '../../statistics/quantile';
import { replacedValue } from '../../statistics/replaced-value';
import { sortedValues } from '../../statistics/sorted-values';
import type { Axis } from './axes';
import type { Reach } from './reach';
import { stepsPerUnit } from './step-search';

/**
 * How far a customer is from being high (level 2) on an axis that the mean or median of the measure divides. The mean
 * or median is the one after the change.
 *
 * @param soonest the least recency that an order can have
 */
export function levelReach(
  axis: Axis,
  values: Float64Array,
  threshold: 'mean' | 'median',
  soonest: number,
): Reach {
  const sorted = sortedValues(values);
  const n = sorted.length;
  const isDown = axis === 'recency';
  const steps = exactSteps(largestMagnitude(sorted), stepsPerUnit[axis]);
  if (steps === undefined) return () => undefined;
  const { units, scale, exact } = inUnits(sorted, steps);
  const unitsOf = (value: number): number => (exact ? Math.round(value * scale) : value);
  const sum = neumaierSum(units);
  const slack = meanSlack(units, sum / n, exact);
  const end = isDown ? -soonest : Math.ceil(Math.max(0, sorted.at(-1) ?? 0) * steps) + 2 * steps;
  const isAtCut = (from: number, to: number): boolean => {
    const median = (): number => quantileCutsAt(replacedValue(sorted, from, to), n, 2)[0];
    const own = threshold === 'mean' ? unitsOf(to) : to;
    const cut = threshold === 'mean' ? (sum - unitsOf(from) + own) / n + slack : median();
    return isDown ? own <= cut : own >= cut;
  };
  /** The mean or median of the others, which is where high begins; up to rounding. */
  const ofOthers = (from: number): number => {
    if (threshold === 'mean') return (sum / scale - from) / (n - 1);
    const place = isDown ? Math.floor((n - 1) / 2) : Math.floor(n / 2) - 1;
    return sorted[place < lowerBound(sorted, from) ? place : place + 1];
  };
  return (from) => {
    if (Number.isNaN(from)) return undefined;
    const sign = isDown ? -1 : 1;
    const guess = Math.ceil(sign * ofOthers(from) * steps);
    const step = leastThat(
      (at) => isAtCut(from, (sign * at) / steps),
      Math.floor(sign * from * steps) + 1,
      end,
      guess,
    );
    return step === undefined ? undefined : { value: (sign * step) / steps + 0, score: 2 };
  };
}
