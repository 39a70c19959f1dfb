import type { MessageColumn } from '../../classification';
import type { MethodContext } from '../method';
import { change, createReasons, noNumbers, reasonColumn, tierParams } from '../why-column';
import { type Axis, axes, forEachAxis, type RfmValues } from './axes';
import type { RfmScores } from './axis-scores';
import { type Move, type MoveOn, movesByAxis } from './moves';
import { movesNested } from './moves-nested';
import { type AxisReach, reachOn } from './reach';
import type { Scoring } from './scoring';
import type { Segmentation } from './segmentation';

/** Axes in the order in which equally small changes are preferred: an order more, some money more, a later order. */
const preferred: readonly Axis[] = ['frequency', 'monetary', 'recency'];

/**
 * Why each customer is in its segment, and the smallest single change that would lead to a better one: so many orders
 * more, so much money more, or a last order so few days ago. All else stays the same: an order more is one more to count,
 * without the money and the later date that it would bring.
 *
 * On each axis the change is the least that leads to a better segment with all cut points as they are after it. Of these
 * the smallest is the one over the fewest scores. Where money is the mean per order, an order more is one of the usual
 * size, and money more is more per order.
 *
 * @example
 * whyColumn(context, values, scores, { scoring, monetary: 'sum' }, segmentation) // why.rfm.frequency, with count 2 …
 */
export function whyColumn(
  context: Pick<MethodContext, 'id' | 'followsLatest'>,
  values: RfmValues,
  scores: RfmScores,
  { monetary, scoring }: { monetary: 'sum' | 'meanPerOrder'; scoring: Scoring },
  segmentation: Pick<Segmentation, 'segments' | 'codes' | 'segmentOf' | 'dependsOnAll' | 'ladder'>,
): MessageColumn {
  const { segments, codes } = segmentation;
  const moveOn = movesFor(context, values, scores, scoring, segmentation);
  const perOrder = monetary === 'meanPerOrder' ? 'PerOrder' : '';
  const n = codes.length;
  const reasons = createReasons();
  const numbers = {
    r: new Float64Array(scores.recency.scores),
    f: new Float64Array(scores.frequency.scores),
    m: new Float64Array(scores.monetary.scores),
    count: noNumbers(n),
    need: noNumbers(n),
  };
  const whyCodes = new Uint16Array(n);
  for (let i = 0; i < n; i++) {
    const { [i]: segment } = codes;
    const move = segment === 0 ? undefined : smallestMove(i, segment);
    if (move) {
      if (move.axis === 'recency') numbers.count[i] = move.value;
      if (move.axis === 'frequency') numbers.count[i] = move.value - values.frequency[i];
      if (move.axis === 'monetary') numbers.need[i] = move.value - values.monetary[i];
    }
    const key = `why.rfm.${keyOf(i, segment, move)}`;
    whyCodes[i] = reasons.codeOf(key, change(segment, move?.target ?? -1, segments.length), () =>
      tierParams(segments, segment, move?.target),
    );
  }
  return reasonColumn(context.id, 'rfm', reasons, whyCodes, numbers);

  function smallestMove(i: number, segment: number): Move | undefined {
    let smallest: Move | undefined;
    for (const axis of preferred) {
      // The usual size of no order is unknown.
      if (perOrder && axis !== 'recency' && !(values.frequency[i] > 0)) continue;
      // Where returns outweigh orders, one of the usual size would be no order.
      if (perOrder && axis === 'frequency' && !(values.monetary[i] > 0)) continue;
      const move = moveOn(axis, i, segment, smallest?.steps);
      if (move && (!smallest || move.steps < smallest.steps)) smallest = move;
    }
    return smallest;
  }

  function keyOf(i: number, segment: number, move: Move | undefined): string {
    if (move) return `${move.axis}${move.axis === 'recency' ? '' : perOrder}`;
    if (segment === 0) return 'best';
    return axes.some((axis) => Number.isNaN(values[axis][i])) ? 'plain' : 'none';
  }
}

function movesFor(
  { followsLatest }: Pick<MethodContext, 'followsLatest'>,
  values: RfmValues,
  scores: RfmScores,
  scoring: Scoring,
  { segmentOf, dependsOnAll = false, ladder }: Pick<Segmentation, 'segmentOf' | 'dependsOnAll' | 'ladder'>,
): MoveOn {
  const soonest = followsLatest ? 1 : 0;
  if (scoring.type === 'nested' && (!ladder || dependsOnAll))
    return movesNested(values, scores, segmentOf, soonest, dependsOnAll);
  const reachOf = (axis: Axis): AxisReach => reachOn(axis, values, scores[axis], scoring, { soonest });
  if (ladder) return movesByAxis(values, ladder(reachOf, soonest));
  const reach = forEachAxis(reachOf);
  return movesByAxis(values, {
    scores: forEachAxis((axis) => scores[axis].scores),
    bins: forEachAxis((axis) => scores[axis].bins),
    reach: forEachAxis((axis) => reach[axis].toScore),
    segmentOf,
  });
}
