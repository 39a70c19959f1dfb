import type { Category, MessageColumn } from '../../classification';
import { date } from '../../value-message';
import type { MethodContext } from '../method';
import { change, createReasons, noNumbers, reasonColumn, tierParams } from '../why-column';
import { standingAfterOrder, usualOrder } from './order-now';
import { atRiskFrom, silenceOf, type StageLimits, stageOf, stages, type Standing } from './stage';
import type { UsualGaps } from './usual-gaps';

interface Stages {
  standing: (customer: number) => Standing;
  codes: Uint16Array;
  categories: readonly Category[];
}

/**
 * Why each customer is in its stage, and the stage that one order of the usual amount on the reference date would lead
 * to; where that day is the one after the latest order, the order moves it by a day. Where it leads to no better one:
 * the day from which the customer is at risk without an order.
 */
export function lifecycleWhy(
  context: MethodContext,
  gaps: UsualGaps,
  { standing, codes, categories }: Stages,
  limits: StageLimits,
): MessageColumn {
  const { id, dataset, referenceDate } = context;
  const after = standingAfterOrder(context, gaps);
  const reasons = createReasons();
  const n = codes.length;
  const numbers = {
    count: noNumbers(n),
    silence: noNumbers(n),
    gap: noNumbers(n),
    value: noNumbers(n),
    due: noNumbers(n),
  };
  const whyCodes = codes.map((code, i) => {
    const now = standing(i);
    const isKnown = stages[code] !== 'prospect';
    if (isKnown) {
      // An order after the reference date counts as today's.
      numbers.count[i] = Math.max(now.recency, 0);
      numbers.silence[i] = silenceOf(now);
      numbers.gap[i] = now.usualGap;
    }
    const target = stages.indexOf(stageOf(after(i), limits));
    if (target < code) {
      numbers.value[i] = usualOrder(dataset, i);
      const key = !isKnown
        ? now.orders > 0
          ? 'undated'
          : 'first'
        : numbers.value[i] > 0
          ? 'order'
          : 'anyOrder';
      return reasons.codeOf(`why.lifecycle.${key}`, change(code, target, stages.length), () => ({
        ...tierParams(categories, code, target),
        date: date(referenceDate),
      }));
    }
    numbers.due[i] = Math.floor(dataset.lastOrder[i]) + atRiskFrom(now.usualGap, limits);
    return reasons.codeOf(`why.lifecycle.${code === 0 ? 'best' : 'time'}`, code, () => ({
      ...tierParams(categories, code),
      atRisk: categories[stages.indexOf('atRisk')].name,
    }));
  });
  return reasonColumn(id, 'lifecycle', reasons, whyCodes, numbers);
}
