import { random } from './random.mjs';

/**
 * Customers of a BG/NBD world with the parameters published for CDNOW, observed for 27 to 39 weeks, in whole days.
 *
 * @param {number} count
 * @returns {{ repeats: Float64Array, last: Float64Array, age: Float64Array }} times in weeks
 */
export function makeCustomers(count, seed = 1997) {
  const next = random(seed);
  const [r, alpha, a, b] = [0.2426, 4.4136 * 7, 0.7929, 2.4259];
  const repeats = new Float64Array(count);
  const last = new Float64Array(count);
  const age = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const days = 189 + Math.floor(next() * 84);
    const rate = gamma(r, next) / alpha;
    const leave = gamma(a, next);
    const probability = leave / (leave + gamma(b, next));
    let time = 0;
    let day = 0;
    while (true) {
      time -= Math.log(1 - next()) / rate;
      if (Math.floor(time) > days) break;
      if (Math.floor(time) > day) {
        day = Math.floor(time);
        repeats[i]++;
      }
      if (next() < probability) break;
    }
    last[i] = day / 7;
    age[i] = days / 7;
  }
  return { repeats, last, age };
}

/**
 * Standardised log recency, frequency and value of customers in five loose groups, and five of them as first centres.
 *
 * @returns {{ rows: number[][], centres: number[][] }}
 */
export function makePoints(count, seed = 5) {
  const next = random(seed);
  const middles = Array.from({ length: 5 }, () => [
    gaussian(next) * 1.5,
    gaussian(next) * 1.5,
    gaussian(next) * 1.5,
  ]);
  const rows = Array.from({ length: count }, () => {
    const middle = middles[Math.floor(5 * next() ** 1.5)];
    return middle.map((coordinate) => coordinate + 0.8 * gaussian(next));
  });
  return { rows, centres: [0, 1, 2, 3, 4].map((k) => rows[k * 97]) };
}

/** Marsaglia & Tsang (2000). */
function gamma(shape, next) {
  if (shape < 1) return gamma(shape + 1, next) * (1 - next()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  while (true) {
    const x = gaussian(next);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - next()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

function gaussian(next) {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}
