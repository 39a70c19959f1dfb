import type { Category } from '../../classification';
import type { KMeans } from '../../statistics/k-means';
import { type Points, pointsOf } from '../../statistics/points';
import type { Message } from '../../message';
import { list } from '../../value-message';
import { type Measure, type MeasureOption, readMeasure } from '../measure';
import type { MethodContext } from '../method';
import { rankedCategories } from '../ranked-categories';
import { type ChosenClusters, chooseClusters } from './choose-clusters';
import { type Feature, featureOf } from './features';

/** What decides on clusters: see the options of the method. */
export interface ClusterSettings {
  measures: MeasureOption[];
  logarithm: boolean;
  k: number | 'auto';
  seed: number;
}

/** A measure that clusters are made of, on its scale. */
export interface ClusterMeasure {
  option: MeasureOption;
  measure: Measure;
  feature: Feature;
}

/** Customers as points, one dimension for each measure. */
export interface CustomerPoints {
  parts: ClusterMeasure[];
  points: Points;
}

/** Clusters in their order, best first. */
export interface RankedClusters {
  /** Of each place, the number of the cluster in the fit. */
  order: number[];
  /** Customers of each place. */
  sizes: number[];
  /** The place of each customer. */
  codes: Uint16Array;
  /** In order of place. */
  centres: Float64Array;
  /** Number and remarkable measures of each place. */
  traits: Message[];
  categories: Category[];
}

/** Customers put into clusters. */
export type CustomerClusters = CustomerPoints & RankedClusters & { found: ChosenClusters };

/** The whole of the method: measures, scale, clusters, their order and their names. */
export function clusterCustomers(context: MethodContext, settings: ClusterSettings): CustomerClusters {
  const customers = customerPoints(context, settings);
  const found = chooseClusters(customers.points, settings.k, settings.seed);
  return { ...customers, found, ...rankClusters(context, customers.parts, found) };
}

/** The measures of customers, on a scale on which they weigh the same. */
export function customerPoints(
  context: MethodContext,
  { measures, logarithm }: ClusterSettings,
): CustomerPoints {
  const parts = measures.map((option): ClusterMeasure => {
    const measure = readMeasure(context, option);
    return { option, measure, feature: featureOf(measure.values, logarithm) };
  });
  const scaled = parts.map(({ measure, feature }) => measure.values.map(feature.scaled));
  const unknown = parts.map(({ measure: { values } }) =>
    values.every(Number.isFinite)
      ? undefined
      : Uint8Array.from(values, (value) => Number(!Number.isFinite(value))),
  );
  return { parts, points: { ...pointsOf(scaled, context.dataset.ids.length), unknown } };
}

/** Clusters by mean amount, largest first, empty ones last; with the names they have in that order. */
export function rankClusters(
  { dataset: { amount }, inGroup }: MethodContext,
  parts: readonly ClusterMeasure[],
  { fit, k }: { fit: KMeans; k: number },
): RankedClusters {
  const count = Math.max(k, 1);
  const sizes = new Float64Array(count);
  const sums = new Float64Array(count);
  fit.labels.forEach((label, i) => {
    sizes[label]++;
    if (Number.isFinite(amount[i])) sums[label] += amount[i];
  });
  const mean = (cluster: number): number => (sizes[cluster] > 0 ? sums[cluster] / sizes[cluster] : -Infinity);
  const order = Array.from(sizes.keys()).sort((a, b) => mean(b) - mean(a) || a - b);
  const place = new Uint16Array(count);
  order.forEach((cluster, at) => (place[cluster] = at));
  const dimensions = parts.length;
  const centres = new Float64Array(count * dimensions);
  order.forEach((cluster, at) => {
    centres.set(fit.centres.subarray(cluster * dimensions, (cluster + 1) * dimensions), at * dimensions);
  });
  const traits = order.map((_, at) =>
    clusterName(at + 1, centres.subarray(at * dimensions, (at + 1) * dimensions), parts),
  );
  return {
    order,
    sizes: order.map((cluster) => sizes[cluster]),
    codes: fit.labels.map((label) => place[label]),
    centres,
    traits,
    // Every group of customers has clusters of its own: there they are called by their place, and rules describe them.
    categories: rankedCategories(
      traits.map((name, at) => ({
        key: `cluster${at + 1}`,
        name: inGroup ? { key: 'segments.clusters.place', params: { number: at + 1 } } : name,
      })),
    ),
  };
}

/** Beyond this many standard deviations from the mean of all, a measure is part of a cluster's name. */
export const remarkable = 0.25;

function clusterName(number: number, centre: Float64Array, parts: readonly ClusterMeasure[]): Message {
  const traits = parts.flatMap(({ option, measure: { name } }, d): Message[] => {
    if (!(Math.abs(centre[d]) > remarkable)) return [];
    const level = centre[d] > 0 ? 'high' : 'low';
    return typeof option === 'string'
      ? [{ key: `segments.clusters.${option}.${level}` }]
      : [{ key: `segments.clusters.other.${level}`, params: { name } }];
  });
  return traits.length === 0
    ? { key: 'segments.clusters.average', params: { number } }
    : { key: 'segments.clusters.named', params: { number, traits: list(traits) } };
}
