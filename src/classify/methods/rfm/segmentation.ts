import type { Category, Rule } from '../../classification';
import type { Message } from '../../message';
import { rankedCategories } from '../ranked-categories';
import type { RfmValues } from './axes';
import type { RfmScores } from './axis-scores';

/** Customers put into segments. */
export interface Segmentation {
  /** Best first. */
  segments: Category[];
  /** Index into `segments`, one per customer. */
  codes: Uint16Array;
  /** The segment of three scores, where scores alone decide. */
  segmentOf?: (recency: number, frequency: number, monetary: number) => number;
  /** `segmentOf` depends on thresholds that move with every customer. */
  thresholdsMove?: boolean;
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
