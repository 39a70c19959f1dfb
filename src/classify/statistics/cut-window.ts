/** The places, both included, among which a cut is looked for. */
export interface CutWindow {
  low: number;
  high: number;
}

/** How many places some windows have. */
export const widthOf = (windows: readonly CutWindow[]): number =>
  windows.reduce((sum, { low, high }) => sum + high - low + 1, 0);

/**
 * The places that lie in any of some windows, ascending.
 *
 * @example
 * placesIn([{ low: 7, high: 8 }, { low: 1, high: 2 }, { low: 2, high: 3 }]) // [1, 2, 3, 7, 8]
 */
export function placesIn(windows: readonly CutWindow[]): number[] {
  const places: number[] = [];
  let next = -Infinity;
  for (const { low, high } of [...windows].sort((a, b) => a.low - b.low)) {
    for (let place = Math.max(low, next); place <= high; place++) places.push(place);
    next = Math.max(next, high + 1);
  }
  return places;
}
