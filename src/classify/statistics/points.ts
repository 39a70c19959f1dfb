/** Points of a space: point i has the coordinates `values[i * dimensions]` … in one array. */
export interface Points {
  values: Float64Array;
  dimensions: number;
  count: number;
  /** For each dimension in which some points have no value, and stand at 0 for it: 1 for those. */
  unknown?: readonly (Uint8Array | undefined)[];
}

/** Points whose coordinates are these columns. */
export function pointsOf(columns: readonly Float64Array[], count: number): Points {
  const dimensions = columns.length;
  const values = new Float64Array(count * dimensions);
  columns.forEach((column, d) => {
    for (let i = 0; i < count; i++) values[i * dimensions + d] = column[i];
  });
  return { values, dimensions, count };
}

/** About `most` of the points, evenly spread over their order; all if there are no more. */
export function samplePoints(points: Points, most: number): Points {
  const { values, dimensions, count, unknown } = points;
  if (count <= most) return points;
  const sample = new Float64Array(most * dimensions);
  const placeOf = (k: number): number => Math.floor((k * count) / most);
  for (let k = 0; k < most; k++) {
    const at = placeOf(k) * dimensions;
    sample.set(values.subarray(at, at + dimensions), k * dimensions);
  }
  return {
    values: sample,
    dimensions,
    count: most,
    ...(unknown && {
      unknown: unknown.map((mask) => mask && Uint8Array.from({ length: most }, (_, k) => mask[placeOf(k)])),
    }),
  };
}

/** The place of a point in a sample of {@link samplePoints}; −1 where it is not in it. */
export function sampledPlace(point: number, count: number, sampled: number): number {
  if (point < 0 || sampled >= count) return point;
  const place = Math.ceil((point * sampled) / count);
  return place < sampled && Math.floor((place * count) / sampled) === point ? place : -1;
}

/** The number of different points, counted up to `many`. */
export function countDistinct({ values, dimensions, count }: Points, many: number): number {
  const found: number[] = [];
  for (let i = 0; i < count && found.length < many; i++) {
    const isNew = found.every((other) => {
      for (let d = 0; d < dimensions; d++) {
        if (values[i * dimensions + d] !== values[other * dimensions + d]) return true;
      }
      return false;
    });
    if (isNew) found.push(i);
  }
  return found.length;
}

/** Coordinates with zeros added to each point, so that distances can be summed four coordinates at a time. */
export function padded(values: Float64Array, dimensions: number, stride: number): Float64Array {
  const wider = new Float64Array((values.length / dimensions) * stride);
  for (let from = 0, to = 0; from < values.length; from += dimensions, to += stride)
    for (let d = 0; d < dimensions; d++) wider[to + d] = values[from + d];
  return wider;
}

/** Coordinates without the zeros of {@link padded}. */
export function unpadded(values: Float64Array, dimensions: number, stride: number): Float64Array {
  return values.filter((_, at) => at % stride < dimensions);
}
