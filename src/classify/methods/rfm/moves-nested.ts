import { sortedValues } from '../../statistics/sorted-values';
import { type Axis, forEachAxis, type RfmValues } from './axes';
import type { RfmScores } from './axis-scores';
import type { MoveOn, SegmentOf } from './moves';
import { nestedAfter } from './nested-after';
import { reachOn } from './reach';
import { type StepSearch, stepSearch } from './step-search';

/** The segment of a customer after a change, by classifying everyone again; `untried` where that takes too much work. */
export type Confirm = (axis: Axis, customer: number, value: number) => number | 'untried';

/**
 * Moves under nested scoring: another recency score means other cut points of frequency, and another pair of both
 * other cut points of money. Each change is judged by the scores after it. Tried is the nearest value of each better
 * score on the axis.
 *
 * @param soonest the least recency that an order can have
 * @param confirm where the segment depends on the scores of all customers
 */
export function movesNested(
  values: RfmValues,
  scores: RfmScores,
  segmentOf: SegmentOf,
  soonest: number,
  confirm?: Confirm,
): MoveOn {
  const { bins } = scores.recency;
  const after = nestedAfter(values, bins);
  const groupOf = (axis: Axis, i: number): number => {
    const recency = scores.recency.scores[i];
    return axis === 'frequency' ? recency : (recency - 1) * bins + scores.frequency.scores[i];
  };
  const toRecency = reachOn(
    'recency',
    values,
    scores.recency,
    { type: 'quantile', bins },
    { soonest },
  ).toScore;
  const searches = forEachAxis((axis) =>
    searchesIn(axis, values[axis], scores, soonest, (i) => groupOf(axis, i)),
  );
  const nearest = (axis: Axis, i: number, score: number): number | undefined => {
    const from = values[axis][i];
    if (axis === 'recency') {
      const reached = toRecency(from, score);
      return reached === 'untried' ? undefined : reached?.value;
    }
    const search = searches[axis].get(groupOf(axis, i));
    return search?.nearest(from, (to) => after(i, axis, to)[axis] >= score, score);
  };
  // Customers of one recency score with as many orders need the same.
  const known = new Map<string, number | undefined>();
  const nearestKnown = (axis: Axis, i: number, score: number): number | undefined => {
    if (axis !== 'frequency') return nearest(axis, i, score);
    const key = `${scores.recency.scores[i]} ${values.frequency[i]} ${score}`;
    if (!known.has(key)) known.set(key, nearest(axis, i, score));
    return known.get(key);
  };
  return (axis, i, segment) => {
    const own = scores[axis].scores[i];
    if (Number.isNaN(values[axis][i])) return undefined;
    for (let score = own + 1; score <= bins; score++) {
      const value = nearestKnown(axis, i, score);
      if (value === undefined) return undefined;
      const then = after(i, axis, value);
      const likely = segmentOf(then.recency, then.frequency, then.monetary);
      const target = likely < segment && confirm ? confirm(axis, i, value) : likely;
      if (target === 'untried') return target;
      if (target < segment) return { axis, target, value, steps: then[axis] - own };
    }
    return undefined;
  };
}

/** A search along an axis within each group of customers. */
function searchesIn(
  axis: Axis,
  values: Float64Array,
  scores: RfmScores,
  soonest: number,
  groupOf: (customer: number) => number,
): Map<number, StepSearch> {
  const searches = new Map<number, StepSearch>();
  if (axis === 'recency') return searches;
  const members = new Map<number, number[]>();
  values.forEach((value, i) => {
    const group = groupOf(i);
    const list = members.get(group);
    if (list) list.push(value);
    else members.set(group, [value]);
  });
  for (const [group, list] of members) {
    const sorted = sortedValues(Float64Array.from(list));
    const rule = scores[axis].ruleIn?.(group);
    if (rule && sorted.length > 0) searches.set(group, stepSearch(axis, sorted, rule, false, soonest));
  }
  return searches;
}
