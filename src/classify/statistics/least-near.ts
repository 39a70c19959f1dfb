/**
 * The least whole number from `low` to `high` for which `holds`, looked for near where it is expected to begin. Where
 * it does not hold from one number on, the answer may not be the least; but it always is one that was tried and holds.
 *
 * @param near `to` should hold and `from` should not; beyond `to` the steps double
 * @param roughly how far from the least the answer may be, where every try is dear; by default it is the least
 * @returns undefined where it holds for none of the numbers tried, `high` among them
 *
 * @example
 * leastNear((n) => n * n >= 50, 0, 100, { from: 5, to: 9 }) // 8
 */
export function leastNear(
  holds: (n: number) => boolean,
  low: number,
  high: number,
  near: { from: number; to: number },
  roughly: (answer: number) => number = () => 0,
): number | undefined {
  if (low > high) return undefined;
  let missed = low - 1;
  let step = Math.max(1, near.to - Math.max(near.from, missed));
  let at = Math.min(high, Math.max(low, near.to));
  while (!holds(at)) {
    if (at === high) return undefined;
    missed = at;
    at = Math.min(high, at + step);
    step *= 2;
  }
  let least = at;
  if (near.from > missed && near.from < least) {
    if (holds(near.from)) least = near.from;
    else missed = near.from;
  }
  while (least - missed > 1 + roughly(least)) {
    const middle = Math.floor((least + missed) / 2);
    if (holds(middle)) least = middle;
    else missed = middle;
  }
  return least;
}
