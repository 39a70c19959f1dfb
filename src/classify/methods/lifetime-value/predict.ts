import type { Message } from '../../message';
import { expectedSpend, type GammaGammaParameters } from '../../models/gamma-gamma';
import type { Fit } from '../../models/order-model';
import type { Fitted } from './fitted';
import { ordersToCome } from './orders-to-come';

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
 * With too few repeat buyers nothing is fitted.
 *
 * @returns a prediction only where every gate passed
 */
export function predict<P extends object>(fitted: Fitted<P>): { gates: Gate[]; prediction?: Prediction<P> } {
  const { repeatBuyers, options, fits } = fitted;
  const wanted = options.gates.repeatBuyers;
  const enough: Gate = {
    name: 'repeatBuyers',
    passed: fits !== undefined,
    figure: { key: 'rules.lifetimeValue.figures.repeatBuyers', params: { count: repeatBuyers, wanted } },
  };
  if (!fits) return { gates: [enough] };
  const { orders: orderFit, spend: spendFit, correlation, holdOut } = fits;
  const spendKnown = spendFit.converged && spendFit.parameters.q > 1;
  const predicted = orderFit.converged && spendKnown ? predictEach(fitted, orderFit, spendFit) : undefined;
  const isFinite = predicted?.value.every((value) => value >= 0 && value < Infinity) ?? true;
  const usable = orderFit.converged && isFinite;
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
      passed: fitted.counts.length > 1 && !(Math.abs(correlation) > options.gates.correlation),
      figure: {
        key: 'rules.lifetimeValue.figures.correlation',
        params: { value: Number.isFinite(correlation) ? correlation : 0, limit: options.gates.correlation },
      },
    },
    {
      name: 'holdOut',
      passed: holdOut.possible && holdOut.error <= holdOut.naiveError,
      figure: holdOut.possible
        ? {
            key: 'rules.lifetimeValue.figures.holdOut',
            params: {
              days: holdOut.days,
              actual: holdOut.actual,
              forecast: holdOut.forecast,
              error: holdOut.error,
              naiveError: holdOut.naiveError,
            },
          }
        : {
            key: `rules.lifetimeValue.figures.${holdOut.lacking === 'convergence' ? 'holdOutNotConverged' : 'noHoldOut'}`,
          },
    },
  ];
  return predicted && gates.every(({ passed }) => passed)
    ? { gates, prediction: { ...predicted, orderFit, spendFit } }
    : { gates };
}

type Values = Omit<Prediction<unknown>, 'orderFit' | 'spendFit'>;

function predictEach<P extends object>(
  { model, summary, place, options }: Fitted<P>,
  orderFit: Fit<P>,
  spendFit: Fit<GammaGammaParameters>,
): Values {
  const { customer, repeats, last, age, spend } = summary;
  const n = place.length;
  const missing = (): Float64Array => new Float64Array(n).fill(NaN);
  const values = {
    value: new Float64Array(n),
    probabilityAlive: missing(),
    expectedOrders: missing(),
    expectedSpend: missing(),
  };
  const expect = ordersToCome(model, orderFit.parameters, options);
  customer.forEach((at, i) => {
    const x = repeats[i];
    const { alive, orders, discounted } = expect(x, last[i], age[i]);
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
      const { alive, discounted } = expect(x, age[i], age[i]);
      const mean = spend[i] > 0 ? spend[i] : usual;
      return alive * discounted * expectedSpend(spendFit.parameters, mean > 0 ? x : 0, mean);
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
