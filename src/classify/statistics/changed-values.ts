import { lowerBound } from './bounds';

/** Sorted values after one of them left and another came: how many there are, and the value at each place. */
export interface ChangedValues {
  count: number;
  at: (place: number) => number;
}

/**
 * Sorted values after one of them left and another came, without sorting again.
 *
 * @param sorted ascending
 * @param gone a value among them; undefined or not finite if none left
 * @param come undefined or not finite if none came
 *
 * @example
 * const { count, at } = changedValues(Float64Array.of(1, 2, 3), undefined, 9);
 * [count, at(0), at(3)] // [4, 1, 9]
 */
export function changedValues(
  sorted: Float64Array,
  gone: number | undefined,
  come: number | undefined,
): ChangedValues {
  const leaves = gone !== undefined && Number.isFinite(gone);
  const comes = come !== undefined && Number.isFinite(come);
  const left = leaves ? lowerBound(sorted, gone) : sorted.length;
  const rest = sorted.length - Number(leaves);
  const restAt = (place: number): number => (place < left ? sorted[place] : sorted[place + 1]);
  if (!comes) return { count: rest, at: restAt };
  return {
    count: rest + 1,
    at: (place) => {
      const before = place > 0 ? restAt(place - 1) : -Infinity;
      const here = place < rest ? restAt(place) : Infinity;
      return Math.max(before, Math.min(here, come));
    },
  };
}
