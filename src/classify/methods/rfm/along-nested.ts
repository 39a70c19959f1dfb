import type { Axis } from './axes';
import type { RfmScores } from './axis-scores';
import type { FrequencyAfter } from './frequency-group';
import type { NestedAfter } from './nested-after';
import type { RecencyAfter } from './recency-groups';
import { remembered } from './remembered';
import { type StateAt, stateChanges } from './state-changes';
import { type StepSearch, stepSearch } from './step-search';

/** The values that matter along each axis of nested scores, from what customers have: shared by all who have it. */
export interface AlongNested {
  /** The recencies beyond one at which the groups become others: see {@link stateChanges}. */
  recency: (from: number) => Iterable<StateAt<RecencyAfter>>;
  /** The frequencies beyond one at which a recency score's cells become others. */
  frequency: (recency: number, from: number) => Iterable<StateAt<FrequencyAfter>>;
  /** Amounts of money in the cell of a recency and a frequency score. */
  monetary: (recency: number, frequency: number) => StepSearch;
}

/**
 * Where to look for changes under nested scoring.
 *
 * @param scores the scores as they stand
 * @param soonest the least recency that an order can have
 */
export function alongNested(after: NestedAfter, scores: RfmScores, soonest: number): AlongNested {
  const { bins } = scores.recency;
  const search = (axis: Axis, group: number, sorted: Float64Array): StepSearch => {
    const rule = scores[axis].ruleIn?.(group);
    return rule && sorted.length > 0 ? stepSearch(axis, sorted, rule, false, soonest) : nothing;
  };
  const frequency = remembered((recency: number) => {
    const { sorted, changed } = after.group(recency);
    const inGroup = search('frequency', recency, sorted);
    return remembered((from: number) =>
      stateChanges(from, (to) => changed(from, to), isSameDivision, inGroup),
    );
  });
  const monetary = remembered((cell: number) => {
    const recency = Math.floor((cell - 1) / bins) + 1;
    const { division } = after.group(recency).asItStands();
    return search('monetary', cell, division.cell(((cell - 1) % bins) + 1).sorted);
  });
  const ofAll = search('recency', 0, after.sortedRecency);
  return {
    recency: remembered((from) =>
      stateChanges(from, (to) => after.regrouped(from, to), isSameGrouping, ofAll),
    ),
    frequency: (recency, from) => frequency(recency)(from),
    monetary: (recency, own) => monetary((recency - 1) * bins + own),
  };
}

const nothing: StepSearch = { nearest: () => undefined };

const isSameGrouping = (one: RecencyAfter, other: RecencyAfter): boolean =>
  one.grouping === other.grouping && one.came === other.came;

const isSameDivision = (one: FrequencyAfter, other: FrequencyAfter): boolean =>
  one.division === other.division && one.came === other.came;
