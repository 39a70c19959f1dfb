import { leastThat } from '../statistics/least-that';
import { upperBound } from '../statistics/bounds';
import { sortedValues } from '../statistics/sorted-values';
import type { Measure } from './measure';

/** The least value with which a customer with a value would be in a tier at least; undefined if no value would do. */
export type ValueReach = (from: number, tier: number) => number | undefined;

const mostSteps = 2 ** 52;
/** Slack against rounding, so that a value named is always enough. */
const hair = 1e-12;

/**
 * Reach by the share of the total held by larger values (ABC, tiers by share of value), the total being the one after
 * the change.
 *
 * @param limits shares at which the tiers end, best first
 */
export function shareOfValueReach(measure: Measure, limits: readonly number[]): ValueReach {
  const sorted = sortedValues(measure.values);
  /** Sum of the positive values from each place on. */
  const above = new Float64Array(sorted.length + 1);
  for (let k = sorted.length - 1; k >= 0; k--) above[k] = above[k + 1] + Math.max(0, sorted[k]);
  return byBisection(measure, sorted, (from, to, tier) => {
    const larger = above[upperBound(sorted, to)];
    const total = above[0] - Math.max(0, from) + to;
    return to > 0 && larger < limits[tier] * total * (1 - hair);
  });
}

/** Reach by the share of customers with larger values. The value needed for a tier is the same from below. */
export function shareOfCustomersReach(measure: Measure, limits: readonly number[]): ValueReach {
  const sorted = sortedValues(measure.values);
  const n = measure.values.length;
  const suffices = (to: number, tier: number): boolean =>
    (sorted.length - upperBound(sorted, to)) / n < limits[tier] - hair;
  const { steps, end } = stepsOf(measure, sorted);
  const lowest = Math.floor(Math.min(0, sorted.at(0) ?? 0) * steps);
  const needed = limits.map((_, tier) => leastThat((at) => suffices(at / steps, tier), lowest, end));
  return (from, tier) => {
    const least = needed[tier];
    if (Number.isNaN(from) || end > mostSteps || least === undefined) return undefined;
    const step = Math.max(least, Math.floor(from * steps) + 1);
    return step <= end ? step / steps : undefined;
  };
}

/** Reach of fixed lowest values, best tier first. */
export function lowestReach(lowest: readonly number[]): ValueReach {
  return (from, tier) => (lowest[tier] > from ? lowest[tier] : undefined);
}

function byBisection(
  measure: Measure,
  sorted: Float64Array,
  suffices: (from: number, to: number, tier: number) => boolean,
): ValueReach {
  const { steps, end } = stepsOf(measure, sorted);
  return (from, tier) => {
    if (Number.isNaN(from) || end > mostSteps) return undefined;
    const step = leastThat((at) => suffices(from, at / steps, tier), Math.floor(from * steps) + 1, end);
    return step === undefined ? undefined : step / steps;
  };
}

/** Steps per unit in which a measure changes, and the farthest one worth trying. */
function stepsOf({ format }: Measure, sorted: Float64Array): { steps: number; end: number } {
  const highest = Math.max(0, sorted.at(-1) ?? 0);
  const steps = format === 'integer' || highest * 100 > mostSteps ? 1 : 100;
  return { steps, end: Math.ceil(highest * steps) + 1 };
}
