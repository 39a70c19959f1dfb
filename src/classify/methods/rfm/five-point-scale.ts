/**
 * A score of 1 to `bins` on the 1-to-5 scale that segment grids are written for: 1 + 4·(s − 1)/(bins − 1), rounded
 * half up. Lowest stays lowest, highest stays highest, order is kept.
 *
 * @example
 * fivePoint(2, 2) // 5
 * fivePoint(6, 10) // 3
 */
export function fivePoint(score: number, bins: number): number {
  return bins < 2 ? score : 1 + Math.floor((4 * (score - 1)) / (bins - 1) + 0.5);
}

/** {@link fivePoint} for every score from 0 (unused) to `bins`. */
export function fivePointTable(bins: number): number[] {
  return Array.from({ length: bins + 1 }, (_, score) => fivePoint(score, bins));
}
