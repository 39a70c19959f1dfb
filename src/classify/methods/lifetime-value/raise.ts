import type { Dataset } from '../../dataset/dataset';
import { type Margin, yearlyRates } from './past-values';
import type { Prediction } from './predict';

/** What is needed more, and the value it leads to. */
export interface Raised {
  need: number;
  value: number;
}

/** How a customer's lifetime value can be raised, and by how much it would have to. */
export interface Raise {
  /** What is raised: the sum spent, the profit, or the mean amount per order. */
  by: 'spend' | 'profit' | 'perOrder';
  /** How much more of it, in whole cents, gives at least that value; undefined where nothing would. */
  more: (customer: number, value: number) => Raised | undefined;
  /** The value with one more order of the usual size now; undefined where that cannot be said. */
  withOrder?: (customer: number) => number | undefined;
}

/** Historic value: profit as it is, or a share of the amount. */
export function raiseHistoric({ amount, profit }: Dataset, { share, fromProfit }: Margin): Raise {
  const own = fromProfit && profit ? profit : amount;
  const factor = fromProfit ? 1 : share;
  return {
    by: fromProfit ? 'profit' : 'spend',
    more: (i, value) => leastMore(own[i], (sum) => sum * factor, value, value / factor),
  };
}

/**
 * Simple value: the sum spent, over the same orders. A margin from the profit column changes with it, but for everybody:
 * who is worth more than whom stays the same.
 */
export function raiseSimple(dataset: Dataset, end: number, years: number, { share }: Margin): Raise {
  const { amount } = dataset;
  const rates = yearlyRates(dataset, end);
  return {
    by: 'spend',
    more: (i, value) => {
      const factor = rates[i] * years * share;
      if (!(factor > 0)) return undefined;
      return leastMore(amount[i], (sum) => sum * rates[i] * years * share, value, value / factor);
    },
  };
}

/** Predicted value: one order more now, or more per order; parameters as they stand. */
export function raisePredicted(
  { amount, orders }: Dataset,
  { valueWithOrder, spendFor }: Prediction<object>,
  share: number,
): Raise {
  return {
    by: 'perOrder',
    more: (i, value) => {
      const spend = spendFor(i, value / share);
      if (!spend || !(spend.wanted > spend.now)) return undefined;
      return { need: Math.ceil((spend.wanted - spend.now) * 100) / 100, value };
    },
    withOrder: (i) => {
      const value = valueWithOrder(i, amount[i] / orders[i]);
      return value === undefined ? undefined : value * share;
    },
  };
}

/** Beyond this, cents are no exact numbers. */
const mostCents = 2 ** 52;

/** How much more than `own`, in whole cents, makes `valueOf` at least `wanted`. */
function leastMore(
  own: number,
  valueOf: (sum: number) => number,
  wanted: number,
  estimate: number,
): Raised | undefined {
  const cents = Math.ceil((estimate - own) * 100);
  if (!(Math.abs(cents) <= mostCents)) return undefined;
  for (let at = Math.max(1, cents - 1); at <= cents + 2; at++) {
    const value = valueOf(Math.round((own + at / 100) * 100) / 100);
    if (value >= wanted) return { need: at / 100, value };
  }
  return undefined;
}
