import type { Rule } from '../../classification';
import { neumaierSum } from '../../statistics/neumaier-sum';
import { decimal } from '../../value-message';
import { type Axis, axes, forEachAxis, type RfmValues } from './axes';
import type { RfmScores } from './axis-scores';
import { levelReach } from './level-reach';
import type { Ladder, SegmentOf } from './moves';
import type { AxisReach } from './reach';
import { namedSegments, type Segmenter } from './segmentation';
import { centre } from './scoring-above-below';

/** What divides high from low: the mean score, or the mean or median of the measure itself. */
export const eightThresholds = ['meanScore', 'mean', 'median'] as const;

/** One of {@link eightThresholds}. */
export type EightThreshold = (typeof eightThresholds)[number];

/** By the bits recency 4, frequency 2, monetary 1 (set: high). */
const byBits = [
  'generalWinBack',
  'keyWinBack',
  'generalRetain',
  'keyRetain',
  'generalDevelop',
  'keyDevelop',
  'generalValue',
  'keyValue',
];

/** Best first: 重要价值 … 一般挽留. */
const shown = [
  'keyValue',
  'keyDevelop',
  'keyRetain',
  'keyWinBack',
  'generalValue',
  'generalDevelop',
  'generalRetain',
  'generalWinBack',
];

const codeOfBits = byBits.map((key) => shown.indexOf(key));

/**
 * The 8 segments 重要价值客户 … 一般挽留客户: high or low on each axis, where high means at or above the threshold
 * (recency: at or below).
 *
 * The threshold differs between sources, so it is an option. With many one-time buyers the median of frequency is 1
 * and everyone is high on it.
 */
export function segmentsEight(threshold: EightThreshold): Segmenter {
  return (values, scores) => {
    const cuts = forEachAxis((axis) =>
      threshold === 'meanScore' ? meanScore(scores[axis].scores) : centre(values[axis], threshold),
    );
    const high = forEachAxis((axis) => isHigh(axis, values, scores, threshold, cuts[axis]));
    const codes = new Uint16Array(values.recency.length);
    for (let i = 0; i < codes.length; i++) {
      codes[i] = codeOfBits[4 * high.recency[i] + 2 * high.frequency[i] + high.monetary[i]];
    }
    return {
      segments: namedSegments('eight', shown),
      codes,
      segmentOf: threshold === 'meanScore' ? segmentByMeans(cuts) : segmentByLevels,
      dependsOnAll: threshold === 'meanScore',
      ladder: (reachOf, soonest) => ladderOf(values, high, threshold, reachOf, soonest),
      convention: { key: `methods.rfm.segments.eight.${threshold}` },
      rules: [
        ...axes.map((axis): Rule => ({
          label: { key: 'rules.rfm.highFrom', params: { axis: { key: `rules.rfm.axis.${axis}` } } },
          value:
            threshold !== 'meanScore' && axis === 'recency'
              ? { key: 'rules.atMost', params: { value: decimal(cuts[axis]) } }
              : { key: 'rules.atLeast', params: { value: decimal(cuts[axis]) } },
        })),
        ...shown.map((key): Rule => ({
          label: { key: `segments.eight.${key}` },
          value: { key: 'text', params: { text: pattern(byBits.indexOf(key)) } },
        })),
      ],
      notes: [],
    };
  };
}

const segmentByMeans =
  (standing: Record<Axis, number>): SegmentOf =>
  (recency, frequency, monetary, means = standing) =>
    codeOfBits[
      4 * Number(recency >= means.recency) +
        2 * Number(frequency >= means.frequency) +
        Number(monetary >= means.monetary)
    ];

/** Levels: 2 high, 1 low. */
const segmentByLevels = (recency: number, frequency: number, monetary: number): number =>
  codeOfBits[4 * (recency - 1) + 2 * (frequency - 1) + (monetary - 1)];

function ladderOf(
  values: RfmValues,
  high: Record<Axis, Uint8Array>,
  threshold: EightThreshold,
  reachOf: (axis: Axis) => AxisReach,
  soonest: number,
): Ladder {
  return {
    scores: forEachAxis((axis) => high[axis].map((bit) => bit + 1)),
    bins: forEachAxis(() => 2),
    reach: forEachAxis((axis) =>
      threshold === 'meanScore' ? reachOf(axis).toMean : levelReach(axis, values[axis], threshold, soonest),
    ),
    segmentOf: segmentByLevels,
  };
}

const pattern = (bits: number): string =>
  `R ${bits & 4 ? 'H' : 'L'}, F ${bits & 2 ? 'H' : 'L'}, M ${bits & 1 ? 'H' : 'L'}`;

const meanScore = (scores: Uint8Array): number =>
  scores.length === 0 ? NaN : neumaierSum(scores) / scores.length;

function isHigh(
  axis: Axis,
  values: RfmValues,
  scores: RfmScores,
  threshold: EightThreshold,
  cut: number,
): Uint8Array {
  const own = threshold === 'meanScore' ? scores[axis].scores : values[axis];
  const smallIsGood = threshold !== 'meanScore' && axis === 'recency';
  const high = new Uint8Array(own.length);
  for (let i = 0; i < own.length; i++) high[i] = Number(smallIsGood ? own[i] <= cut : own[i] >= cut);
  return high;
}
