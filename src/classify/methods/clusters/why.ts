import type { MessageColumn } from '../../classification';
import { outputOrder } from '../../output-order';
import { budgetOf } from '../budget';
import type { MeasureOption } from '../measure';
import { inOrder } from '../in-order';
import type { MethodContext, OnShare } from '../method';
import { change, createReasons, noNumbers, reasonColumn, tierParams } from '../why-column';
import { placeAfter } from './cluster-again';
import type { ClusterSettings, CustomerClusters } from './cluster-customers';
import { clustersAfter } from './clusters-after';
import { type SearchLimits, smallestChange, type SmallestChange, type Try } from './smallest-change';

/** Distances between points and centres that reasons may take: about two minutes. */
const mostDistances = 1e9;

/**
 * Values tried between a customer and its change: the fewer customers there are, the more does one of them move clusters,
 * and the less do they change steadily with its value.
 */
const mostBetween = 24;
const customersTriedBetween = 10_000;

/** What following a recorded clustering counts, at about the time it takes. */
const distancesOfReplay = 2000;

/**
 * Why each customer is in its cluster: the measure that most tells it from the next nearest one. And a change of one
 * measure (more of it; less of recency) that leads to a better cluster when scale, number of clusters, clusters, order
 * and names are found anew with it: see {@link smallestChange} for how small it is.
 *
 * What a change does is followed along the recorded way to the clusters as they are. Only where that cannot tell, all
 * customers are clustered again, which is too much for everyone in a long list of few different customers: then those
 * with the largest amounts get a change, and of the others the text says that none was tried.
 *
 * @param work how many distances may be taken
 */
export function clustersWhy(
  context: MethodContext,
  settings: ClusterSettings,
  clusters: CustomerClusters,
  { work = mostDistances, onShare }: { work?: number; onShare?: OnShare | undefined } = {},
): MessageColumn {
  const { parts, codes, categories } = clusters;
  const n = codes.length;
  const k = categories.length;
  const centres = { values: clusters.centres, dimensions: parts.length };
  const reasons = createReasons();
  const numbers = { value: noNumbers(n), count: noNumbers(n), need: noNumbers(n) };
  const budget = budgetOf(context, work);
  const replayed = clustersAfter(context, settings, clusters);
  const limits: SearchLimits = {
    soonest: context.followsLatest ? 1 : 0,
    highest: parts.map(({ measure }) =>
      measure.values.reduce((most, value) => (value > most ? value : most), 0),
    ),
    between: Math.min(mostBetween, Math.floor(customersTriedBetween / n)),
  };
  const whyCodes = new Uint16Array(n);
  inOrder(outputOrder(context.dataset.amount), (i) => (whyCodes[i] = reasonOf(i)), onShare);
  return reasonColumn(context.id, 'clusters', reasons, whyCodes, numbers);

  function reasonOf(i: number): number {
    const { [i]: code } = codes;
    const point = parts.map(({ measure, feature }) => feature.scaled(measure.values[i]));
    const axis = leading(point, code, centres);
    const because = parts[axis].measure;
    numbers.value[i] = because.values[i];
    const missing = Number.isNaN(because.values[i]) ? 'Unknown' : '';
    const which = axis * (k + 1) ** 2;
    const found = code === 0 ? 'best' : changeFor(i, code);
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

  function changeFor(i: number, code: number): SmallestChange | 'plain' | 'none' | 'untried' {
    const found = searchFor(i, code, (axis, value) => attempt(i, axis, value));
    if (typeof found === 'string') return found;
    const isKept = keepsNumber(i, found);
    if (isKept !== false) return isKept ? found : 'untried';
    // With it, another number of clusters is chosen: a larger change may do.
    return searchFor(i, code, (axis, value) => {
      const tried = attempt(i, axis, value);
      if (tried?.place === undefined) return tried;
      const isNumberKept = keepsNumber(i, { axis, value });
      return isNumberKept === undefined ? undefined : isNumberKept ? tried : {};
    });
  }

  function searchFor(i: number, code: number, tryOn: (axis: number, value: number) => Try | undefined) {
    return smallestChange(i, code, parts, centres, limits, tryOn);
  }

  function attempt(i: number, axis: number, value: number): Try | undefined {
    if (!budget.spend(distancesOfReplay)) return undefined;
    const after = replayed?.after(i, axis, value);
    if (after?.isSure) return after;
    const place = placeAfter(context, settings, clusters, i, { option: parts[axis].option, value }, budget);
    return place === 'untried' ? undefined : { place };
  }

  /** Whether as many clusters are chosen after a change as now; undefined where the work for it is used up. */
  function keepsNumber(
    i: number,
    { axis, value }: Pick<SmallestChange, 'axis' | 'value'>,
  ): boolean | undefined {
    const isKept = replayed?.keepsNumber(i, axis, value);
    if (isKept !== undefined) return isKept;
    const place = placeAfter(context, settings, clusters, i, { option: parts[axis].option, value }, budget);
    return place === 'untried' ? undefined : place !== undefined;
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
