import type { Category, MessageColumn } from '../classification';
import { outputOrder } from '../output-order';
import { type Measure, reasonFormat } from './measure';
import type { NextTier } from './next-tier';
import { change, createReasons, noNumbers, reasonColumn, tierParams } from './why-column';

/** How a way up is said: `upToday` where the tier has another name after the change, because its bounds move. */
export type Up = 'up' | 'upToday';

/** Cents that are enough; less than a thousandth of one is rounding. */
const wholeCents = (need: number): number => Math.ceil(need * 100 - 1e-3) / 100;

/** Why each customer is in its tier: its value, and how much more leads to a better tier. */
export function valueWhy(
  id: string,
  method: string,
  { values, name: measure, format: written }: Measure,
  { codes, categories }: { codes: Uint16Array; categories: readonly Category[] },
  nextTier: NextTier,
  up: Up = 'up',
): MessageColumn {
  const n = codes.length;
  const format = reasonFormat(written);
  const numbers = { value: values, need: noNumbers(n) };
  const reasons = createReasons();
  const say = (key: string, tier: number, target?: number): number =>
    reasons.codeOf(`why.value.${key}`, change(tier, target ?? -1, categories.length), () => ({
      measure,
      format,
      ...tierParams(categories, tier, target),
    }));
  const whyCodes = new Uint16Array(n);
  // What customers of like values need is found faster one after the other.
  for (const i of outputOrder(values)) whyCodes[i] = reasonOf(i);
  return reasonColumn(id, method, reasons, whyCodes, numbers);

  function reasonOf(i: number): number {
    const { [i]: tier } = codes;
    if (Number.isNaN(values[i])) return say('missing', tier);
    if (tier === 0) return say('best', tier);
    const step = nextTier(values[i], tier);
    if (!step) return say('none', tier);
    const need = step.value - values[i];
    numbers.need[i] = format === 'money' ? wholeCents(need) : need;
    return say(up, tier, step.target);
  }
}
