import { expectedSpend, type GammaGammaParameters } from '../../models/gamma-gamma';
import type { Fitted } from './fitted';
import { kindsOf } from './kinds';
import { logOrders } from './log-orders';
import type { OrderParameters } from './orders-after';
import { spendReach } from './spend-reach';

/** Kinds next to a rank, of which one has that rank whatever the parameters become, as long as these move little. */
interface Window {
  from: number;
  to: number;
  /** The value at the rank. */
  value: number;
  /** How far off, in the logarithm of the value, all other kinds are at least. */
  gap: number;
  /** The steepest slope by each parameter of orders, per distance, among all other kinds. */
  steepest?: Float64Array;
  latest?: MovedOrders;
}

/** Discounted orders to come of the kinds in a window with other parameters, and how far off their logarithm may be. */
interface MovedOrders {
  then: object | undefined;
  orders: Float64Array;
  give: Float64Array;
}

const fewest = 24;

/**
 * What the others are worth once the parameters moved: the value that a customer needs for there to be no more than so
 * many larger ones among the others.
 *
 * Only the kinds of customers near that rank are looked at: the movement of all others is bounded, and more are looked at
 * until none of those left out can come between.
 *
 * @param fitted with both models fitted
 * @returns `larger`: how many others may be larger; `without`: the customer's own entry, −1 for none; undefined where it
 *   cannot be bounded
 */
export function othersAfter<P extends object>(
  fitted: Fitted<P>,
  parameters: P,
  spend: GammaGammaParameters,
): (
  larger: number,
  without: number,
  spendThen: GammaGammaParameters,
  ordersThen?: OrderParameters<P>,
) => number | undefined {
  const { summary } = fitted;
  const { repeats, spend: means } = summary;
  const kinds = kindsOf(fitted, parameters, spend);
  const total = repeats.length;
  const count = kinds.entry.length;
  const log = logOrders(fitted, parameters);
  const windows = new Map<number, Window[]>();
  let allSlopes: Float64Array[] | undefined;

  return (larger, without, spendThen, ordersThen) => {
    if (larger >= total - Number(without >= 0)) return 0;
    const most = spendReach(spend, spendThen);
    for (let size = 0; ; size++) {
      const window = windowAt(larger, size);
      if (!(window.value > 0)) return 0;
      if (reaches(window, most, ordersThen?.moved)) {
        const found = within(window, larger, without, spendThen, ordersThen);
        const isInside = found !== undefined && Math.abs(Math.log(found / window.value)) <= window.gap / 4;
        if (found !== undefined && (isInside || window.gap === Infinity)) return found;
      }
      if (window.from === 0 && window.to === count) return undefined;
    }
  };

  function windowAt(larger: number, size: number): Window {
    let known = windows.get(larger);
    if (!known) windows.set(larger, (known = []));
    if (known.length > size) return known[size];
    // the kind with that rank, found by the customers before it
    let rank = 0;
    while (rank + 1 < count && kinds.before[rank + 1] <= larger) rank++;
    const reach = fewest * 4 ** size;
    const from = Math.max(0, rank - reach);
    const to = Math.min(count, rank + reach + 1);
    const { [rank]: value } = kinds.value;
    const gap = Math.min(
      from > 0 ? Math.log(kinds.value[from - 1] / value) : Infinity,
      to < count ? Math.log(value / kinds.value[to]) : Infinity,
    );
    const made = { from, to, value, gap };
    known[size] = made;
    return made;
  }

  /** Whether no kind outside can come between. */
  function reaches(window: Window, most: number, moved: Float64Array | undefined): boolean {
    if (window.gap === Infinity) return true;
    if (!(most <= window.gap / 4)) return false;
    if (!moved) return true;
    window.steepest ??= steepestOutside(window);
    // slopes change a little on the way
    return 1.25 * window.steepest.reduce((sum, slope, i) => sum + slope * Math.abs(moved[i]), 0) <= 1 / 2;
  }

  function steepestOutside({ from, to, value }: Window): Float64Array {
    allSlopes ??= Array.from(kinds.entry, log.slopes);
    const steepest = new Float64Array(allSlopes[0].length);
    for (let k = 0; k < count; k++) {
      if (k === from) k = to;
      if (k >= count || !(kinds.value[k] > 0)) break;
      const distance = Math.abs(Math.log(kinds.value[k] / value));
      for (let i = 0; i < steepest.length; i++)
        steepest[i] = Math.max(steepest[i], Math.abs(allSlopes[k][i]) / distance);
    }
    return steepest;
  }

  function within(
    window: Window,
    larger: number,
    without: number,
    spendThen: GammaGammaParameters,
    ordersThen: OrderParameters<P> | undefined,
  ): number | undefined {
    const { from, to } = window;
    const { orders, give } = ordersIn(window, ordersThen);
    const values = new Float64Array(to - from);
    const valueAt = (k: number): number => {
      const { [k + from]: entry } = kinds.entry;
      return orders[k] * expectedSpend(spendThen, means[entry] > 0 ? repeats[entry] : 0, means[entry]);
    };
    for (let k = 0; k < values.length; k++) values[k] = valueAt(k);
    for (;;) {
      const found = ranked(values, window, larger, without);
      if (found === undefined || !ordersThen) return found;
      // those whose place is in doubt are looked at exactly
      let isSure = true;
      for (let k = 0; k < values.length; k++) {
        if (give[k] <= surely || Math.abs(Math.log(values[k] / found)) > 2 * give[k]) continue;
        orders[k] = kinds.orders[k + from] * Math.exp(log.exact(kinds.entry[k + from], ordersThen));
        values[k] = valueAt(k);
        give[k] = 0;
        isSure = false;
      }
      if (isSure) return found;
    }
  }

  /** Discounted orders to come of the kinds in a window; those of the last change are kept, several amounts ask for them. */
  function ordersIn(window: Window, then: OrderParameters<P> | undefined): MovedOrders {
    if (window.latest?.then === then && window.latest) return window.latest;
    const orders = kinds.orders.slice(window.from, window.to);
    const give = new Float64Array(orders.length);
    for (let k = 0; then && k < orders.length; k++) {
      const moved = log.near(kinds.entry[k + window.from], then.moved);
      orders[k] *= Math.exp(moved.by);
      give[k] = moved.give;
    }
    window.latest = { then, orders, give };
    return window.latest;
  }

  /** The value that exactly `larger` others exceed, or fewer where some are equal. */
  function ranked(
    values: Float64Array,
    { from, to }: Window,
    larger: number,
    without: number,
  ): number | undefined {
    const own = without < 0 ? -1 : kinds.of[without];
    const places = Int32Array.from(values.keys());
    // nearly in order already
    for (let k = 1; k < places.length; k++) {
      const { [k]: place } = places;
      let at = k;
      while (at > 0 && values[places[at - 1]] < values[place]) {
        places[at] = places[at - 1];
        at--;
      }
      places[at] = place;
    }
    let before = kinds.before[from] - Number(own >= 0 && own < from);
    if (before > larger) return undefined;
    for (const place of places) {
      const kind = place + from;
      before += kinds.before[kind + 1] - kinds.before[kind] - Number(kind === own);
      if (before > larger) return values[place];
    }
    return to === count ? 0 : undefined;
  }
}

/** Doubts smaller than this are covered by what a customer needs more than the others. */
const surely = 1e-9;
