/** How an amount does: how much more than needed there is, in logarithms, below 0 where it does not do; or why that cannot be said. */
export type Trial<Doubt> = number | Doubt;

const mostTries = 60;
/** Where the first guess does not do, what it is multiplied with. */
const larger = [1.05, 1.25, 2, 4, 16, 256];

/**
 * The least amount, in whole cents, that does, searched between 0, which does not, and beyond a guess that nearly does.
 *
 * More is taken to do better; that half of what is found does not do is checked.
 *
 * @param tried what an amount of so many cents comes to: continuous, 0 and more where it does
 * @param guess in cents, 1 at least
 * @returns undefined where none was found; a doubt, where one came up on the way
 *
 * @example
 * leastAmount((cents) => Math.log(cents / 250.5), -9, 200) // 251
 */
export function leastAmount<Doubt extends string>(
  tried: (cents: number) => Trial<Doubt>,
  atNothing: number,
  guess: number,
): number | Doubt | undefined {
  let low = 0;
  let below = atNothing;
  let high = Math.max(1, Math.round(guess));
  let above = tried(high);
  for (const times of larger) {
    if (typeof above === 'string') return above;
    if (above >= 0) break;
    [low, below] = [high, above];
    high = Math.ceil(guess * times) + 1;
    above = tried(high);
  }
  if (typeof above === 'string') return above;
  if (!(above >= 0)) return undefined;
  for (let round = 0; high - low > 1 && round < mostTries; round++) {
    // where the straight line crosses 0; now and then the middle, for where it hardly bends toward it
    const line = below / (below - above);
    const share = round % 4 === 3 || !Number.isFinite(line) ? 0.5 : line;
    const at = Math.min(high - 1, Math.max(low + 1, Math.ceil(low + share * (high - low))));
    const trial = tried(at);
    if (typeof trial === 'string') return trial;
    if (trial < 0) {
      [low, below] = [at, trial];
      continue;
    }
    [high, above] = [at, trial];
    if (at - 1 === low) break;
    // a line that nearly fits leaves nothing just below
    const less = tried(at - 1);
    if (typeof less === 'string') return less;
    if (less < 0) break;
    [high, above] = [at - 1, less];
  }
  const half = Math.floor(high / 2);
  const early = half > 0 && half < high ? tried(half) : -1;
  if (typeof early === 'string') return early;
  return early >= 0 ? leastAmount(tried, atNothing, half) : high;
}
