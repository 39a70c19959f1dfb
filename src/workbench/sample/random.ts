/**
 * A seeded stream of random numbers (mulberry32) and the few distributions the sample is drawn from.
 *
 * The same seed gives the same numbers on every machine.
 *
 * @example
 * const random = seededRandom(7);
 * random.uniform(); // 0 ≤ x < 1
 * random.gamma(0.9, 55); // shape, rate
 */
export interface Random {
  /** 0 ≤ x < 1. */
  uniform(): number;
  /** An integer, 0 ≤ x < below. */
  below(below: number): number;
  /** One of the list, equally likely. */
  pick<T>(list: readonly [T, ...T[]]): T;
  normal(): number;
  /** Mean shape / rate. */
  gamma(shape: number, rate: number): number;
  /** Mean a / (a + b). */
  beta(a: number, b: number): number;
  /** Mean 1 / rate. */
  exponential(rate: number): number;
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;

  function uniform(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  const below = (limit: number) => Math.floor(uniform() * limit);

  /** Box–Muller, one of the pair. */
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());

  /** Marsaglia and Tsang (2000), with their boost for shapes below 1. */
  function gamma(shape: number, rate: number): number {
    if (shape < 1) return gamma(shape + 1, rate) * Math.pow(1 - uniform(), 1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal();
      const v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return (d * v) / rate;
    }
  }

  function beta(a: number, b: number): number {
    const x = gamma(a, 1);
    return x / (x + gamma(b, 1));
  }

  return {
    uniform,
    below,
    pick: (list) => list[below(list.length)] ?? list[0],
    normal,
    gamma,
    beta,
    exponential: (rate) => -Math.log(1 - uniform()) / rate,
  };
}
