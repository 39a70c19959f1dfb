import { alongNested } from './along-nested';
import { type Axis, forEachAxis, type RfmValues } from './axes';
import type { RfmScores } from './axis-scores';
import type { MoveOn, SegmentOf } from './moves';
import { nestedAfter, type NestedOutcome } from './nested-after';

/** A value that a measure may take, and what follows. */
interface Try {
  value: number;
  outcome: NestedOutcome;
}

/**
 * Moves under nested scoring: another recency score means other cut points of frequency, and another pair of both other
 * cut points of money. Each change is judged by the scores after it and, where segments depend on the mean scores, by
 * the means after it.
 *
 * The move on an axis is the smallest there is. Along recency and frequency every value is tried at which the groups
 * become others, nearest first. Along money one group is cut: with more, a score is no lower and that of no other
 * customer higher, so that one not below the mean stays so, and the nearest value of each score is found by halving.
 *
 * @param soonest the least recency that an order can have
 * @param dependsOnAll segments depend on the means of all customers' scores: on each axis a score that is not below the
 *   mean is better than one below it
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
  const along = alongNested(after, scores, soonest);
  const segmentIn = ({ scores: { recency, frequency, monetary }, sums }: NestedOutcome): number => {
    if (!dependsOnAll) return segmentOf(recency, frequency, monetary);
    const all = sums();
    const means = { recency: all.recency / n, frequency: all.frequency / n, monetary: all.monetary / n };
    return segmentOf(recency, frequency, monetary, means);
  };
  const scoreOfMean = Math.ceil(scores.monetary.scores.reduce((sum, score) => sum + score, 0) / n);
  /** What to try, nearest first. */
  const tries: Record<Axis, (i: number, own: Record<Axis, number>, segment: number) => Iterable<Try>> = {
    *recency(i) {
      for (const { value, state } of along.recency(values.recency[i]))
        yield { value, outcome: after.afterRecency(i, state) };
    },
    *frequency(i, own) {
      for (const { value, state } of along.frequency(own.recency, values.frequency[i]))
        yield { value, outcome: after.afterFrequency(i, state) };
    },
    *monetary(i, own, segment) {
      const from = values.monetary[i];
      const { nearest } = along.monetary(own.recency, own.frequency);
      const outcomeAt = (value: number): NestedOutcome => after.afterMonetary(i, value);
      if (dependsOnAll) {
        const value = nearest(from, (to) => segmentIn(outcomeAt(to)) < segment, scoreOfMean);
        if (value !== undefined) yield { value, outcome: outcomeAt(value) };
        return;
      }
      for (let score = own.monetary + 1; score <= bins; score++) {
        if (segmentOf(own.recency, own.frequency, score) >= segment) continue;
        const value = nearest(from, (to) => outcomeAt(to).scores.monetary >= score, score);
        if (value !== undefined) yield { value, outcome: outcomeAt(value) };
      }
    },
  };

  return (axis, i, segment, fewer = Infinity) => {
    if (Number.isNaN(values[axis][i])) return undefined;
    const own = forEachAxis((each) => scores[each].scores[i]);
    for (const { value, outcome } of tries[axis](i, own, segment)) {
      const steps = outcome.scores[axis] - own[axis];
      if (steps >= fewer) return undefined;
      const target = segmentIn(outcome);
      if (target < segment) return { axis, target, value, steps };
    }
    return undefined;
  };
}
