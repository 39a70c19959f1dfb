import type { Category, MessageColumn } from '../../classification';
import { leastThat } from '../../statistics/least-that';
import type { Measure, MeasureOption } from '../measure';
import { movesAlone } from '../moves-alone';
import { change, createReasons, noNumbers, reasonColumn, tierParams } from '../why-column';
import type { Feature } from './features';
import { type Centres, nearestCentre, stretchOf } from './reach';

/** A measure that clusters are made of. */
export interface ClusterMeasure {
  option: MeasureOption;
  measure: Measure;
  feature: Feature;
}

interface Found {
  axis: number;
  value: number;
  target: number;
  /** In standard deviations of the measure. */
  distance: number;
}

/**
 * Why each customer is in its cluster: the measure that most tells it from the next nearest one. And the smallest
 * change of one measure (more of it; less of recency) after which the centre of a better cluster would be the nearest,
 * centres and scale as they stand. Smallest is the fewest standard deviations. Measures on
 * which another one depends and results of other methods are not moved.
 *
 * @param centres best cluster first, as `categories`
 */
export function clustersWhy(
  id: string,
  parts: readonly ClusterMeasure[],
  centres: Centres,
  { codes, categories }: { codes: Uint16Array; categories: readonly Category[] },
): MessageColumn {
  const reasons = createReasons();
  const n = codes.length;
  const k = categories.length;
  const options = parts.map(({ option }) => option);
  const numbers = { value: noNumbers(n), count: noNumbers(n), need: noNumbers(n) };
  const whyCodes = codes.map((code, i) => {
    const point = parts.map(({ measure, feature }) => feature.scaled(measure.values[i]));
    const axis = leading(point, code, centres);
    const because = parts[axis].measure;
    numbers.value[i] = because.values[i];
    const found = code === 0 ? undefined : smallestChange(i, code, point);
    const key = found ? keyOf(parts[found.axis].option) : code === 0 ? 'best' : isWhole(i) ? 'none' : 'plain';
    if (found) {
      const { measure } = parts[found.axis];
      if (key === 'frequency') numbers.count[i] = found.value - measure.values[i];
      else if (key === 'recency') numbers.count[i] = found.value;
      else numbers.need[i] = key === 'monetary' ? found.value - measure.values[i] : found.value;
    }
    const missing = Number.isNaN(because.values[i]) ? 'Unknown' : '';
    const which = (axis * (k + 1) ** 2 + change(code, found?.target ?? -1, k)) * 21;
    return reasons.codeOf(`why.clusters.${key}${missing}`, which + (found?.axis ?? 20), () => ({
      ...tierParams(categories, code, found?.target),
      because: because.name,
      ...(found && { measure: parts[found.axis].measure.name }),
    }));
  });
  return reasonColumn(id, 'clusters', reasons, whyCodes, numbers);

  /** Whether every measure could be tried. */
  function isWhole(i: number): boolean {
    return parts.every(
      ({ option, measure }) => movesAlone(option, options) && Number.isFinite(measure.values[i]),
    );
  }

  function smallestChange(i: number, code: number, point: readonly number[]): Found | undefined {
    let least: Found | undefined;
    parts.forEach(({ option, measure, feature }, axis) => {
      const from = measure.values[i];
      if (!Number.isFinite(from) || !movesAlone(option, options)) return;
      for (let better = 0; better < code; better++) {
        const stretch = stretchOf(point, axis, better, centres);
        const value =
          stretch &&
          nearestStep(
            from,
            stretch,
            { feature, steps: measure.format === 'integer' ? 1 : 100, isDown: option === 'recency' },
            (to) =>
              nearestCentre(
                point.map((own, d) => (d === axis ? feature.scaled(to) : own)),
                centres,
              ) === better,
          );
        if (value === undefined) continue;
        const distance = Math.abs(feature.scaled(value) - point[axis]);
        if (!least || distance < least.distance) least = { axis, value, target: better, distance };
      }
    });
    return least;
  }
}

const mostSteps = 2 ** 52;

/** Steps tried one by one on either side of a border that is known up to rounding. */
const slack = 2;

/**
 * The nearest value beyond `own`, in whole steps, that lies in a stretch: up, or down to 0.
 *
 * @param isIn whether a value really does, rounding included
 */
function nearestStep(
  own: number,
  stretch: { from: number; to: number },
  { feature, steps, isDown }: { feature: Feature; steps: number; isDown: boolean },
  isIn: (value: number) => boolean,
): number | undefined {
  const sign = isDown ? -1 : 1;
  const border = Math.ceil(sign * feature.valueAt(isDown ? stretch.to : stretch.from) * steps);
  const next = Math.floor(sign * own * steps) + 1;
  // Beyond that, whole steps are no longer exact.
  if (!(Math.abs(next) < mostSteps && border < mostSteps)) return undefined;
  const room = border > -Infinity ? slack + Math.floor(Math.abs(border) * 1e-12) : 0;
  const from = Math.max(next, border - room);
  const to = Math.min(Math.max(from, border + room), isDown ? 0 : Number.MAX_SAFE_INTEGER);
  const holds = (at: number): boolean => isIn((sign * at) / steps + 0);
  // A stretch narrower than the slack may begin and end within it.
  for (let at = from; at <= to && at <= from + 2 * slack; at++) if (holds(at)) return (sign * at) / steps + 0;
  const step = to - from > 2 * slack ? leastThat(holds, from, to) : undefined;
  return step === undefined ? undefined : (sign * step) / steps + 0;
}

/** The measure that speaks most for the own cluster against the next nearest. */
function leading(point: readonly number[], own: number, { values, dimensions }: Centres): number {
  const distance = (centre: number): number =>
    point.reduce((sum, at, d) => sum + (at - values[centre * dimensions + d]) ** 2, 0);
  let next = -1;
  let least = Infinity;
  for (let c = 0; c * dimensions < values.length; c++) {
    if (c === own) continue;
    const far = distance(c);
    if (far < least) [next, least] = [c, far];
  }
  if (next < 0) return 0;
  const speaks = point.map(
    (at, d) => (at - values[next * dimensions + d]) ** 2 - (at - values[own * dimensions + d]) ** 2,
  );
  return speaks.indexOf(Math.max(...speaks));
}

function keyOf(option: MeasureOption) {
  if (typeof option === 'object') return 'atLeast';
  return option === 'orders'
    ? 'frequency'
    : option === 'amount'
      ? 'monetary'
      : option === 'recency'
        ? 'recency'
        : 'atLeast';
}
