import type { Category, MessageColumn } from '../classification';
import { outputOrder } from '../output-order';
import { type Measure, reasonFormat } from './measure';
import type { NextTier } from './next-tier';
import { change, createReasons, noNumbers, reasonColumn, tierParams } from './why-column';

/** How a way up is said: `upToday` where the tier has another name after the change, because its bounds move. */
export type Up = 'up' | 'upToday';

/** What leads from a value to a larger one, in whole cents but for what rounding adds. */
function centsBetween(from: number, to: number): number {
  const rounding = Math.max(Math.abs(from), Math.abs(to)) * 2 * Number.EPSILON;
  return Math.ceil((to - from - rounding) * 100) / 100;
}

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
    numbers.need[i] = format === 'money' ? centsBetween(values[i], step.value) : step.value - values[i];
    return say(up, tier, step.target);
  }
}
