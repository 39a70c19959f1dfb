import { type Axis, forEachAxis, type RfmValues } from './axes';
import type { Reach } from './reach';

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

/**
 * The segment (index, best first) of three scores.
 *
 * @param means the mean scores of all customers after a change, for segments that depend on them; as they stand by
 *   default
 */
export type SegmentOf = (
  recency: number,
  frequency: number,
  monetary: number,
  means?: Record<Axis, number>,
) => number;

/**
 * The smallest change of a customer's measure on an axis that leads to a segment better than `segment`, all cut points
 * as they are after it; undefined if there is none.
 *
 * @param fewer only a change over fewer scores than this is of interest; any by default
 */
export type MoveOn = (axis: Axis, customer: number, segment: number, fewer?: number) => Move | undefined;

/** Scores and how to reach them, axis by axis: each axis for itself. */
export interface Ladder {
  scores: Record<Axis, Uint8Array>;
  bins: Record<Axis, number>;
  reach: Record<Axis, Reach>;
  segmentOf: SegmentOf;
}

/** Moves where the score of an axis depends on that axis alone. */
export function movesByAxis(values: RfmValues, { scores, bins, reach, segmentOf }: Ladder): MoveOn {
  return (axis, i, segment, fewer = Infinity) => {
    const own = forEachAxis((each) => scores[each][i]);
    const targetWith = (score: number): number => {
      const after = { ...own, [axis]: score };
      return segmentOf(after.recency, after.frequency, after.monetary);
    };
    for (let score = own[axis] + 1; score <= bins[axis] && score - own[axis] < fewer; score++) {
      if (targetWith(score) >= segment) continue;
      const reached = reach[axis](values[axis][i], score);
      if (typeof reached !== 'object') return undefined;
      const target = targetWith(reached.score);
      if (target < segment) return { axis, target, value: reached.value, steps: reached.score - own[axis] };
    }
    return undefined;
  };
}
