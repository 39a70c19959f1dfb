import type { Axis, RfmValues } from './axes';
import type { RfmScores } from './axis-scores';
import type { FrequencyAfter } from './frequency-group';
import type { Move, MoveOn, SegmentOf } from './moves';
import { nestedAfter, type NestedOutcome } from './nested-after';
import type { RecencyAfter } from './recency-groups';
import { remembered } from './remembered';
import { type StateAt, stateChanges } from './state-changes';
import { type StepSearch, stepSearch } from './step-search';

/**
 * Moves under nested scoring: another recency score means other cut points of frequency, and another pair of both other
 * cut points of money. Each change is judged by the scores after it and, where segments depend on the mean scores, by
 * the means after it.
 *
 * The move on an axis is the smallest there is. Along recency and frequency every value is tried at which the groups
 * become others, nearest first; along money one group is cut, and more money never means a lower score or a higher mean.
 *
 * @param soonest the least recency that an order can have
 * @param dependsOnAll segments depend on the means of all customers' scores
 */
export function movesNested(
  values: RfmValues,
  scores: RfmScores,
  segmentOf: SegmentOf,
  soonest: number,
  dependsOnAll: boolean,
): MoveOn {
  const { bins } = scores.recency;
  const n = values.recency.length;
  const after = nestedAfter(values, bins);
  const search = (axis: Axis, group: number, sorted: Float64Array): StepSearch => {
    const rule = scores[axis].ruleIn?.(group);
    return rule && sorted.length > 0 ? stepSearch(axis, sorted, rule, false, soonest) : nothing;
  };
  const alongRecency = remembered((from: number) =>
    stateChanges(
      from,
      (to) => after.regrouped(from, to),
      isSameGrouping,
      search('recency', 0, after.sortedRecency),
    ),
  );
  const alongFrequency = remembered((recency: number) => {
    const { sorted, changed } = after.group(recency);
    const inGroup = search('frequency', recency, sorted);
    return remembered((from: number) =>
      stateChanges(from, (to) => changed(from, to), isSameDivision, inGroup),
    );
  });
  const alongMonetary = remembered((recency: number) =>
    remembered((frequency: number) => {
      const { sorted } = after.group(recency).asItStands().division.cell(frequency);
      return search('monetary', (recency - 1) * bins + frequency, sorted);
    }),
  );
  const meanMonetary = scores.monetary.scores.reduce((sum, score) => sum + score, 0) / n;

  const segmentIn = ({ scores: { recency, frequency, monetary }, sums }: NestedOutcome): number => {
    if (!dependsOnAll) return segmentOf(recency, frequency, monetary);
    const all = sums();
    const means = { recency: all.recency / n, frequency: all.frequency / n, monetary: all.monetary / n };
    return segmentOf(recency, frequency, monetary, means);
  };
  /** The first of some changes that leads to a better segment. */
  const first = <State>(
    axis: Axis,
    changes: (place: number) => StateAt<State> | undefined,
    outcomeOf: (state: State) => NestedOutcome,
    own: number,
    segment: number,
    fewer: number,
  ): Move | undefined => {
    for (let place = 0, at = changes(0); at; at = changes(++place)) {
      const outcome = outcomeOf(at.state);
      const steps = outcome.scores[axis] - own;
      if (steps >= fewer) return undefined;
      const target = segmentIn(outcome);
      if (target < segment) return { axis, target, value: at.value, steps };
    }
    return undefined;
  };
  const byMonetary = (i: number, segment: number, fewer: number): Move | undefined => {
    const from = values.monetary[i];
    const own = scores.monetary.scores[i];
    const { nearest } = alongMonetary(scores.recency.scores[i])(scores.frequency.scores[i]);
    const moveTo = (value: number | undefined): Move | undefined => {
      if (value === undefined) return undefined;
      const outcome = after.afterMonetary(i, value);
      const steps = outcome.scores.monetary - own;
      const target = segmentIn(outcome);
      return target < segment && steps < fewer ? { axis: 'monetary', target, value, steps } : undefined;
    };
    if (dependsOnAll) {
      const isBetter = (to: number): boolean => segmentIn(after.afterMonetary(i, to)) < segment;
      return moveTo(nearest(from, isBetter, Math.max(own, Math.ceil(meanMonetary))));
    }
    for (let score = own + 1; score <= bins && score - own < fewer; score++) {
      if (segmentOf(scores.recency.scores[i], scores.frequency.scores[i], score) >= segment) continue;
      const reaches = (to: number): boolean => after.afterMonetary(i, to).scores.monetary >= score;
      const move = moveTo(nearest(from, reaches, score));
      if (move) return move;
    }
    return undefined;
  };

  return (axis, i, segment, fewer = Infinity) => {
    const from = values[axis][i];
    if (Number.isNaN(from)) return undefined;
    if (axis === 'monetary') return byMonetary(i, segment, fewer);
    const own = scores[axis].scores[i];
    if (axis === 'recency')
      return first(axis, alongRecency(from), (then) => after.afterRecency(i, then), own, segment, fewer);
    const changes = alongFrequency(scores.recency.scores[i])(from);
    return first(axis, changes, (then) => after.afterFrequency(i, then), own, segment, fewer);
  };
}

const nothing: StepSearch = { nearest: () => undefined };

const isSameGrouping = (one: RecencyAfter, other: RecencyAfter): boolean =>
  one.grouping === other.grouping && one.came === other.came;

const isSameDivision = (one: FrequencyAfter, other: FrequencyAfter): boolean =>
  one.division === other.division && one.came === other.came;
