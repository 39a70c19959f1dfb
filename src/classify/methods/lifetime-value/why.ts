import type { Category, MessageColumn } from '../../classification';
import { outputOrder } from '../../output-order';
import { levelReach, tierWithMore } from '../value-tiers/cut-tiers';
import { inOrder } from '../in-order';
import type { OnShare } from '../method';
import { change, createReasons, noNumbers, reasonColumn, tierParams } from '../why-column';
import type { Led } from './changes';
import type { Raise, Raised } from './raise';

/** The tier of a customer after a change, with everything fitted anew; undefined where none is found to be better. */
export interface Again {
  /** After one more order of the usual size now. */
  withOrder: (customer: number) => number | 'untried' | undefined;
  /** The least amount of one more order now, above the usual, that leads to a better tier than that. */
  leastOrder: (customer: number, tier: number) => Led | 'untried' | undefined;
  /** The least more of what is raised that leads to a better tier than that; `raised`: as the model stands. */
  leastMore: (customer: number, tier: number, raised: Raised) => Led | 'untried' | undefined;
}

const byShare = { by: 'shareOfCustomers' } as const;

/**
 * Why each customer is in its tier of lifetime value, and the smallest single change that leads to a better one: one
 * more order now of the usual size where that is enough, else so much more money, in total or per order, else one more
 * order now of so much.
 *
 * @param again where the model has to be fitted anew after a change; what is left untried is said of the model as it
 *   stands
 * @param onShare told what share of the customers has been answered
 */
export function lifetimeValueWhy(
  id: string,
  values: Float64Array,
  { codes, categories }: { codes: Uint16Array; categories: readonly Category[] },
  { by, more, withOrder }: Raise,
  { again, onShare }: { again?: Again | undefined; onShare?: OnShare | undefined } = {},
): MessageColumn {
  const tiers = categories.length;
  const reach = levelReach(values, byShare, tiers);
  const tierWith = tierWithMore(values, byShare, tiers);
  const reasons = createReasons();
  const need = noNumbers(codes.length);
  const whyCodes = new Uint16Array(codes.length);
  // Work that is limited goes first to those whom only an order can help, then to the most valuable.
  const helpedByMore = (i: number): boolean => codes[i] === 0 || raisedTo(i, codes[i]) !== undefined;
  const byValue = outputOrder(values);
  const first = byValue.filter((i) => !helpedByMore(i));
  const inTurn = Uint32Array.from([first, byValue.filter(helpedByMore)].flatMap((part) => Array.from(part)));
  inOrder(inTurn, (i) => (whyCodes[i] = reasonOf(i)), onShare);
  return reasonColumn(id, 'lifetimeValue', reasons, whyCodes, { value: values, need });

  function say(key: string, code: number, target?: number): number {
    return reasons.codeOf(`why.lifetimeValue.${key}`, change(code, target ?? -1, tiers), () =>
      tierParams(categories, code, target),
    );
  }

  function reasonOf(i: number): number {
    const { [i]: code } = codes;
    if (Number.isNaN(values[i])) return say('missing', code);
    if (code === 0) return say('best', code);
    return (again && verified(i, code, again)) ?? computed(i, code, again ? 'AsItStands' : '');
  }

  /** What a change does by the formula of the value, everything that was fitted as it is. */
  function computed(i: number, code: number, certainty: string): number {
    const ordered = withOrder?.(i);
    const byOrder = ordered === undefined || ordered <= values[i] ? code : tierWith(ordered);
    if (byOrder < code) return say(`order${certainty}`, code, byOrder);
    const raised = raisedTo(i, code);
    if (!raised) return say(`none${certainty}`, code);
    need[i] = raised.need;
    return say(`${by}${certainty}`, code, tierWith(raised.value));
  }

  /** What a change does when everything is fitted anew; undefined where that was not tried to the end. */
  function verified(i: number, code: number, again: Again): number | undefined {
    const ordered = withOrder && again.withOrder(i);
    if (typeof ordered === 'number' && ordered < code) return say('order', code, ordered);
    const raised = raisedTo(i, code);
    const led = raised && again.leastMore(i, code, raised);
    if (typeof led === 'object') {
      need[i] = led.need;
      return say(by, code, led.tier);
    }
    const larger = withOrder && ordered !== 'untried' ? again.leastOrder(i, code) : undefined;
    if (typeof larger === 'object') {
      need[i] = larger.need;
      return say('orderOf', code, larger.tier);
    }
    return [ordered, led].includes('untried') ? undefined : say('noneTried', code);
  }

  function raisedTo(i: number, code: number): Raised | undefined {
    const wanted = reach(values[i], code - 1);
    return wanted === undefined ? undefined : more(i, wanted);
  }
}
