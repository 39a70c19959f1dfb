import type { Dataset } from '../../dataset/dataset';
import { averageOrder } from '../average-order';

/** Recency, frequency and monetary value, in this order everywhere. */
export const axes = ['recency', 'frequency', 'monetary'] as const;

/** Recency, frequency or monetary. */
export type Axis = (typeof axes)[number];

/** One number per axis and customer. */
export type RfmValues = Record<Axis, Float64Array>;

/**
 * The three measures of each customer.
 *
 * Recency: whole days from the last order to the reference day (smaller is better), NaN without an order.
 * Frequency: distinct orders. Monetary: net sum, or net sum per order (0 without orders).
 */
export function rfmValues(
  dataset: Dataset,
  referenceDate: number,
  monetary: 'sum' | 'meanPerOrder',
): RfmValues {
  const { orders, amount } = dataset;
  return {
    recency: recencyDays(dataset, referenceDate),
    frequency: orders,
    monetary: monetary === 'sum' ? amount : averageOrder(dataset).map((mean) => mean || 0),
  };
}

/** Whole days from each customer's last order to the reference day; NaN without an order. */
export function recencyDays(dataset: Dataset, referenceDate: number): Float64Array {
  return dataset.lastOrder.map((day) => referenceDate - Math.floor(day));
}

/** The same computation for each axis. */
export function forEachAxis<T>(compute: (axis: Axis) => T): Record<Axis, T> {
  const [recency, frequency, monetary] = axes;
  return { recency: compute(recency), frequency: compute(frequency), monetary: compute(monetary) };
}
