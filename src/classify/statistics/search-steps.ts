import { exactSteps } from './exact-steps';

/**
 * In how many steps per unit a measure is searched, whatever its size: see {@link exactSteps}; beyond it in steps of
 * more than a unit, each a power of two, so that every step is an exact number.
 *
 * @param farthest the largest magnitude that is searched
 *
 * @example
 * searchSteps(1234.5, 100) // 100
 * searchSteps(2 ** 60, 100) // 2⁻¹⁰
 */
export const searchSteps = (farthest: number, perUnit: number): number =>
  exactSteps(farthest, perUnit) ?? 2 ** (50 - Math.ceil(Math.log2(farthest)));
