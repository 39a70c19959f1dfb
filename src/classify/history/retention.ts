import { noTier, type Snapshot } from './snapshot';

/** How it is decided whether a customer was kept: by lifecycle stage, by the last order, or by being in the data. */
export type RetentionSign = 'lifecycle' | 'lastOrder' | 'present';

/** Days: without a lifecycle stage, a customer whose last order is older than this has left. */
export const retentionDays = 365;

const lapsed = new Set(['dormant', 'lost']);

/**
 * Tells which customers of a snapshot count as kept.
 *
 * Where the recipe has the method lifecycle: those not Dormant and not Lost. Else, where last orders are known: those
 * who ordered within {@link retentionDays} days before the date of the data. Else everybody who is in the data.
 */
export function retentionIn({ about, states }: Snapshot): {
  sign: RetentionSign;
  isKept: (customer: number) => boolean;
} {
  const at = about.tiers.findIndex(({ method }) => method === 'lifecycle');
  if (at >= 0) {
    const { categories } = about.tiers[at];
    const codes = states.tiers[at];
    const isLapsed = categories.map(({ key }) => lapsed.has(key));
    return { sign: 'lifecycle', isKept: (i) => codes[i] !== noTier && !isLapsed[codes[i]] };
  }
  if (states.lastOrder.some((day) => Number.isFinite(day)))
    return { sign: 'lastOrder', isKept: (i) => about.asOf - states.lastOrder[i] <= retentionDays };
  return { sign: 'present', isKept: () => true };
}
