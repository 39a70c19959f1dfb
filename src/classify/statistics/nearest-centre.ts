/** A centre is nearer than those before it where its squared distance is less than this part of theirs. */
export const nearer = 1 - 1e-11;

/** The squared distances to the nearest centre and to the next one. */
export interface TwoNearest {
  least: number;
  next: number;
}

// A global is dear to look up where code runs in a context of its own, as in tests.
const unbounded = Infinity;

/**
 * The nearest centre of a point; of those as near but for rounding the first.
 *
 * @param at where the point's coordinates begin
 * @param axis one along which squared distances count 1 + `extra` times
 * @param two is given the squared distances
 *
 * @example
 * nearestCentre(Float64Array.of(1, 1), 0, Float64Array.of(0, 0, 1, 2), 2, 0, 0, two) // 1, two = { least: 1, next: 2 }
 */
export function nearestCentre(
  coordinates: Float64Array,
  at: number,
  centres: Float64Array,
  dimensions: number,
  axis: number,
  extra: number,
  two: TwoNearest,
): number {
  let label = 0;
  let least = unbounded;
  let next = unbounded;
  for (let from = 0, c = 0; from < centres.length; from += dimensions, c++) {
    let squared = extra * (coordinates[at + axis] - centres[from + axis]) ** 2;
    for (let d = 0; d < dimensions; d++) squared += (coordinates[at + d] - centres[from + d]) ** 2;
    if (squared < least * nearer) {
      next = least;
      least = squared;
      label = c;
    } else if (squared < next) {
      next = squared;
    }
  }
  two.least = least;
  two.next = next;
  return label;
}
