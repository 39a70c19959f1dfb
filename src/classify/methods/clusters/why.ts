import type { MessageColumn } from '../../classification';
import { outputOrder } from '../../output-order';
import { budgetOf } from '../budget';
import type { MeasureOption } from '../measure';
import type { MethodContext } from '../method';
import { change, createReasons, noNumbers, reasonColumn, tierParams } from '../why-column';
import { type Candidate, candidatesFor } from './candidates';
import { placeAfter } from './cluster-again';
import type { ClusterSettings, CustomerClusters } from './cluster-customers';

/** Distances between points and centres that reasons may take: some seconds. */
const mostDistances = 4e8;

interface Found extends Candidate {
  target: number;
}

/**
 * Why each customer is in its cluster: the measure that most tells it from the next nearest one. And a change of one
 * measure (more of it; less of recency) that leads to a better cluster when everything is found anew with it: the
 * smallest, in standard deviations of the measure, of those in {@link candidatesFor} that does.
 *
 * That takes a clustering of all customers for every change, so that in long lists only the customers with the largest
 * amounts get one; of the others the text says that none was tried.
 *
 * @param work how many distances may be taken
 */
export function clustersWhy(
  context: MethodContext,
  settings: ClusterSettings,
  clusters: CustomerClusters,
  work = mostDistances,
): MessageColumn {
  const { parts, codes, categories } = clusters;
  const n = codes.length;
  const k = categories.length;
  const centres = { values: clusters.centres, dimensions: parts.length };
  const reasons = createReasons();
  const numbers = { value: noNumbers(n), count: noNumbers(n), need: noNumbers(n) };
  const budget = budgetOf(context, work);
  let isSpent = false;
  const whyCodes = new Uint16Array(n);
  for (const i of outputOrder(context.dataset.amount)) whyCodes[i] = reasonOf(i);
  return reasonColumn(context.id, 'clusters', reasons, whyCodes, numbers);

  function reasonOf(i: number): number {
    const { [i]: code } = codes;
    const point = parts.map(({ measure, feature }) => feature.scaled(measure.values[i]));
    const axis = leading(point, code, centres);
    const because = parts[axis].measure;
    numbers.value[i] = because.values[i];
    const missing = Number.isNaN(because.values[i]) ? 'Unknown' : '';
    const which = axis * (k + 1) ** 2;
    const found = code === 0 ? 'best' : smallestChange(i, code);
    if (typeof found === 'string')
      return reasons.codeOf(`why.clusters.${found}${missing}`, which + code, () => ({
        ...tierParams(categories, code),
        because: because.name,
      }));
    const { option, measure } = parts[found.axis];
    const key = keyOf(option);
    if (key === 'frequency') numbers.count[i] = found.value - measure.values[i];
    else if (key === 'recency') numbers.count[i] = found.value;
    else numbers.need[i] = key === 'monetary' ? found.value - measure.values[i] : found.value;
    const whichChange = (which + change(code, found.target, k)) * parts.length + found.axis;
    return reasons.codeOf(`why.clusters.${key}${missing}`, whichChange, () => ({
      ...tierParams(categories, code, found.target),
      because: because.name,
      measure: measure.name,
    }));
  }

  function smallestChange(i: number, code: number): Found | 'plain' | 'none' | 'untried' {
    if (isSpent) return 'untried';
    const candidates = candidatesFor(i, code, parts, centres, context.followsLatest ? 1 : 0);
    for (const candidate of candidates) {
      const { option } = parts[candidate.axis];
      const target = placeAfter(context, settings, clusters, i, { option, value: candidate.value }, budget);
      if (target === 'untried') {
        isSpent = true;
        return target;
      }
      if (target !== undefined) return { ...candidate, target };
    }
    return candidates.length > 0 ? 'none' : 'plain';
  }
}

/** The measure that speaks most for the own cluster against the next nearest. */
function leading(
  point: readonly number[],
  own: number,
  { values, dimensions }: { values: Float64Array; dimensions: number },
): number {
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
