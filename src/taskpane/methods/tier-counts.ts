import { tierSets } from '../../classify';
import type { OptionsOf } from './use-method';

export type TierNames = OptionsOf<'valueTiers'>['tiers'];

/** How many tiers a set of names has. */
export const tierCount = (tiers: TierNames): number =>
  typeof tiers === 'string' ? tierSets[tiers].length : tiers.length;

export const fewestTiers = 2;
export const mostTiers = 6;
/** Characters of a tier's name at most. */
export const longestName = 60;
