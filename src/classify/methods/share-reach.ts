import { upperBound } from '../statistics/bounds';
import { exactSteps, largestMagnitude } from '../statistics/exact-steps';
import { inUnits } from '../statistics/in-units';
import { isShareBelow } from '../statistics/is-share-below';
import { leastThat } from '../statistics/least-that';
import { sortedValues } from '../statistics/sorted-values';
import type { Measure } from './measure';

/** The least value with which a customer with a value would be in a tier at least; undefined if no value would do. */
export type ValueReach = (from: number, tier: number) => number | undefined;

/** Steps per unit in which a measure changes, and the farthest one worth trying. */
interface Steps {
  steps: number;
  end: number;
}

/**
 * Reach by the share of the total held by larger values (ABC, tiers by share of value), the total being the one after
 * the change.
 *
 * @param limits shares at which the tiers end, best first
 */
export function shareOfValueReach(measure: Measure, limits: readonly number[]): ValueReach {
  const sorted = sortedValues(measure.values);
  const { steps, end } = stepsOf(measure, sorted);
  const { units, scale, exact } = inUnits(sorted, steps);
  const unitsOf = (value: number): number => (exact ? Math.round(value * scale) : value);
  const above = sumsFrom(units);
  const suffices = (from: number, to: number, tier: number): boolean => {
    const larger = above[upperBound(units, to)];
    const total = above[0] - Math.max(0, from) + to;
    return to > 0 && isShareBelow(larger / total, limits[tier]);
  };
  return (from, tier) => {
    if (Number.isNaN(from)) return undefined;
    const own = unitsOf(from);
    const step = leastThat(
      (at) => suffices(own, unitsOf(at / steps), tier),
      Math.floor(from * steps) + 1,
      end,
    );
    return step === undefined ? undefined : step / steps;
  };
}

/** Reach by the share of customers with larger values. The value needed for a tier is the same from below. */
export function shareOfCustomersReach(measure: Measure, limits: readonly number[]): ValueReach {
  const sorted = sortedValues(measure.values);
  const n = measure.values.length;
  const suffices = (to: number, tier: number): boolean =>
    isShareBelow((sorted.length - upperBound(sorted, to)) / n, limits[tier]);
  const { steps, end } = stepsOf(measure, sorted);
  const lowest = Math.floor(Math.min(0, sorted.at(0) ?? 0) * steps);
  const needed = limits.map((_, tier) => leastThat((at) => suffices(at / steps, tier), lowest, end));
  return (from, tier) => {
    const least = needed[tier];
    if (Number.isNaN(from) || least === undefined) return undefined;
    const step = Math.max(least, Math.floor(from * steps) + 1);
    return step <= end ? step / steps : undefined;
  };
}

/** Reach by the share of customers where values have no steps: the value of a customer to draw level with. */
export function drawLevelReach(values: Float64Array, limits: readonly number[]): ValueReach {
  const sorted = sortedValues(values);
  const needed = limits.map((limit) => {
    const suffices = (at: number): boolean =>
      isShareBelow((sorted.length - upperBound(sorted, sorted[at])) / values.length, limit);
    const at = leastThat(suffices, 0, sorted.length - 1);
    return at === undefined ? undefined : sorted[at];
  });
  return (from, tier) => (Number.isNaN(from) ? undefined : needed[tier]);
}

/** Reach of fixed lowest values, best tier first. */
export function lowestReach(lowest: readonly number[]): ValueReach {
  return (from, tier) => (lowest[tier] > from ? lowest[tier] : undefined);
}

/** Values so large that whole numbers are not exact: no step is tried. */
const noSteps: Steps = { steps: 1, end: -Infinity };

function stepsOf({ format }: Measure, sorted: Float64Array): Steps {
  const steps = exactSteps(largestMagnitude(sorted), format === 'integer' ? 1 : 100);
  if (steps === undefined) return noSteps;
  return { steps, end: Math.ceil(Math.max(0, sorted.at(-1) ?? 0) * steps) + 1 };
}

/** Sum of the positive values from each place of a sorted list on, with Neumaier's correction; 0 at its end. */
function sumsFrom(sorted: Float64Array): Float64Array {
  const sums = new Float64Array(sorted.length + 1);
  let sum = 0;
  let correction = 0;
  for (let k = sorted.length - 1; k >= 0; k--) {
    const value = Math.max(0, sorted[k]);
    const next = sum + value;
    correction += sum >= value ? sum - next + value : value - next + sum;
    sum = next;
    sums[k] = sum + correction;
  }
  return sums;
}
