import type { BetaGeometricParameters, Coin } from './beta-geometric';
import { gaussLegendre } from './gauss-legendre';
import { hypergeometric2F1 } from './hypergeometric-2f1';

/** From here on the chances of leaving differ so little that quadrature is exact and the series needless. */
const concentrated = 200;
const near = 1e-4;

/**
 * Expected orders in the next t of a customer alive at T.
 *
 * (a+b'+x−1)/(a−1) · [1 − ((α+T)/(α+T+t))^(r+x) ₂F₁(r+x, b'+x; a+b'+x−1; t/(α+T+t))] with b' = b + coin, after
 * Euler's transformation, which leaves ₂F₁(a+b'−1−r, a−1; a+b'+x−1; z)·(1−z)^(a−1).
 */
export function betaGeometricOrdersIfAlive(
  parameters: BetaGeometricParameters,
  x: number,
  age: number,
  t: number,
  coin: Coin,
): number {
  if (!(t > 0)) return 0;
  if (parameters.a > concentrated) return overLeaving(parameters, x, age, t, coin);
  const { r, alpha, b } = parameters;
  const z = t / (alpha + age + t);
  const at = (a: number): number => {
    const stays = a + b + coin - 1;
    const series = hypergeometric2F1(stays - r, a - 1, stays + x, z, (a - 1) * Math.log1p(-z));
    return ((stays + x) / (a - 1)) * (1 - series);
  };
  const { a } = parameters;
  // a = 1 and a + b' + x = 1 are no exceptions of the model, only of the formula: go around them
  const singular = Math.abs(a - 1) < near || Math.abs(a + b + coin - 1 + x) < near;
  return singular ? (at(a - 2 * near) + at(a + 2 * near)) / 2 : at(a);
}

/**
 * The same as the mean of (1 − (1 + pt/(α+T))^−(r+x))/p over p ~ beta(a, b'+x), by quadrature within nine standard
 * deviations of the mean.
 */
function overLeaving(
  { r, alpha, a, b }: BetaGeometricParameters,
  x: number,
  age: number,
  t: number,
  coin: Coin,
): number {
  const stay = b + coin + x;
  const mean = a / (a + stay);
  const reach = 9 * Math.sqrt((mean * (1 - mean)) / (a + stay + 1));
  const from = Math.max(0, mean - reach);
  const width = Math.min(1, mean + reach) - from;
  const logDensity = (p: number): number => (a - 1) * Math.log(p) + (stay - 1) * Math.log1p(-p);
  const peak = logDensity(mean);
  let sum = 0;
  let mass = 0;
  const { nodes, weights } = gaussLegendre(64);
  nodes.forEach((node, i) => {
    const p = from + width * node;
    const weight = weights[i] * Math.exp(logDensity(p) - peak);
    mass += weight;
    sum += (weight * -Math.expm1(-(r + x) * Math.log1p((p * t) / (alpha + age)))) / p;
  });
  return sum / mass;
}
