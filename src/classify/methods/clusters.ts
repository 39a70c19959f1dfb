import { z } from 'zod';
import type { Category, Rule } from '../classification';
import type { Message } from '../message';
import { pointsOf } from '../statistics/points';
import { decimal, list } from '../value-message';
import { type ChosenClusters, chooseClusters } from './clusters/choose-clusters';
import { featureOf } from './clusters/features';
import { type ClusterMeasure, clustersWhy } from './clusters/why';
import { columnsOfMeasures, needsOfMeasures } from './asked-columns';
import { measured, measureSchema, readMeasure, type Measure } from './measure';
import { commonOptions, type Method, type MethodContext, type MethodOutput } from './method';
import { rankedCategories } from './ranked-categories';

const schema = z.strictObject({
  method: z.literal('clusters'),
  ...commonOptions,
  measures: z.array(measureSchema).min(1).max(20).default(['recency', 'orders', 'amount']),
  /** Logarithms first: for money and counts, where a few are far above the rest. */
  logarithm: z.boolean().default(true),
  /** How many, or the number from 2 to 10 with the largest mean silhouette. */
  k: z.union([z.literal('auto'), z.int().min(2).max(10)]).default('auto'),
  seed: z.int().min(0).max(4294967295).default(1),
});

type ClusterOptions = z.output<typeof schema>;

/**
 * Clusters by k-means++ on standardised measures (recency, orders and amount, logarithms first): customers who look
 * alike without any cut point given. The same data give the same clusters, because the draw is seeded.
 *
 * Clusters are numbered by mean amount, largest first, and described by the measures in which they lie above or below
 * the mean of all. Missing values count as the mean. Columns: `cluster`.
 *
 * @throws UserError `unknownColumn` if the data has no such measure
 *
 * @example
 * { method: 'clusters', measures: ['amount', { metric: 'Visits' }], k: 4 }
 */
export const clusters = {
  name: 'clusters',
  schema,
  needs: ({ measures }) => needsOfMeasures(measures),
  asks: ({ measures }) => columnsOfMeasures(measures),
  run: runClusters,
} satisfies Method<'clusters', typeof schema>;

function runClusters(context: MethodContext, options: ClusterOptions): MethodOutput {
  const { id, dataset } = context;
  const n = dataset.ids.length;
  const measures = options.measures.map((measure) => readMeasure(context, measure));
  const parts = measures.map((measure, k): ClusterMeasure => ({
    option: options.measures[k],
    measure,
    feature: featureOf(measure.values, options.logarithm),
  }));
  const points = pointsOf(
    parts.map(({ measure, feature }) => measure.values.map(feature.scaled)),
    n,
  );
  const found = chooseClusters(points, options.k, options.seed);
  const { order, sizes } = byValue(found, dataset.amount);
  const place = new Uint16Array(order.length);
  order.forEach((cluster, k) => (place[cluster] = k));
  const codes = found.fit.labels.map((label) => place[label]);
  const traits = order.map((cluster, k) =>
    clusterName(k + 1, centreOf(found, cluster, measures.length), measures, options),
  );
  // Every group of customers has clusters of its own: there they are called by their place, and rules describe them.
  const categories = rankedCategories(
    traits.map((name, k) => ({
      key: `cluster${k + 1}`,
      name: context.inGroup ? { key: 'segments.clusters.place', params: { number: k + 1 } } : name,
    })),
  );
  const column = `${id}.cluster`;
  return {
    columns: [
      { kind: 'category', key: column, header: { key: 'columns.clusters.cluster' }, codes, categories },
    ],
    why: () =>
      clustersWhy(
        id,
        parts,
        { values: centresOf(found, order, measures.length), dimensions: measures.length },
        { codes, categories },
      ),
    result: {
      column,
      convention: {
        key: 'methods.clusters.convention',
        params: { count: order.length, measures: list(measures.map(({ name }) => name)) },
      },
      rules: [
        ...settingRules(options, measures, found),
        ...(context.inGroup ? traits.map((value, k): Rule => ({ label: categories[k].name, value })) : []),
        ...order.flatMap((cluster, k) =>
          sizes[cluster] > 0 ? measures.map((measure) => meanRule(categories[k], measure, codes, k)) : [],
        ),
      ],
      notes: missingNote(measures),
    },
  };
}

/** Clusters by mean amount, largest first; empty ones left out. */
function byValue({ fit, k }: ChosenClusters, amount: Float64Array): { order: number[]; sizes: Float64Array } {
  const sizes = new Float64Array(Math.max(k, 1));
  const sums = new Float64Array(Math.max(k, 1));
  fit.labels.forEach((label, i) => {
    sizes[label]++;
    if (Number.isFinite(amount[i])) sums[label] += amount[i];
  });
  const mean = (cluster: number): number => (sizes[cluster] > 0 ? sums[cluster] / sizes[cluster] : -Infinity);
  const order = Array.from(sizes.keys()).sort((a, b) => mean(b) - mean(a) || a - b);
  return { order, sizes };
}

const centreOf = ({ fit }: ChosenClusters, cluster: number, dimensions: number): Float64Array =>
  fit.centres.subarray(cluster * dimensions, (cluster + 1) * dimensions);

/** The centres in this order of clusters. */
function centresOf(found: ChosenClusters, order: readonly number[], dimensions: number): Float64Array {
  const values = new Float64Array(order.length * dimensions);
  order.forEach((cluster, k) => {
    values.set(centreOf(found, cluster, dimensions), k * dimensions);
  });
  return values;
}

/** Beyond this many standard deviations from the mean of all, a measure is part of a cluster's name. */
const remarkable = 0.25;

function clusterName(
  number: number,
  centre: Float64Array,
  measures: readonly Measure[],
  { measures: options }: ClusterOptions,
): Message {
  const traits = measures.flatMap(({ name }, d): Message[] => {
    if (!(Math.abs(centre[d]) > remarkable)) return [];
    const option = options[d];
    const level = centre[d] > 0 ? 'high' : 'low';
    return typeof option === 'string'
      ? [{ key: `segments.clusters.${option}.${level}` }]
      : [{ key: `segments.clusters.other.${level}`, params: { name } }];
  });
  return traits.length === 0
    ? { key: 'segments.clusters.average', params: { number } }
    : { key: 'segments.clusters.named', params: { number, traits: list(traits) } };
}

function settingRules(
  options: ClusterOptions,
  measures: readonly Measure[],
  { silhouettes }: ChosenClusters,
): Rule[] {
  return [
    { label: { key: 'rules.clusters.measures' }, value: list(measures.map(({ name }) => name)) },
    {
      label: { key: 'rules.clusters.scale' },
      value: { key: options.logarithm ? 'rules.clusters.logarithm' : 'rules.clusters.standardised' },
    },
    {
      label: { key: 'rules.clusters.algorithm' },
      value: { key: 'rules.clusters.kMeans', params: { seed: options.seed } },
    },
    ...silhouettes.map(({ k, silhouette }) => ({
      label: { key: 'rules.clusters.silhouette', params: { k } },
      value: decimal(Math.round(silhouette * 1000) / 1000),
    })),
  ];
}

function meanRule({ name }: Category, measure: Measure, codes: Uint16Array, code: number): Rule {
  let sum = 0;
  let count = 0;
  codes.forEach((own, i) => {
    if (own !== code || !Number.isFinite(measure.values[i])) return;
    sum += measure.values[i];
    count++;
  });
  return {
    label: { key: 'rules.clusters.mean', params: { cluster: name, measure: measure.name } },
    value:
      count > 0
        ? measured({ format: measure.format === 'integer' ? 'decimal' : measure.format }, sum / count)
        : { key: 'rules.noValue' },
  };
}

function missingNote(measures: readonly Measure[]): Message[] {
  const count = measures.reduce(
    (sum, { values }) =>
      sum + values.reduce((missing, value) => missing + Number(!Number.isFinite(value)), 0),
    0,
  );
  return count > 0 ? [{ key: 'rules.clusters.missing', params: { count } }] : [];
}
