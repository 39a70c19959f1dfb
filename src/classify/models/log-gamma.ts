// Globals are dear to look up where code runs in a context of its own, as in tests.
const { log } = Math;

const halfLogTwoPi = 0.9189385332046728;

/**
 * The natural logarithm of the gamma function, for x > 0.
 *
 * Stirling's series (Abramowitz & Stegun 6.1.41) at x ≥ 9, reached by Γ(x + 1) = xΓ(x) below that;
 * relative error about 1e-15, absolute near the zeros at 1 and 2.
 *
 * @example
 * logGamma(5) // ln 24 = 3.1780538303479458
 */
export function logGamma(x: number): number {
  let shifted = x;
  let product = 1;
  while (shifted < 9) product *= shifted++;
  const inverse = 1 / shifted;
  const square = inverse * inverse;
  const series =
    inverse *
    (1 / 12 -
      square *
        (1 / 360 -
          square *
            (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - square * (691 / 360360 - square / 156))))));
  return (shifted - 0.5) * log(shifted) - shifted + halfLogTwoPi + series - log(product);
}
