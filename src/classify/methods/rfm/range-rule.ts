import type { Rule } from '../../classification';
import type { Message } from '../../message';
import type { ScoreBox, ScoreRange } from './range-grid';

const range = ([low, high]: ScoreRange): string => (low === high ? String(low) : `${low}–${high}`);

/** A segment and the ranges of scores that lead to it: R 3–5, F 3–5, M 2–5. */
export function rangeRule(label: Message, boxes: readonly ScoreBox[]): Rule {
  return {
    label,
    value: {
      key: 'values.list',
      params: {
        items: boxes.map(({ recency, frequency, monetary }) => ({
          key: 'rules.rfm.ranges',
          params: { recency: range(recency), frequency: range(frequency), monetary: range(monetary) },
        })),
      },
    },
  };
}
