import type { Message } from '../../message';
import { list } from '../../value-message';
import { axes, type Axis, type RfmValues } from './axes';
import type { RfmScores } from './axis-scores';
import { countScores } from './score-rules';

/** Fewer customers than this for each level are too few for it, whatever their values. */
const enough = 4;

/** Which scores no customer has, and why: many equal values, or else too few customers for so many levels. */
export function emptyScores(values: RfmValues, scores: RfmScores): Message[] {
  const customers = values.recency.length;
  const used = new Map(
    axes.map((axis) => [axis, countScores(scores[axis]).filter((count) => count > 0).length]),
  );
  const collapsed = axes.filter((axis) => (used.get(axis) ?? 0) < scores[axis].bins);
  const isFew = (axis: Axis): boolean =>
    customers < enough * scores[axis].bins &&
    new Set(values[axis]).size >= Math.min(customers, scores[axis].bins);
  const few = collapsed.filter(isFew);
  const levels = [...new Set(few.map((axis) => scores[axis].bins))];
  return [
    ...levels.map((wanted) => ({
      key: 'rules.rfm.tooFew',
      params: {
        count: customers,
        wanted,
        axes: list(few.filter((axis) => scores[axis].bins === wanted).map(nameOf)),
      },
    })),
    ...collapsed
      .filter((axis) => !isFew(axis))
      .map((axis) => ({
        key: 'rules.rfm.collapsed',
        params: { axis: nameOf(axis), used: used.get(axis) ?? 0, wanted: scores[axis].bins },
      })),
  ];
}

const nameOf = (axis: Axis): Message => ({ key: `rules.rfm.axis.${axis}` });
