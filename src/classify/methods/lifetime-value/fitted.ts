import { sampleCorrelation } from 'simple-statistics';
import type { Dataset } from '../../dataset/dataset';
import { fitGammaGamma, type GammaGammaParameters } from '../../models/gamma-gamma';
import type { Fit, OrderModel } from '../../models/order-model';
import { type SpendingSummary, summarizePurchases } from '../../models/purchase-summary';
import { checkHoldOut, type HoldOut } from './hold-out';
import type { Horizon } from './orders-to-come';

/** How far ahead, at what discount, and on what conditions. */
export interface PredictionOptions extends Horizon {
  gates: { repeatBuyers: number; correlation: number };
}

/** Orders observed until a day, and what was fitted to them; all times in days. */
export interface Fitted<P> {
  model: OrderModel<P>;
  history: NonNullable<Dataset['history']>;
  end: number;
  options: PredictionOptions;
  summary: SpendingSummary & { customer: Int32Array };
  /** The entry of each customer in the summary; −1 without an order until then. */
  place: Int32Array;
  /** Customers with a repeat order. */
  repeatBuyers: number;
  /** Repeat orders and mean amount of those who spent something on them. */
  counts: Float64Array;
  means: Float64Array;
  /** Undefined with too few repeat buyers: then nothing is fitted. */
  fits?: { orders: Fit<P>; spend: Fit<GammaGammaParameters>; correlation: number; holdOut: HoldOut };
}

/** How many times as long a model takes to fit as BG/NBD. */
export const effort = { bgNbd: 1, mbgNbd: 1, paretoNbd: 15 } satisfies Record<
  OrderModel<never>['name'],
  number
>;

/** Summarizes the orders until a day and, with enough repeat buyers, fits both models and checks the one of orders. */
export function fitUntil<P>(
  model: OrderModel<P>,
  history: NonNullable<Dataset['history']>,
  end: number,
  options: PredictionOptions,
): Fitted<P> {
  const summary = summarizePurchases(history, end, 1);
  const { customer, repeats, spend } = summary;
  const place = new Int32Array(history.start.length - 1).fill(-1);
  customer.forEach((at, i) => (place[at] = i));
  const buyers = Int32Array.from(repeats.keys()).filter((i) => repeats[i] > 0);
  const spenders = buyers.filter((i) => spend[i] > 0);
  const counts = Float64Array.from(spenders, (i) => repeats[i]);
  const means = Float64Array.from(spenders, (i) => spend[i]);
  const wanted = options.gates.repeatBuyers;
  const known = { model, history, end, options, summary, place, repeatBuyers: buyers.length, counts, means };
  if (buyers.length < wanted) return known;
  return {
    ...known,
    fits: {
      orders: model.fit(summary),
      spend: fitGammaGamma(counts, means),
      correlation: spenders.length > 1 ? sampleCorrelation(Array.from(counts), Array.from(means)) : NaN,
      holdOut: checkHoldOut(model, history, end, Math.ceil(wanted / 2)),
    },
  };
}
