import type { Category, Rule } from '../../classification';
import type { Message } from '../../message';
import { rankedCategories } from '../ranked-categories';
import type { Axis, RfmValues } from './axes';
import type { RfmScores } from './axis-scores';
import type { Ladder, SegmentOf } from './moves';
import type { AxisReach } from './reach';

/** Customers put into segments. */
export interface Segmentation {
  /** Best first. */
  segments: Category[];
  /** Index into `segments`, one per customer. */
  codes: Uint16Array;
  /** The segment of three scores. */
  segmentOf: SegmentOf;
  /** `segmentOf` depends on the scores of all customers. */
  dependsOnAll?: boolean;
  /** Levels of the scheme's own, where segments do not follow from scores alone, and how to reach them. */
  ladder?: (reachOf: (axis: Axis) => AxisReach, soonest: number) => Ladder;
  convention: Message;
  rules: Rule[];
  notes: Message[];
}

/** A way of making segments from the measures and their scores. */
export type Segmenter = (values: RfmValues, scores: RfmScores) => Segmentation;

/** Segments of a scheme with fixed names, in the order given: best first. */
export function namedSegments(scheme: string, keys: readonly string[]): Category[] {
  return rankedCategories(keys.map((key) => ({ key, name: { key: `segments.${scheme}.${key}` } })));
}
