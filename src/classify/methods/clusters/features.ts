import { neumaierSum } from '../../statistics/neumaier-sum';

/** How a column is put on the scale of standard deviations from its mean, and back. */
export interface Feature {
  /** 0 for what is not finite, and everywhere where all values are equal. */
  scaled: (value: number) => number;
  /** The value that is so many standard deviations from the mean; NaN where all values are equal. */
  valueAt: (scaled: number) => number;
}

/**
 * The scale of a column.
 *
 * @param logarithm first takes sign(x)·ln(1 + |x|), so that a few giants do not make a cluster each
 */
export function featureOf(values: Float64Array, logarithm: boolean): Feature {
  const raw = (value: number): number => (logarithm ? Math.sign(value) * Math.log1p(Math.abs(value)) : value);
  const finite = values.map(raw).filter(Number.isFinite);
  const mean = neumaierSum(finite) / finite.length;
  const deviation = Math.sqrt(neumaierSum(finite.map((value) => (value - mean) ** 2)) / finite.length);
  const isSpread = deviation > 0;
  return {
    scaled: (value) => (isSpread && Number.isFinite(value) ? (raw(value) - mean) / deviation : 0),
    valueAt: (scaled) => {
      const before = isSpread ? scaled * deviation + mean : NaN;
      return logarithm ? Math.sign(before) * Math.expm1(Math.abs(before)) : before;
    },
  };
}
