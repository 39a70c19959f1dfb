/** The squared distance of point `a[atA]` … from point `b[atB]` …, each of so many coordinates. */
export function squaredDistance(
  a: Float64Array,
  atA: number,
  b: Float64Array,
  atB: number,
  dimensions: number,
): number {
  let sum = 0;
  for (let d = 0; d < dimensions; d++) {
    const difference = a[atA + d] - b[atB + d];
    sum += difference * difference;
  }
  return sum;
}

/** {@link squaredDistance}, to the last bit, where the number of coordinates is a multiple of 4: faster. */
export function squaredDistanceBy4(
  a: Float64Array,
  atA: number,
  b: Float64Array,
  atB: number,
  stride: number,
): number {
  let sum = 0;
  for (let d = 0; d < stride; d += 4) {
    const p = a[atA + d] - b[atB + d];
    const q = a[atA + d + 1] - b[atB + d + 1];
    const r = a[atA + d + 2] - b[atB + d + 2];
    const s = a[atA + d + 3] - b[atB + d + 3];
    sum = sum + p * p + q * q + r * r + s * s;
  }
  return sum;
}
