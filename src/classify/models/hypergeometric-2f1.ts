// Globals are dear to look up where code runs in a context of its own, as in tests.
const { abs, exp, log } = Math;

const precision = 1e-15;
const mostTerms = 200_000;
const large = 1e200;

/**
 * exp(logFactor) · ₂F₁(a, b; c; z), Gauss's hypergeometric function, for 0 ≤ z < 1 and c > 0.
 *
 * The defining series, with the factor inside so that a huge function times a tiny factor does not overflow.
 * It converges for every z < 1, the more slowly the nearer z is to 1; callers use Euler's transformation
 * ₂F₁(a, b; c; z) = (1 − z)^(c − a − b) ₂F₁(c − a, c − b; c; z) to keep a and b small.
 *
 * @returns NaN where the series did not converge
 *
 * @example
 * hypergeometric2F1(1, 1, 2, 0.5) // −ln(1 − z) / z = 1.3862943611198906
 */
export function hypergeometric2F1(a: number, b: number, c: number, z: number, logFactor = 0): number {
  let term = 1;
  let sum = 1;
  let scale = logFactor;
  for (let n = 0; n < mostTerms; n++) {
    const ratio = (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    term *= ratio;
    sum += term;
    if (abs(term) > large) {
      term /= large;
      sum /= large;
      scale += log(large);
    }
    // what is left is at most a geometric series with the present ratio
    if (abs(ratio) < 1 && abs(term) <= precision * abs(sum) * (1 - abs(ratio))) {
      return sum * exp(scale);
    }
  }
  return NaN;
}
