// Globals are dear to look up where code runs in a context of its own, as in tests.
const { log } = Math;

/**
 * The derivative of {@link logGamma}, for x > 0.
 *
 * The asymptotic series (Abramowitz & Stegun 6.3.18) at x ≥ 9, reached by ψ(x + 1) = ψ(x) + 1/x below that;
 * absolute error about 1e-15.
 *
 * @example
 * digamma(1) // −0.5772156649015329, minus Euler's constant
 */
export function digamma(x: number): number {
  let shifted = x;
  let steps = 0;
  while (shifted < 9) steps += 1 / shifted++;
  const inverse = 1 / shifted;
  const square = inverse * inverse;
  const series =
    square *
    (1 / 12 -
      square *
        (1 / 120 -
          square *
            (1 / 252 - square * (1 / 240 - square * (1 / 132 - square * (691 / 32760 - square / 12))))));
  return log(shifted) - inverse / 2 - series - steps;
}
