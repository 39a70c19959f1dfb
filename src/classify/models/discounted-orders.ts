/**
 * Present value, in orders, of the orders expected over a horizon: the orders of each period count as received at
 * its end, discounted by a rate per period.
 *
 * Σ (E[Y(i·length)] − E[Y((i−1)·length)]) / (1 + rate)^i for i = 1 … periods. Times the expected spend per order it
 * is the customer's lifetime value (Fader, Hardie & Lee 2005, as computed by the lifetimes package).
 *
 * @param expected orders expected within a time, in the model's unit
 * @param length of a period in the model's unit, e.g. 4.345 for months where the unit is weeks
 * @param rate discount per period, e.g. 0.01
 *
 * @example
 * discountedOrders((t) => 2 * t, { periods: 2, length: 1, rate: 0.1 }) // 2/1.1 + 2/1.21
 */
export function discountedOrders(
  expected: (t: number) => number,
  { periods, length, rate }: { periods: number; length: number; rate: number },
): number {
  let before = 0;
  let value = 0;
  for (let i = 1; i <= periods; i++) {
    const until = expected(i * length);
    value += (until - before) / (1 + rate) ** i;
    before = until;
  }
  return value;
}
