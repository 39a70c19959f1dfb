/** Levels of loyalty, best first. */
export const levels = ['loyal', 'repeat', 'oneTime', 'none'] as const;

/** One of {@link levels}. */
export type Level = (typeof levels)[number];

/** What decides the level of a customer. */
export interface Bond {
  orders: number;
  /** Days from the first to the last order; NaN where unknown. */
  tenure: number;
  /** Values of the feedback columns; NaN where unknown or not asked for. */
  referrals: number;
  satisfaction: number;
}

/** From where on a customer is loyal. */
export interface LevelLimits {
  loyalOrders: number;
  loyalDays: number;
  referrals?: { atLeast: number } | undefined;
  satisfaction?: { atLeast: number } | undefined;
}

/** The level: see {@link loyalty}. What is unknown stands in nobody's way. */
export function levelOf({ orders, tenure, referrals, satisfaction }: Bond, limits: LevelLimits): Level {
  if (!(orders > 0)) return 'none';
  if (orders < 2) return 'oneTime';
  if (limits.satisfaction && satisfaction < limits.satisfaction.atLeast) return 'repeat';
  if (limits.referrals && referrals >= limits.referrals.atLeast) return 'loyal';
  return orders >= limits.loyalOrders && !(tenure < limits.loyalDays) ? 'loyal' : 'repeat';
}
