import type { GammaGammaParameters } from '../../models/gamma-gamma';

/**
 * How far, at most, the logarithm of anybody's expected spend moves when the parameters of Gamma-Gamma change.
 *
 * Expected spend is (1 − w) · m̄ + w · m with m̄ = pv/(q − 1) and w = px/(px + q − 1) (see expectedSpend). What it moves
 * by lies between what its two parts move by. Both are monotonous in x, so that they are largest at x = 0 or x = ∞.
 */
export function spendReach(from: GammaGammaParameters, to: GammaGammaParameters): number {
  const everyone = Math.log(to.p / from.p) + Math.log(to.v / from.v) - Math.log((to.q - 1) / (from.q - 1));
  const weights = Math.log(to.p / from.p) - Math.log((to.q - 1) / (from.q - 1));
  return Math.max(Math.abs(everyone), Math.abs(everyone - weights), Math.abs(weights));
}
