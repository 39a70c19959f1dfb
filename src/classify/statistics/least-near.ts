/**
 * The least whole number from `low` to `high` for which `holds`, given that it holds from some number on; looked for
 * around a guess in steps that double, so that a good guess takes two tries.
 *
 * @param low from which on numbers are exact
 * @returns undefined where it does not hold for `high`, or where there is no number from `low` to `high`
 *
 * @example
 * leastNear((n) => n * n >= 50, 0, 100, 9) // 8
 */
export function leastNear(
  holds: (n: number) => boolean,
  low: number,
  high: number,
  guess: number,
): number | undefined {
  if (low > high || !Number.isSafeInteger(low)) return undefined;
  let missed = low - 1;
  let least = high + 1;
  let at = Math.min(high, Math.max(low, guess));
  for (let step = 1; least - missed > 1; step *= 2) {
    if (holds(at)) least = at;
    else missed = at;
    // While all that was tried lies on one side, the steps lead to the other one.
    if (missed < low) at = Math.max(low, least - step);
    else if (least > high) at = Math.min(high, missed + step);
    else break;
  }
  while (least - missed > 1) {
    const middle = Math.floor((least + missed) / 2);
    if (holds(middle)) least = middle;
    else missed = middle;
  }
  return least > high ? undefined : least;
}
