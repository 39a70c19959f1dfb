/** Centres of clusters in as many dimensions as a point has. */
export interface Centres {
  values: Float64Array;
  dimensions: number;
}

/**
 * Where a point comes to lie when only one coordinate changes: the stretch of that coordinate on which a centre is the
 * nearest, or undefined if there is none.
 *
 * Of two centres the border is where t = (|p − a|² − |p − b|²) / 2(a_d − b_d), with p's coordinate d left out of the
 * distances and put back as t: everything else of the distance is the same for both.
 */
export function stretchOf(
  point: ArrayLike<number>,
  axis: number,
  wanted: number,
  { values, dimensions }: Centres,
): { from: number; to: number } | undefined {
  const constant = (centre: number): number => {
    let squared = 0;
    for (let d = 0; d < dimensions; d++) {
      const coordinate = values[centre * dimensions + d];
      squared += d === axis ? coordinate ** 2 : (point[d] - coordinate) ** 2;
    }
    return squared;
  };
  const own = constant(wanted);
  const at = values[wanted * dimensions + axis];
  let from = -Infinity;
  let to = Infinity;
  for (let c = 0; c * dimensions < values.length; c++) {
    if (c === wanted) continue;
    const apart = at - values[c * dimensions + axis];
    const more = own - constant(c);
    if (apart > 0) from = Math.max(from, more / (2 * apart));
    else if (apart < 0) to = Math.min(to, more / (2 * apart));
    else if (more > 0) return undefined;
  }
  return from <= to ? { from, to } : undefined;
}
