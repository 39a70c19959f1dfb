/** One group of customers, the best first. */
export interface ParetoGroup {
  /** Share of all customers up to and with this group, 0 to 1. */
  upTo: number;
  /** Their revenue. */
  amount: number;
  /** Share of all revenue up to and with this group; NaN where there is no revenue. */
  cumulative: number;
}

/**
 * The Pareto curve of revenue: customers by revenue, the best first, in groups of the same size.
 *
 * A group of 20 holds about 5 % of the customers; fewer customers make fewer groups. Revenue that is missing counts as
 * nothing; returns may bring the curve above 100 % before it ends there.
 *
 * @param amounts Revenue of each customer, in any order.
 * @example
 * paretoGroups(Float64Array.of(80, 10, 5, 5), 4)[0]; // { upTo: 0.25, amount: 80, cumulative: 0.8 }
 */
export function paretoGroups(amounts: Float64Array, groups: number): ParetoGroup[] {
  const sorted = amounts.map((amount) => (Number.isFinite(amount) ? amount : 0)).sort((a, b) => b - a);
  const count = Math.min(groups, sorted.length);
  let total = 0;
  for (const amount of sorted) total += amount;
  let running = 0;
  let next = 0;
  return Array.from({ length: count }, (_, group) => {
    const end = Math.round(((group + 1) * sorted.length) / count);
    const before = running;
    for (; next < end; next++) running += sorted[next] ?? 0;
    return {
      upTo: end / sorted.length,
      amount: running - before,
      cumulative: total > 0 ? running / total : Number.NaN,
    };
  });
}
