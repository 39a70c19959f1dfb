import type { Category, MessageColumn } from '../../classification';
import type { Message } from '../../message';
import { type Axis, forEachAxis, type RfmValues } from './axes';
import type { RfmScores } from './axis-scores';
import { isExact, type Reach, reachOn } from './reach';
import type { Scoring } from './scoring';
import type { Segmentation } from './segmentation';

/** The segment (index, best first) of three scores. */
export type SegmentOf = (recency: number, frequency: number, monetary: number) => number;

type WhySegments = Pick<Segmentation, 'segments' | 'codes' | 'segmentOf' | 'thresholdsMove'>;

/** Axes in the order in which equally small changes are preferred: an order more, some money more, a later order. */
const preferred: readonly Axis[] = ['frequency', 'monetary', 'recency'];

interface Change {
  axis: Axis;
  target: number;
  need: number;
  steps: number;
}

/**
 * Why each customer is in its segment, and the smallest single change that would lead to a better one: so many orders
 * more, so much money more, or a last order so few days ago. The smallest change is the one over the fewest scores.
 *
 * @param segmentOf undefined where segments do not follow from scores: then no change is named
 */
export function whyColumn(
  id: string,
  values: RfmValues,
  scores: RfmScores,
  scoring: Scoring,
  { segments, codes, segmentOf, thresholdsMove = false }: WhySegments,
): MessageColumn {
  const reach = forEachAxis((axis) => reachOn(axis, values, scores[axis], scoring));
  const movable = scoring.type === 'nested' ? [] : preferred;
  const templates = createTemplates(segments, isExact(scoring) && !thresholdsMove);
  const need = new Float64Array(codes.length).fill(NaN);
  const whyCodes = codes.map((segment, i) => {
    const change = segmentOf && smallestChange(i, segment, segmentOf);
    if (change) need[i] = change.need;
    return templates.codeOf(segment, change);
  });
  return {
    kind: 'message',
    key: `${id}.why`,
    header: { key: 'columns.rfm.why' },
    templates: templates.all,
    codes: whyCodes,
    numbers: {
      r: new Float64Array(scores.recency.scores),
      f: new Float64Array(scores.frequency.scores),
      m: new Float64Array(scores.monetary.scores),
      need,
    },
  };

  function smallestChange(i: number, segment: number, of: SegmentOf): Change | undefined {
    let smallest: Change | undefined;
    for (const axis of movable) {
      const change = firstChange(axis, i, segment, of, reach[axis]);
      if (change && (!smallest || change.steps < smallest.steps)) smallest = change;
    }
    return smallest;
  }

  function firstChange(
    axis: Axis,
    i: number,
    segment: number,
    of: SegmentOf,
    reaches: Reach,
  ): Change | undefined {
    const own = forEachAxis((each) => scores[each].scores[i]);
    for (let score = own[axis] + 1; score <= scores[axis].bins; score++) {
      const raised = { ...own, [axis]: score };
      if (of(raised.recency, raised.frequency, raised.monetary) >= segment) continue;
      const reached = reaches(values[axis][i], score);
      if (!reached) return undefined;
      const after = { ...own, [axis]: reached.score };
      const target = of(after.recency, after.frequency, after.monetary);
      if (target >= segment) continue;
      const need = axis === 'recency' ? reached.value : reached.value - values[axis][i];
      return { axis, target, need, steps: reached.score - own[axis] };
    }
    return undefined;
  }
}

function createTemplates(segments: readonly Category[], exact: boolean) {
  const all: Message[] = [];
  const known = new Map<string, number>();
  return {
    all,
    codeOf(segment: number, change: Change | undefined): number {
      const name = `${segment} ${change?.axis ?? ''} ${change?.target ?? ''}`;
      const before = known.get(name);
      if (before !== undefined) return before;
      all.push(templateFor(segments, segment, change, exact));
      known.set(name, all.length - 1);
      return all.length - 1;
    },
  };
}

function templateFor(
  segments: readonly Category[],
  segment: number,
  change: Change | undefined,
  exact: boolean,
): Message {
  const { name } = segments[segment];
  if (!change) return { key: segment === 0 ? 'why.rfm.best' : 'why.rfm.plain', params: { segment: name } };
  return {
    key: `why.rfm.${change.axis}${exact ? '' : 'AsItStands'}`,
    params: { segment: name, target: segments[change.target].name },
  };
}
