/** Lifecycle stages, best first. */
export const stages = [
  'mature',
  'growing',
  'wonBack',
  'new',
  'prospect',
  'atRisk',
  'dormant',
  'lost',
] as const;

/** One of {@link stages}. */
export type Stage = (typeof stages)[number];

/** What decides the stage of a customer. Times are in days. */
export interface Standing {
  orders: number;
  /** From the last order to the reference date; NaN without a dated order. */
  recency: number;
  /** From the first order to the reference date; NaN where unknown. */
  age: number;
  /** The usual gap between orders. */
  usualGap: number;
  /** The gap before the last order; NaN where unknown. */
  lastGap: number;
  /** See growthOf; NaN where unknown. */
  growth: number;
}

/** From where on each stage begins, in usual gaps (growth: as a multiple). */
export interface StageLimits {
  atRiskAfter: number;
  dormantAfter: number;
  lostAfter: number;
  newWithin: number;
  growthFrom: number;
}

/** Usual gaps since the last order; an order after the reference date counts as today's. */
export const silenceOf = ({ recency, usualGap }: Pick<Standing, 'recency' | 'usualGap'>): number =>
  Math.max(recency, 0) / usualGap;

/**
 * The stage: the first that holds of no order, lost, dormant, at risk, won back, new, growing; else mature.
 *
 * @example
 * stageOf({ orders: 1, recency: 3, age: 3, usualGap: 30, lastGap: NaN, growth: 1 }, limits) // 'new'
 */
export function stageOf(standing: Standing, limits: StageLimits): Stage {
  const { orders, recency, age, usualGap, lastGap, growth } = standing;
  if (!(orders > 0) || Number.isNaN(recency)) return 'prospect';
  const silence = silenceOf(standing);
  if (silence >= limits.lostAfter) return 'lost';
  if (silence >= limits.dormantAfter) return 'dormant';
  if (silence >= limits.atRiskAfter) return 'atRisk';
  if (lastGap >= limits.dormantAfter * usualGap) return 'wonBack';
  if (orders < 2 || age < limits.newWithin * usualGap) return 'new';
  return growth >= limits.growthFrom ? 'growing' : 'mature';
}

/** The first day, counted from the last order, on which a customer who stays silent is at risk. */
export function atRiskFrom(usualGap: number, { atRiskAfter }: StageLimits): number {
  let days = Math.max(1, Math.ceil(atRiskAfter * usualGap));
  while (silenceOf({ recency: days, usualGap }) < atRiskAfter) days++;
  while (days > 1 && silenceOf({ recency: days - 1, usualGap }) >= atRiskAfter) days--;
  return days;
}
