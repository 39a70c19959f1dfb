import type { ValueReach } from './share-reach';

/** A value that leads to a better tier, and that tier. */
export interface TierStep {
  value: number;
  target: number;
}

/** What leads from a tier to a better one, given a customer's value; undefined where nothing does. */
export type NextTier = (from: number, tier: number) => TierStep | undefined;

/** By the least value that a better tier takes, and the best tier that it leads to, where equal values meet. */
export function nextTierBy(reach: ValueReach): NextTier {
  return (from, tier) => {
    let step: TierStep | undefined;
    for (let better = tier - 1; better >= 0; better--) {
      const value = reach(from, better);
      if (value !== undefined && (!step || value <= step.value)) step = { value, target: better };
    }
    return step;
  };
}
