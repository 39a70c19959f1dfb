import { sampleCorrelation } from 'simple-statistics';
import type { Dataset } from '../../dataset/dataset';
import type { Message } from '../../message';
import { discountedOrders } from '../../models/discounted-orders';
import { expectedSpend, fitGammaGamma, type GammaGammaParameters } from '../../models/gamma-gamma';
import type { Fit, OrderModel } from '../../models/order-model';
import { summarizePurchases } from '../../models/purchase-summary';
import { checkHoldOut } from './hold-out';
import { unitDays } from './time-unit';

/** How far ahead, at what discount, and on what conditions. */
export interface PredictionOptions {
  horizonMonths: number;
  /** Effective, per year. */
  discountRate: number;
  gates: { repeatBuyers: number; correlation: number };
}

/** One condition of an honest prediction, with what was found. */
export interface Gate {
  name: 'repeatBuyers' | 'convergence' | 'spend' | 'correlation' | 'holdOut';
  passed: boolean;
  figure: Message;
}

/** Per customer; NaN where there is no order to go by. Amounts before margin. */
export interface Prediction<P> {
  value: Float64Array;
  probabilityAlive: Float64Array;
  expectedOrders: Float64Array;
  expectedSpend: Float64Array;
  orderFit: Fit<P>;
  spendFit: Fit<GammaGammaParameters>;
  /**
   * The value, parameters as they stand, with one more order on the last day of amount `usual` (for repeat buyers: of
   * their mean); undefined where an order on that day would not count as one more.
   */
  valueWithOrder: (customer: number, usual: number) => number | undefined;
  /** The mean amount per repeat order now, and what it has to be for a value; undefined without repeat orders. */
  spendFor: (customer: number, value: number) => { now: number; wanted: number } | undefined;
}

/**
 * Predicts what customers will order and spend, and checks whether the prediction may be used.
 *
 * Times are in days. With too few repeat buyers nothing is fitted.
 *
 * @returns a prediction only where every gate passed
 */
export function predict<P>(
  model: OrderModel<P>,
  history: NonNullable<Dataset['history']>,
  end: number,
  options: PredictionOptions,
): { gates: Gate[]; prediction?: Prediction<P> } {
  const summary = summarizePurchases(history, end, 1);
  const { repeats, spend } = summary;
  const buyers = Int32Array.from(repeats.keys()).filter((i) => repeats[i] > 0);
  const wanted = options.gates.repeatBuyers;
  const enough: Gate = {
    name: 'repeatBuyers',
    passed: buyers.length >= wanted,
    figure: { key: 'rules.lifetimeValue.figures.repeatBuyers', params: { count: buyers.length, wanted } },
  };
  if (!enough.passed) return { gates: [enough] };

  const orderFit = model.fit(summary);
  const spenders = buyers.filter((i) => spend[i] > 0);
  const counts = Float64Array.from(spenders, (i) => repeats[i]);
  const means = Float64Array.from(spenders, (i) => spend[i]);
  const spendFit = fitGammaGamma(counts, means);
  const spendKnown = spendFit.converged && spendFit.parameters.q > 1;
  const predicted =
    orderFit.converged && spendKnown
      ? predictEach(model, history, summary, { orderFit, spendFit }, options)
      : undefined;
  const isFinite = predicted?.value.every((value) => value >= 0 && value < Infinity) ?? true;
  const usable = orderFit.converged && isFinite;
  const correlation = spenders.length > 1 ? sampleCorrelation(Array.from(counts), Array.from(means)) : NaN;
  const check = checkHoldOut(model, history, end, Math.ceil(wanted / 2));
  const gates: Gate[] = [
    enough,
    {
      name: 'convergence',
      passed: usable,
      figure: { key: `rules.lifetimeValue.figures.${usable ? 'converged' : 'notConverged'}` },
    },
    {
      name: 'spend',
      passed: spendKnown,
      figure: spendFit.converged
        ? { key: 'rules.lifetimeValue.figures.q', params: { q: spendFit.parameters.q } }
        : { key: 'rules.lifetimeValue.figures.spendNotConverged' },
    },
    {
      name: 'correlation',
      // undefined where all spend the same: then it does not depend on the number of orders
      passed: spenders.length > 1 && !(Math.abs(correlation) > options.gates.correlation),
      figure: {
        key: 'rules.lifetimeValue.figures.correlation',
        params: { value: Number.isFinite(correlation) ? correlation : 0, limit: options.gates.correlation },
      },
    },
    {
      name: 'holdOut',
      passed: check.possible && check.error <= check.naiveError,
      figure: check.possible
        ? {
            key: 'rules.lifetimeValue.figures.holdOut',
            params: {
              days: check.days,
              actual: check.actual,
              forecast: check.forecast,
              error: check.error,
              naiveError: check.naiveError,
            },
          }
        : {
            key: `rules.lifetimeValue.figures.${check.lacking === 'convergence' ? 'holdOutNotConverged' : 'noHoldOut'}`,
          },
    },
  ];
  return predicted && gates.every(({ passed }) => passed)
    ? { gates, prediction: { ...predicted, orderFit, spendFit } }
    : { gates };
}

type Values = Omit<Prediction<unknown>, 'orderFit' | 'spendFit'>;

function predictEach<P>(
  model: OrderModel<P>,
  history: NonNullable<Dataset['history']>,
  { customer, repeats, last, age, spend }: ReturnType<typeof summarizePurchases>,
  { orderFit, spendFit }: { orderFit: Fit<P>; spendFit: Fit<GammaGammaParameters> },
  { horizonMonths, discountRate }: PredictionOptions,
): Values {
  const n = history.start.length - 1;
  const missing = (): Float64Array => new Float64Array(n).fill(NaN);
  const place = new Int32Array(n).fill(-1);
  customer.forEach((at, i) => (place[at] = i));
  const values = {
    value: new Float64Array(n),
    probabilityAlive: missing(),
    expectedOrders: missing(),
    expectedSpend: missing(),
  };
  const { parameters } = orderFit;
  const periods = {
    periods: horizonMonths,
    length: unitDays.month,
    rate: (1 + discountRate) ** (1 / 12) - 1,
  };
  const known = new Map<number, { orders: number; discounted: number }>();
  /** The same for all customers who are alive with as many orders at the same age. */
  const ifAlive = (x: number, T: number): { orders: number; discounted: number } => {
    const key = x * 2 ** 26 + T;
    const found = known.get(key);
    if (found) return found;
    const made = {
      orders: model.ordersIfAlive(parameters, x, T, horizonMonths * unitDays.month),
      discounted: discountedOrders((t) => model.ordersIfAlive(parameters, x, T, t), periods),
    };
    known.set(key, made);
    return made;
  };
  customer.forEach((at, i) => {
    const x = repeats[i];
    const alive = model.probabilityAlive(parameters, x, last[i], age[i]);
    const { orders, discounted } = ifAlive(x, age[i]);
    const perOrder = expectedSpend(spendFit.parameters, spend[i] > 0 ? x : 0, spend[i]);
    values.probabilityAlive[at] = alive;
    values.expectedOrders[at] = alive * orders;
    values.expectedSpend[at] = perOrder;
    values.value[at] = alive * discounted * perOrder;
  });
  return {
    ...values,
    valueWithOrder: (at, usual) => {
      const i = place[at];
      if (i < 0 || !(last[i] < age[i])) return undefined;
      const x = repeats[i] + 1;
      const alive = model.probabilityAlive(parameters, x, age[i], age[i]);
      const mean = spend[i] > 0 ? spend[i] : usual;
      return (
        alive * ifAlive(x, age[i]).discounted * expectedSpend(spendFit.parameters, mean > 0 ? x : 0, mean)
      );
    },
    spendFor: (at, value) => {
      const i = place[at];
      if (i < 0 || !(repeats[i] > 0 && spend[i] > 0)) return undefined;
      const orders = values.value[at] / values.expectedSpend[at];
      const base = expectedSpend(spendFit.parameters, repeats[i], 0);
      const slope = expectedSpend(spendFit.parameters, repeats[i], 1) - base;
      const wanted = (value / orders - base) / slope;
      return wanted < Infinity ? { now: spend[i], wanted } : undefined;
    },
  };
}
