import type { Category, MessageColumn } from '../../classification';
import type { Dataset } from '../../dataset/dataset';
import { change, createReasons, noNumbers, reasonColumn, tierParams } from '../why-column';
import { type Bond, type Level, levelOf, type LevelLimits, levels } from './level';

/** The one thing that would lift a customer: orders (from a day on), or feedback of at least so much. */
interface Step {
  key: 'orders' | 'ordersFrom' | 'referrals' | 'satisfaction';
  target: number;
  /** Orders more, or points of feedback more. */
  size: number;
  need?: number;
  /** Serial day of the last of the orders at the earliest. */
  day?: number;
}

/** Where one order more is always the step. */
const fewOrders: Partial<Record<Level, string>> = { none: 'first', oneTime: 'once' };

/**
 * Why each customer is at its level, and the smallest single change that leads to a better one: so many more orders
 * (from a day on, where the time from the first order is still too short), or so many referrals or so much
 * satisfaction where those columns are asked for.
 *
 * @param bond what decides a customer's level
 */
export function loyaltyWhy(
  id: string,
  { firstOrder, lastOrder }: Pick<Dataset, 'firstOrder' | 'lastOrder'>,
  referenceDate: number,
  {
    bond,
    codes,
    categories,
  }: { bond: (customer: number) => Bond; codes: Uint16Array; categories: readonly Category[] },
  limits: LevelLimits,
): MessageColumn {
  const reasons = createReasons();
  const n = codes.length;
  const numbers = {
    orders: noNumbers(n),
    tenure: noNumbers(n),
    count: noNumbers(n),
    need: noNumbers(n),
    day: noNumbers(n),
  };
  const whyCodes = codes.map((code, i) => {
    const now = bond(i);
    const step = code === 0 ? undefined : smallestStep(now, code, firstOrder[i], lastOrder[i]);
    numbers.orders[i] = now.orders;
    numbers.tenure[i] = now.tenure;
    if (step?.key === 'orders' || step?.key === 'ordersFrom') numbers.count[i] = step.size;
    if (step?.need !== undefined) numbers.need[i] = step.need;
    if (step?.day !== undefined) numbers.day[i] = step.day;
    const known = Number.isNaN(now.tenure) ? 'Undated' : '';
    const kind = step?.key ?? (code === 0 ? 'best' : 'none');
    const key = fewOrders[levels[code]] ?? `${kind}${known}`;
    return reasons.codeOf(`why.loyalty.${key}`, change(code, step?.target ?? -1, levels.length), () =>
      tierParams(categories, code, step?.target),
    );
  });
  return reasonColumn(id, 'loyalty', reasons, whyCodes, numbers);

  function smallestStep(now: Bond, code: number, first: number, last: number): Step | undefined {
    const steps = [ordersStep(now, code, first, last), ...feedbackSteps(now, code)];
    return steps
      .filter((step) => step !== undefined)
      .sort((a, b) => a.size - b.size)
      .at(0);
  }

  function ordersStep(now: Bond, code: number, first: number, last: number): Step | undefined {
    const ready = Math.max(referenceDate, Number.isNaN(last) ? -Infinity : last);
    const earliest = Math.max(ready, Number.isNaN(first) ? -Infinity : Math.ceil(first + limits.loyalDays));
    const least = Math.max(1, limits.loyalOrders - now.orders);
    for (const [count, day] of [
      [1, ready],
      [least, ready],
      [least, earliest],
    ]) {
      const orders = (now.orders > 0 ? now.orders : 0) + count;
      const tenure = Number.isNaN(first) ? (orders === count ? 0 : NaN) : day - first;
      const target = levels.indexOf(levelOf({ ...now, orders, tenure }, limits));
      if (target < code)
        return day === ready
          ? { key: 'orders', target, size: count }
          : { key: 'ordersFrom', target, size: count, day };
    }
    return undefined;
  }

  function feedbackSteps(now: Bond, code: number): Step[] {
    return (['referrals', 'satisfaction'] as const).flatMap((name): Step[] => {
      const limit = limits[name];
      if (!limit || now[name] >= limit.atLeast) return [];
      const target = levels.indexOf(levelOf({ ...now, [name]: limit.atLeast }, limits));
      const missing = limit.atLeast - (Number.isNaN(now[name]) ? 0 : now[name]);
      return target < code ? [{ key: name, target, need: limit.atLeast, size: missing }] : [];
    });
  }
}
