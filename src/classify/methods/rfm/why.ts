import type { MessageColumn } from '../../classification';
import { change, createReasons, noNumbers, reasonColumn, tierParams } from '../why-column';
import { type Axis, axes, forEachAxis, type RfmValues } from './axes';
import type { RfmScores } from './axis-scores';
import { type Move, type Moves, movesByAxis } from './moves';
import { movesNested } from './moves-nested';
import { type AxisReach, reachOn } from './reach';
import type { Scoring } from './scoring';
import type { Segmentation } from './segmentation';

/** Axes in the order in which equally small changes are preferred: an order more, some money more, a later order. */
const preferred: readonly Axis[] = ['frequency', 'monetary', 'recency'];

/** How customers are scored. */
export interface ScoringWay {
  scoring: Scoring;
  /** The segments of customers with other values. */
  segmentsAgain: (values: RfmValues) => Uint16Array;
}

/**
 * Why each customer is in its segment, and the smallest single change that would lead to a better one: so many orders
 * more, so much money more, or a last order so few days ago. The smallest change is the one over the fewest scores.
 *
 * Where money is the mean per order, an order more is one of the usual size, and money more is more per order.
 */
export function whyColumn(
  id: string,
  values: RfmValues,
  scores: RfmScores,
  { monetary, ...way }: ScoringWay & { monetary: 'sum' | 'meanPerOrder' },
  segmentation: Pick<Segmentation, 'segments' | 'codes' | 'segmentOf' | 'dependsOnAll' | 'ladder'>,
): MessageColumn {
  const { segments, codes } = segmentation;
  const { moveOn, exact, complete } = movesFor(values, scores, way, segmentation);
  const certainty = (isExact: boolean): string => (isExact ? '' : 'AsItStands');
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
  const whyCodes = codes.map((segment, i) => {
    const move = segment === 0 ? undefined : smallestMove(i, segment);
    if (move?.axis === 'recency') numbers.count[i] = move.value;
    if (move?.axis === 'frequency') numbers.count[i] = move.value - values.frequency[i];
    if (move?.axis === 'monetary') numbers.need[i] = move.value - values.monetary[i];
    const key = keyOf(i, segment, move);
    return reasons.codeOf(`why.rfm.${key}`, change(segment, move?.target ?? -1, segments.length), () =>
      tierParams(segments, segment, move?.target),
    );
  });
  return reasonColumn(id, 'rfm', reasons, whyCodes, numbers);

  function smallestMove(i: number, segment: number): Move | undefined {
    let smallest: Move | undefined;
    for (const axis of preferred) {
      // The usual size of no order is unknown.
      if (perOrder && axis !== 'recency' && !(values.frequency[i] > 0)) continue;
      const move = moveOn(axis, i, segment);
      if (move && (!smallest || move.steps < smallest.steps)) smallest = move;
    }
    return smallest;
  }

  function keyOf(i: number, segment: number, move: Move | undefined): string {
    if (move) return `${move.axis}${move.axis === 'recency' ? '' : perOrder}${certainty(exact[move.axis])}`;
    if (segment === 0) return 'best';
    return axes.some((axis) => Number.isNaN(values[axis][i])) ? 'plain' : `none${certainty(complete)}`;
  }
}

/** Up to so many customers, a change can be tried by scoring everyone again. */
const mostAgain = 300;

function movesFor(
  values: RfmValues,
  scores: RfmScores,
  { scoring, segmentsAgain }: ScoringWay,
  { segmentOf, dependsOnAll = false, ladder }: Pick<Segmentation, 'segmentOf' | 'dependsOnAll' | 'ladder'>,
): Moves {
  if (scoring.type === 'nested' && (!ladder || dependsOnAll)) {
    const exact = !dependsOnAll || values.recency.length <= mostAgain;
    const again = (axis: Axis, i: number, to: number): number =>
      segmentsAgain({ ...values, [axis]: values[axis].map((own, k) => (k === i ? to : own)) })[i];
    return {
      moveOn: movesNested(values, scores, segmentOf, dependsOnAll && exact ? again : undefined),
      exact: forEachAxis(() => exact),
      complete: !dependsOnAll,
    };
  }
  const reachOf = (axis: Axis): AxisReach => reachOn(axis, values, scores[axis], scoring);
  if (ladder) return movesByAxis(values, ladder(reachOf));
  const reach = forEachAxis(reachOf);
  return movesByAxis(values, {
    scores: forEachAxis((axis) => scores[axis].scores),
    bins: forEachAxis((axis) => scores[axis].bins),
    reach: forEachAxis((axis) => reach[axis].toScore),
    exact: forEachAxis((axis) => reach[axis].exact),
    segmentOf,
  });
}
