import { lowerBound } from './bounds';

/**
 * Sorted values after one of them was replaced, without sorting again: the value at each place.
 *
 * @param sorted ascending
 * @param from a value among them
 * @param to what it becomes
 *
 * @example
 * const at = replacedValue(Float64Array.of(1, 2, 3), 1, 9);
 * [at(0), at(1), at(2)] // [2, 3, 9]
 */
export function replacedValue(sorted: Float64Array, from: number, to: number): (place: number) => number {
  const gone = lowerBound(sorted, from);
  const last = sorted.length - 1;
  const rest = (place: number): number => (place < gone ? sorted[place] : sorted[place + 1]);
  return (place) => {
    const before = place > 0 ? rest(place - 1) : -Infinity;
    const here = place < last ? rest(place) : Infinity;
    return Math.max(before, Math.min(here, to));
  };
}
