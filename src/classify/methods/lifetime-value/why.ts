import type { Category, MessageColumn } from '../../classification';
import { customersReach } from '../value-tiers/cut-tiers';
import { change, createReasons, noNumbers, reasonColumn, tierParams } from '../why-column';
import type { Raise } from './raise';

/**
 * Why each customer is in its tier of lifetime value, and the smallest single change that leads to a better one: one
 * more order now where that is enough, else so much more money, in total or per order.
 */
export function lifetimeValueWhy(
  id: string,
  values: Float64Array,
  { codes, categories }: { codes: Uint16Array; categories: readonly Category[] },
  { by, more, withOrder, exact }: Raise,
): MessageColumn {
  const tiers = categories.length;
  const reach = customersReach(
    { values, name: { key: 'columns.lifetimeValue.value' }, format: 'money' },
    { by: 'shareOfCustomers' },
    tiers,
  );
  const certainty = exact ? '' : 'AsItStands';
  const reasons = createReasons();
  const need = noNumbers(codes.length);
  const whyCodes = codes.map((code, i) => {
    if (Number.isNaN(values[i])) return say('missing', code);
    if (code === 0) return say('best', code);
    const ordered = withOrder?.(i);
    const byOrder = ordered === undefined ? code : bestReached(i, code, ordered);
    if (byOrder < code) return say(`order${certainty}`, code, byOrder);
    const wanted = reach(values[i], code - 1);
    const raised = wanted === undefined ? undefined : more(i, wanted);
    if (!raised) return say(`none${certainty}`, code);
    need[i] = raised.need;
    return say(`${by}${certainty}`, code, bestReached(i, code, raised.value));
  });
  return reasonColumn(id, 'lifetimeValue', reasons, whyCodes, { value: values, need });

  function say(key: string, code: number, target?: number): number {
    return reasons.codeOf(`why.lifetimeValue.${key}`, change(code, target ?? -1, tiers), () =>
      tierParams(categories, code, target),
    );
  }

  /** The best tier that a value of that size reaches. */
  function bestReached(i: number, code: number, value: number): number {
    for (let better = 0; better < code; better++) {
      const least = reach(values[i], better);
      if (least !== undefined && least <= value) return better;
    }
    return code;
  }
}
