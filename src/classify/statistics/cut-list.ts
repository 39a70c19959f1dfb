import type { DistinctValues } from './distinct-values';

/** Values beyond this, or all below its inverse, are told in another unit, so that their squares are numbers. */
const extreme = 2 ** 300;

/** Whether the largest magnitude of a list is one that is told in another unit. */
export const isExtreme = (largest: number): boolean => largest > extreme || largest < 1 / extreme;

/**
 * Values as natural breaks cut them: decimals as whole numbers of their unit, which are exact, counted from the value
 * in the middle, so that the digits of squares go into what tells values apart.
 *
 * @param scale units in 1; 0 where the values are taken as they are: see `decimalScale`
 */
export function cutList({ values, counts }: DistinctValues, scale: number): DistinctValues {
  const units = cutUnits(values, scale);
  return { values: values.map(units), counts };
}

/** How a value is told in the units of {@link cutList}. */
export function cutUnits(values: Float64Array, scale: number): (value: number) => number {
  if (scale > 0) {
    const middle = Math.round(values[values.length >>> 1] * scale);
    return (value) => Math.round(value * scale) - middle;
  }
  const largest = Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1]));
  const unit = largest > extreme ? extreme ** -2 : largest < 1 / extreme ? extreme ** 2 : 1;
  return (value) => value * unit;
}
