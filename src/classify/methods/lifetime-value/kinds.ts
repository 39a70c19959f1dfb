import { expectedSpend, type GammaGammaParameters } from '../../models/gamma-gamma';
import { argsort } from '../../statistics/argsort';
import type { Fitted } from './fitted';
import { ordersToCome } from './orders-to-come';

/** Customers with one history and mean, who are worth the same whatever the parameters; the most valuable kind first. */
export interface Kinds {
  /** An entry of the summary for each kind. */
  entry: Int32Array;
  /** Customers in all kinds before. */
  before: Float64Array;
  /** The kind of each entry. */
  of: Int32Array;
  value: Float64Array;
  /** Discounted orders to come. */
  orders: Float64Array;
}

/** See {@link Kinds}; worth what both models expect with these parameters. */
export function kindsOf<P extends object>(
  { model, options, summary: { repeats, last, age, spend: means } }: Fitted<P>,
  parameters: P,
  spend: GammaGammaParameters,
): Kinds {
  const total = repeats.length;
  const expect = ordersToCome(model, parameters, options);
  const orders = repeats.map((x, i) => {
    const { alive, discounted } = expect(x, last[i], age[i]);
    return alive * discounted;
  });
  const values = orders.map((own, i) => own * expectedSpend(spend, means[i] > 0 ? repeats[i] : 0, means[i]));
  const order = argsort(values).toReversed();
  const entry = new Int32Array(total);
  const before = new Float64Array(total + 1);
  const of = new Int32Array(total);
  let found = 0;
  order.forEach((i, k) => {
    const j = found > 0 ? entry[found - 1] : -1;
    const isSame =
      j >= 0 &&
      repeats[i] === repeats[j] &&
      last[i] === last[j] &&
      age[i] === age[j] &&
      Object.is(means[i], means[j]);
    if (!isSame) {
      before[found] = k;
      entry[found++] = i;
    }
    of[i] = found - 1;
  });
  before[found] = total;
  return {
    entry: entry.slice(0, found),
    before: before.slice(0, found + 1),
    of,
    value: Float64Array.from(entry.subarray(0, found), (i) => values[i]),
    orders: Float64Array.from(entry.subarray(0, found), (i) => orders[i]),
  };
}
