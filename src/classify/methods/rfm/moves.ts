import { type Axis, forEachAxis, type RfmValues } from './axes';
import type { RfmScores } from './axis-scores';
import type { Reach } from './reach';
import { type CutRule, scoreOf } from './score-by-cuts';

/** A change on one axis that leads to a better segment. */
export interface Move {
  axis: Axis;
  /** Index of the segment it leads to. */
  target: number;
  /** What the measure becomes. */
  value: number;
  /** Scores by which it rises on the axis. */
  steps: number;
}

/** The segment (index, best first) of three scores. */
export type SegmentOf = (recency: number, frequency: number, monetary: number) => number;

/** The smallest change of a customer's measure on an axis that leads to a segment better than `segment`. */
export type MoveOn = (axis: Axis, customer: number, segment: number) => Move | undefined;

/** Scores and how to reach them, axis by axis: each axis for itself. */
export interface Ladder {
  scores: Record<Axis, Uint8Array>;
  bins: Record<Axis, number>;
  reach: Record<Axis, Reach>;
}

/** Moves where the score of an axis depends on that axis alone. */
export function movesByAxis(
  values: RfmValues,
  { scores, bins, reach }: Ladder,
  segmentOf: SegmentOf,
): MoveOn {
  return (axis, i, segment) => {
    const own = forEachAxis((each) => scores[each][i]);
    const targetWith = (score: number): number => {
      const after = { ...own, [axis]: score };
      return segmentOf(after.recency, after.frequency, after.monetary);
    };
    for (let score = own[axis] + 1; score <= bins[axis]; score++) {
      if (targetWith(score) >= segment) continue;
      const reached = reach[axis](values[axis][i], score);
      if (!reached) return undefined;
      const target = targetWith(reached.score);
      if (target < segment) return { axis, target, value: reached.value, steps: reached.score - own[axis] };
    }
    return undefined;
  };
}

/** Steps that carry a value over a cut point in spite of rounding. */
const mostTries = 2;

/**
 * Moves under nested scoring, cut points as they stand: another recency score means other cut points of frequency, and
 * another pair of both other cut points of money. Pairs that no customer has cannot be judged and are passed over.
 */
export function movesNested(
  values: RfmValues,
  scores: RfmScores,
  segmentOf: SegmentOf,
  stepsPerUnit: Record<Axis, number>,
): MoveOn {
  const rules = forEachAxis((axis) => scores[axis].ruleIn);
  const bins = scores.recency.bins;
  const scoresOf = (at: Record<Axis, number>): Record<Axis, number> | undefined => {
    const recencyRule = rules.recency?.(0);
    const recency = recencyRule && scoreOf(at.recency, recencyRule);
    const frequencyRule = recency === undefined ? undefined : rules.frequency?.(recency);
    if (recency === undefined || !frequencyRule) return undefined;
    const frequency = scoreOf(at.frequency, frequencyRule);
    const monetaryRule = rules.monetary?.((recency - 1) * bins + frequency);
    return monetaryRule && { recency, frequency, monetary: scoreOf(at.monetary, monetaryRule) };
  };
  const ruleOf = (axis: Axis, i: number): CutRule | undefined => {
    const recency = scores.recency.scores[i];
    const frequency = scores.frequency.scores[i];
    return rules[axis]?.(
      axis === 'recency' ? 0 : axis === 'frequency' ? recency : (recency - 1) * bins + frequency,
    );
  };
  return (axis, i, segment) => {
    const own = forEachAxis((each) => values[each][i]);
    const rule = ruleOf(axis, i);
    if (!rule || Number.isNaN(own[axis])) return undefined;
    for (let score = scores[axis].scores[i] + 1; score <= rule.bins; score++) {
      const value = valueFor(score, rule, stepsPerUnit[axis]);
      if (value === undefined || value < 0) continue;
      const after = scoresOf({ ...own, [axis]: value });
      if (!after) continue;
      const target = segmentOf(after.recency, after.frequency, after.monetary);
      if (target < segment) return { axis, target, value, steps: score - scores[axis].scores[i] };
    }
    return undefined;
  };
}

/** The nearest value, in whole steps, with at least a score. */
function valueFor(score: number, rule: CutRule, steps: number): number | undefined {
  const cut = rule.cuts[rule.reversed ? rule.bins - score : score - 2];
  const direction = rule.reversed ? -1 : 1;
  const first = rule.reversed ? Math.floor(cut * steps) : Math.floor(cut * steps) + 1;
  for (let tried = 0; tried <= mostTries; tried++) {
    const value = (first + direction * tried) / steps;
    if (scoreOf(value, rule) >= score) return value;
  }
  return undefined;
}
