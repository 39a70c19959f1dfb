/** Lowest and highest value and the number of customers in each class; NaN bounds for a class without values. */
export interface ClassBounds {
  low: number;
  high: number;
  customers: number;
}

/** The bounds of `classes` classes. */
export function classBounds(values: Float64Array, codes: Uint16Array, classes: number): ClassBounds[] {
  const bounds = Array.from({ length: classes }, (): ClassBounds => ({ low: NaN, high: NaN, customers: 0 }));
  for (let i = 0; i < codes.length; i++) {
    const own = bounds[codes[i]];
    const value = values[i];
    own.customers++;
    if (Number.isNaN(value)) continue;
    if (!(own.low <= value)) own.low = value;
    if (!(own.high >= value)) own.high = value;
  }
  return bounds;
}
