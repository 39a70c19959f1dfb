import type { Dataset } from '../../dataset/dataset';
import { countDistinct } from '../../statistics/points';
import type { Budget } from '../budget';
import { chooseColumn } from '../choose-column';
import type { MeasureOption } from '../measure';
import type { MethodContext } from '../method';
import { distancesOf, distancesOfChoice, fitWith, mostClusters } from './choose-clusters';
import {
  clusterCustomers,
  type ClusterSettings,
  type CustomerClusters,
  customerPoints,
  rankClusters,
  type RankedClusters,
} from './cluster-customers';

/** One measure of one customer that becomes another value. */
export interface ClusterChange {
  option: MeasureOption;
  value: number;
}

/**
 * The place of a customer after a change, with scale, number of clusters, clusters, order and names found anew for all
 * customers; undefined where it is not better than before, or where the cluster at that place would have another name.
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
  const { k: wanted, seed } = settings;
  const { k } = now.found;
  const count = now.codes.length;
  const reachedIn = ({ codes, categories }: RankedClusters): number | undefined => {
    const place = codes[customer];
    const isBetter = place < now.codes[customer];
    return isBetter && isSame(categories[place], now.categories[place]) ? place : undefined;
  };
  if (!budget.spend(distancesOf(count, wanted, k))) return 'untried';
  const changed = { ...context, dataset: withMeasure(context, customer, change) };
  // With as many clusters as before, which is soon known, the rest of the work may turn out to be idle.
  const { parts, points } = customerPoints(changed, settings);
  // Where there are as few different customers as clusters, there may be another number of them.
  if (wanted !== 'auto' && Math.min(wanted, countDistinct(points, mostClusters)) !== k) return undefined;
  const likely = rankClusters(changed, parts, { fit: fitWith(points, wanted, seed, k), k });
  const place = reachedIn(likely);
  if (wanted !== 'auto' || place === undefined) return place;
  if (!budget.spend(distancesOfChoice(count, wanted, k))) return 'untried';
  const again = clusterCustomers(changed, settings);
  return again.found.k === k ? reachedIn(again) : undefined;
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
