import type { Dataset } from '../../dataset/dataset';
import type { Budget } from '../budget';
import { chooseColumn } from '../choose-column';
import type { MeasureOption } from '../measure';
import type { MethodContext } from '../method';
import { distancesOfChoice } from './choose-clusters';
import { clusterCustomers, type ClusterSettings, type CustomerClusters } from './cluster-customers';

/** One measure of one customer that becomes another value. */
export interface ClusterChange {
  option: MeasureOption;
  value: number;
}

/**
 * The place of a customer after a change, with scale, number of clusters, clusters, order and names found anew for all
 * customers; undefined where it is not better than before, where there would be another number of clusters, or where the
 * cluster at that place would have another name.
 *
 * @returns `untried` where the budget, in distances, does not suffice
 */
export function placeAfter(
  context: MethodContext,
  settings: ClusterSettings,
  now: CustomerClusters,
  customer: number,
  change: ClusterChange,
  budget: Budget,
): number | 'untried' | undefined {
  if (!budget.spend(distancesOfChoice(now.codes.length, settings.k, now.found.k))) return 'untried';
  const changed = { ...context, dataset: withMeasure(context, customer, change) };
  const { found, codes, categories } = clusterCustomers(changed, settings);
  const place = codes[customer];
  const isBetter = found.k === now.found.k && place < now.codes[customer];
  return isBetter && isSame(categories[place], now.categories[place]) ? place : undefined;
}

const isSame = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The data with that measure; only measures that move alone are changed. */
function withMeasure(
  { dataset, referenceDate }: MethodContext,
  customer: number,
  { option, value }: ClusterChange,
): Dataset {
  const replaced = (values: Float64Array, to: number): Float64Array =>
    values.map((own, i) => (i === customer ? to : own));
  const { amount, profit, orders, lastOrder, metrics } = dataset;
  switch (option) {
    case 'amount':
      return { ...dataset, amount: replaced(amount, value) };
    case 'averageOrder':
      return { ...dataset, amount: replaced(amount, (Math.round(value * 100) * orders[customer]) / 100) };
    case 'profit':
      return profit ? { ...dataset, profit: replaced(profit, value) } : dataset;
    case 'orders':
      return { ...dataset, orders: replaced(orders, value) };
    case 'recency':
      return { ...dataset, lastOrder: replaced(lastOrder, referenceDate - value) };
    default: {
      if (!('metric' in option)) return dataset;
      const metric = chooseColumn(metrics, option.metric);
      return {
        ...dataset,
        metrics: metrics.map((own) =>
          own === metric ? { ...own, values: replaced(own.values, value) } : own,
        ),
      };
    }
  }
}
