import type { PointChange } from '../../statistics/point-change';
import { labelIn, type Replayed } from '../../statistics/replay-k-means';
import type { MethodContext } from '../method';
import { type ClusterSettings, type CustomerClusters, remarkable } from './cluster-customers';
import { stretchOf } from './reach';
import { replayChoice } from './replay-choice';

/** Where a customer is after one of its measures became another value, everything found anew for all. */
export interface After {
  /** The place of its cluster; undefined where that is not better than before, or has another name than before. */
  place: number | undefined;
  /** False where rounding decides: then everything has to be clustered again. */
  isSure: boolean;
  /**
   * The coordinate on the measure's axis at which the cluster of a place begins (ends, for less is better) with the
   * centres as they are then, but for the customer in its cluster of now; undefined where it is nowhere the nearest.
   */
  borderOf: (place: number) => number | undefined;
  /** The same with the customer where it is then. */
  borderWith: (place: number) => number | undefined;
}

/** What changes do, in a small part of the time that clustering all customers takes. */
export interface ClustersAfter {
  /** With as many clusters as now. */
  after: (customer: number, axis: number, value: number) => After | undefined;
  /** Whether as many clusters are chosen as now; undefined where rounding decides. */
  keepsNumber: (customer: number, axis: number, value: number) => boolean | undefined;
}

/** Means of clusters, and places of centres beside a limit, are told apart when they differ by this part. */
const apart = 1e-9;

/**
 * Records the clusters of customers, so that what a change of one measure of one customer does is found without
 * clustering all of them again: the same as `clusterCustomers` finds, scale, order and names included.
 *
 * @returns undefined where there are too few different customers, or one measure stands twice
 */
export function clustersAfter(
  { dataset: { amount, orders }, inGroup }: MethodContext,
  { k: wanted, seed }: ClusterSettings,
  clusters: CustomerClusters,
): ClustersAfter | undefined {
  const { parts, points, found, codes, centres: centresNow, order } = clusters;
  if (new Set(parts.map(({ measure }) => measure.values)).size < parts.length) return undefined;
  if (new Set(parts.map(({ option }) => JSON.stringify(option))).size < parts.length) return undefined;
  const choice = replayChoice(points, wanted, seed, found);
  if (!choice) return undefined;
  const dimensions = parts.length;
  const sumsOf = new WeakMap<Uint16Array, Float64Array>();

  return {
    after: (customer, axis, value) => {
      const changed = changeOf(customer, axis, value);
      if (!changed) return undefined;
      const { change, amountThen, shift } = changed;
      const end = choice.clusters(change);
      const reached = placeIn(end, customer, amountThen);
      const hasName = inGroup || (reached && isNamedAlike(end, reached, axis, change.stretch, shift));
      const isBetter = reached !== undefined && reached.place < codes[customer];
      return {
        place: isBetter && hasName ? reached.place : undefined,
        isSure: end.isSure && reached !== undefined && hasName !== undefined,
        borderOf: (place) => borderIn(withoutMove(end, change, customer), change, customer, order[place]),
        borderWith: (place) => borderIn(end.centres, change, customer, order[place]),
      };
    },
    keepsNumber: (customer, axis, value) => {
      const changed = changeOf(customer, axis, value);
      return changed && choice.keepsNumber(changed.change);
    },
  };

  function changeOf(
    customer: number,
    axis: number,
    value: number,
  ): { change: PointChange; shift: number; amountThen: number } | undefined {
    const { option, measure, feature } = parts[axis];
    const isAverage = option === 'averageOrder';
    const amountThen = isAverage
      ? Math.round(value * 100 * orders[customer]) / 100
      : option === 'amount'
        ? value
        : amount[customer];
    const then = isAverage ? amountThen / orders[customer] : value;
    const scale = feature.after(measure.values[customer], then);
    if (!scale) return undefined;
    const { stretch, shift } = scale;
    const change = { point: customer, axis, to: feature.scaled(then), stretch, unknownAt: -shift / stretch };
    return { change, shift, amountThen };
  }

  /** Undefined where two clusters have the same mean amount, but for rounding. */
  function placeIn(
    end: Replayed,
    customer: number,
    amountThen: number,
  ): { place: number; label: number } | undefined {
    const label = labelIn(end, customer);
    const sums = amountsOf(end.labels).slice();
    end.others.points.forEach((i, at) => {
      if (!Number.isFinite(amount[i])) return;
      sums[end.labels[i]] -= amount[i];
      sums[end.others.labels[at]] += amount[i];
    });
    if (Number.isFinite(amount[customer])) sums[label] += amountThen - amount[customer];
    const own = sums[label] / end.sizes[label];
    let place = 0;
    for (let c = 0; c < sums.length; c++) {
      if (c === label || end.sizes[c] === 0) continue;
      const mean = sums[c] / end.sizes[c];
      if (Math.abs(mean - own) <= apart * Math.abs(own)) return undefined;
      if (mean > own) place++;
    }
    return { place, label };
  }

  function amountsOf(labels: Uint16Array): Float64Array {
    const known = sumsOf.get(labels);
    if (known) return known;
    const sums = new Float64Array(found.k);
    labels.forEach((label, i) => {
      if (Number.isFinite(amount[i])) sums[label] += amount[i];
    });
    sumsOf.set(labels, sums);
    return sums;
  }

  /** Whether a cluster has the name that the cluster at its place has now; undefined where rounding decides. */
  function isNamedAlike(
    { centres }: Replayed,
    { place, label }: { place: number; label: number },
    axis: number,
    stretch: number,
    shift: number,
  ): boolean | undefined {
    for (let d = 0; d < dimensions; d++) {
      const own = centres[label * dimensions + d];
      const then = d === axis ? stretch * own + shift : own;
      if (Math.abs(Math.abs(then) - remarkable) < apart) return undefined;
      if (levelOf(then) !== levelOf(centresNow[place * dimensions + d])) return false;
    }
    return true;
  }

  /** The centres with the customer moved back to its cluster of now. */
  function withoutMove(end: Replayed, { axis, to }: PointChange, customer: number): Float64Array {
    const then = labelIn(end, customer);
    const now = order[codes[customer]];
    if (then === now || !(end.sizes[then] > 1)) return end.centres;
    const centres = end.centres.slice();
    for (let d = 0; d < dimensions; d++) {
      const coordinate = d === axis ? to : points.values[customer * dimensions + d];
      const [left, joined] = [then * dimensions + d, now * dimensions + d];
      centres[left] -= (coordinate - centres[left]) / (end.sizes[then] - 1);
      centres[joined] += (coordinate - centres[joined]) / (end.sizes[now] + 1);
    }
    return centres;
  }

  function borderIn(
    centres: Float64Array,
    { axis, stretch }: PointChange,
    customer: number,
    label: number,
  ): number | undefined {
    const stretched = centres.slice();
    for (let at = axis; at < stretched.length; at += dimensions) stretched[at] *= stretch;
    const point = points.values.subarray(customer * dimensions, (customer + 1) * dimensions);
    const found = stretchOf(point, axis, label, { values: stretched, dimensions });
    if (!found) return undefined;
    return (parts[axis].option === 'recency' ? found.to : found.from) / stretch;
  }
}

/** −1, 0 or 1: as the name of a cluster says it. */
const levelOf = (coordinate: number): number =>
  Math.abs(coordinate) > remarkable ? Math.sign(coordinate) : 0;
