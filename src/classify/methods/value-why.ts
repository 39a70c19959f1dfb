import type { Category, MessageColumn } from '../classification';
import type { Message } from '../message';
import type { Measure } from './measure';
import type { ValueReach } from './share-reach';

/**
 * Why each customer is in its tier: its value, and how much more would lead to the next better tier.
 *
 * @param exact the tier is certain after the change; otherwise with cut points as they stand
 */
export function valueWhy(
  id: string,
  method: string,
  measure: Measure,
  { codes, categories }: { codes: Uint16Array; categories: readonly Category[] },
  reach: ValueReach,
  exact = true,
): MessageColumn {
  const { values, name } = measure;
  const need = new Float64Array(codes.length).fill(NaN);
  const templates: Message[] = categories.flatMap(({ name: tier }, k) => [
    { key: 'why.value.missing', params: { measure: name, tier } },
    { key: k === 0 ? 'why.value.best' : 'why.value.none', params: { measure: name, tier } },
    ...categories.slice(0, k).map(({ name: target }) => ({
      key: exact ? 'why.value.up' : 'why.value.upAsItStands',
      params: { measure: name, tier, target },
    })),
  ]);
  const firstOf = categories.map((_, k) => 2 * k + (k * (k - 1)) / 2);
  const whyCodes = codes.map((tier, i) => {
    if (Number.isNaN(values[i])) return firstOf[tier];
    // The value that reaches one tier may reach a better one too, where equal values meet.
    let target = tier;
    let least: number | undefined;
    for (let better = tier - 1; better >= 0; better--) {
      const value = reach(values[i], better);
      if (value === undefined || (least !== undefined && value > least)) continue;
      least = value;
      target = better;
    }
    if (least !== undefined) {
      need[i] = least - values[i];
      return firstOf[tier] + 2 + target;
    }
    return firstOf[tier] + 1;
  });
  return {
    kind: 'message',
    key: `${id}.why`,
    header: { key: `columns.${method}.why` },
    templates,
    codes: whyCodes,
    numbers: { value: values, need },
  };
}
