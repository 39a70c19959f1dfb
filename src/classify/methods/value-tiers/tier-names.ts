import type { Category } from '../../classification';
import { text } from '../../value-message';
import { rankedCategories } from '../ranked-categories';

/**
 * Sets of tiers with names in both languages (`tiers.<key>`), best first.
 *
 * @example
 * tierSets.highMidLow // ['high', 'mid', 'low']
 */
export const tierSets = {
  highMidLow: ['high', 'mid', 'low'],
  vip: ['vip', 'active', 'regular', 'potential'],
  metals: ['diamond', 'platinum', 'gold', 'silver', 'bronze'],
} as const;

/** The names of {@link tierSets}. */
export const tierSetNames = ['highMidLow', 'vip', 'metals'] as const satisfies (keyof typeof tierSets)[];

/** The categories of a named set, or of names the user typed. */
export function tierCategories(tiers: (typeof tierSetNames)[number] | readonly string[]): Category[] {
  return rankedCategories(
    typeof tiers === 'string'
      ? tierSets[tiers].map((key) => ({ key, name: { key: `tiers.${key}` } }))
      : tiers.map((name, i) => ({ key: `tier${i + 1}`, name: text(name) })),
  );
}
