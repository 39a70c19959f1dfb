import { tierWithMore } from '../value-tiers/cut-tiers';
import { raiseOrders } from './changed-orders';
import type { Changes } from './changes';
import { ownHistory, rowOf, sameOrders } from './customer-row';
import type { Fitted } from './fitted';
import { spendAfter } from './spend-after';

/**
 * What more spent does to the tier by value to date where a prediction was asked for and may not be used: as long as it
 * may not be used with the change either.
 *
 * @param values to date
 */
export function unpredictedChanges<P extends object>(
  fitted: Fitted<P>,
  values: Float64Array,
  tiers: number,
): Changes {
  const { history, end, fits, place } = fitted;
  const tierWith = tierWithMore(values, { by: 'shareOfCustomers' }, tiers);
  const spendOf = spendAfter(fitted);
  // neither depends on what is spent
  const isLost =
    fits &&
    (!fits.orders.converged || !fits.holdOut.possible || fits.holdOut.error > fits.holdOut.naiveError);

  return {
    withOrder: () => 'unknown',
    leastOrder: () => undefined,
    leastMore: (customer, _tier, { need, value }) =>
      isStillUnused(customer, need) ? { tier: tierWith(value), need } : 'unknown',
  };

  function isStillUnused(customer: number, need: number): boolean {
    if (place[customer] < 0) return isLost === true;
    const own = ownHistory(history, customer);
    const raised = raiseOrders(own, 0, need, 'last');
    const before = rowOf(own, end);
    const now = rowOf(raised, end);
    const until = fits?.holdOut.learntUntil ?? NaN;
    const isLearntAlike = Number.isNaN(until) || sameOrders(rowOf(own, until), rowOf(raised, until));
    const isSame = sameOrders(before, now) && isLearntAlike;
    if (!isSame || !now) return false;
    return isLost === true || spendOf?.(before, now) === 'unusable';
  }
}
