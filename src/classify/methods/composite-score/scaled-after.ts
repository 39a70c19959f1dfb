import { lowerBound, upperBound } from '../../statistics/bounds';
import { neumaierSum } from '../../statistics/neumaier-sum';
import { sortedValues } from '../../statistics/sorted-values';

/** Where on the scale from 0 to 100 a customer with value `from` would stand with value `to`, all others unchanged. */
export type ScaledAfter = (from: number, to: number) => number;

/** The least value with which that customer would stand at `points` or above; undefined where it cannot be told. */
export type ValueAt = (from: number, points: number) => number | undefined;

/**
 * What {@link onHundred} would give one of the values after it changed, without scaling all of them again.
 *
 * @example
 * scaledAfter(Float64Array.of(1, 2, 3), 'percentile')(1, 9) // 100
 */
export function scaledAfter(values: Float64Array, scale: 'percentile' | 'minMax' | 'z'): ScaledAfter {
  const sorted = sortedValues(values);
  const n = sorted.length;
  if (n < 2) return () => 50;
  switch (scale) {
    case 'percentile':
      return (from, to) => {
        const less = lowerBound(sorted, to) - Number(from < to);
        const equal = upperBound(sorted, to) - lowerBound(sorted, to) - Number(from === to);
        return 100 * ((less + equal / 2) / (n - 1));
      };
    case 'minMax':
      return (from, to) => {
        const low = Math.min(to, from === sorted[0] ? sorted[1] : sorted[0]);
        const high = Math.max(to, from === sorted[n - 1] ? sorted[n - 2] : sorted[n - 1]);
        return high > low ? (100 * (to - low)) / (high - low) : 50;
      };
    case 'z': {
      const mean = neumaierSum(sorted) / n;
      const squares = neumaierSum(sorted.map((value) => (value - mean) ** 2));
      return (from, to) => {
        const shift = (to - from) / n;
        const around = squares - (from - mean) ** 2 + (to - mean) ** 2 - n * shift * shift;
        const deviation = Math.sqrt(Math.max(0, around) / n);
        const z = (to - mean - shift) / deviation;
        return deviation > 0 ? Math.min(100, Math.max(0, 50 + 20 * z)) : 50;
      };
    }
  }
}

/**
 * The inverse of {@link scaledAfter}, up to rounding: where to look for the change that lifts a customer to so many
 * points. Where standard deviations count there is none.
 *
 * @example
 * valueAt(Float64Array.of(1, 2, 3), 'percentile')(1, 75) // 3, which one of the two others has
 */
export function valueAt(values: Float64Array, scale: 'percentile' | 'minMax' | 'z'): ValueAt {
  const sorted = sortedValues(values);
  const n = sorted.length;
  if (n < 2 || scale === 'z') return () => undefined;
  if (scale === 'minMax')
    return (from, points) => {
      const low = from === sorted[0] ? sorted[1] : sorted[0];
      const high = from === sorted[n - 1] ? sorted[n - 2] : sorted[n - 1];
      return low + (points * (high - low)) / 100;
    };
  const after = scaledAfter(values, scale);
  return (from, points) => {
    const place = Math.ceil((points * (n - 1)) / 100) - 1;
    if (place < 0 || place > n - 2) return undefined;
    const value = sorted[place < lowerBound(sorted, from) ? place : place + 1];
    return after(from, value) >= points ? value : nextAbove(value);
  };
}

/** A number slightly above another one. */
const nextAbove = (value: number): number => value + Math.max(Math.abs(value), 1) * 2 ** -40;
