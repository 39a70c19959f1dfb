import { z } from 'zod';
import type { Category, Rule } from '../classification';
import type { Message } from '../message';
import { decimal, list } from '../value-message';
import type { ChosenClusters } from './clusters/choose-clusters';
import { clusterCustomers } from './clusters/cluster-customers';
import { clustersWhy } from './clusters/why';
import { columnsOfMeasures, needsOfMeasures } from './asked-columns';
import { measured, measureSchema, type Measure } from './measure';
import { commonOptions, type Method, type MethodContext, type MethodOutput } from './method';

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
  const clustered = clusterCustomers(context, options);
  const { parts, found, sizes, codes, traits, categories } = clustered;
  const measures = parts.map(({ measure }) => measure);
  const column = `${context.id}.cluster`;
  return {
    columns: [
      { kind: 'category', key: column, header: { key: 'columns.clusters.cluster' }, codes, categories },
    ],
    why: (onShare) => clustersWhy(context, options, clustered, { onShare }),
    result: {
      column,
      convention: {
        key: 'methods.clusters.convention',
        params: { count: sizes.length, measures: list(measures.map(({ name }) => name)) },
      },
      rules: [
        ...settingRules(options, measures, found),
        ...(context.inGroup ? traits.map((value, k): Rule => ({ label: categories[k].name, value })) : []),
        ...sizes.flatMap((size, k) =>
          size > 0 ? measures.map((measure) => meanRule(categories[k], measure, codes, k)) : [],
        ),
      ],
      notes: [...fewerNote(options, sizes), ...missingNote(measures)],
    },
  };
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

/** Says that there are fewer clusters than were asked for: customers do not differ enough. */
function fewerNote({ k }: ClusterOptions, sizes: readonly number[]): Message[] {
  const count = sizes.filter((size) => size > 0).length;
  return typeof k === 'number' && count > 0 && count < k
    ? [{ key: 'rules.clusters.fewer', params: { count, wanted: k } }]
    : [];
}

function missingNote(measures: readonly Measure[]): Message[] {
  const count = measures.reduce(
    (sum, { values }) =>
      sum + values.reduce((missing, value) => missing + Number(!Number.isFinite(value)), 0),
    0,
  );
  return count > 0 ? [{ key: 'rules.clusters.missing', params: { count } }] : [];
}
