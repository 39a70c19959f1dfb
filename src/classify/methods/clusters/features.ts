import { neumaierSum } from '../../statistics/neumaier-sum';

/** How a column is put on the scale of standard deviations from its mean, and back. */
export interface Feature {
  /** 0 for what is not finite, and everywhere where all values are equal. */
  scaled: (value: number) => number;
  /** The value that is so many standard deviations from the mean; NaN where all values are equal. */
  valueAt: (scaled: number) => number;
  /**
   * The scale after one finite value has become another: what was x on the scale is then `stretch`·x + `shift`.
   * Undefined where all values are equal before or after. Values that are unknown stay at 0.
   */
  after: (from: number, to: number) => { stretch: number; shift: number } | undefined;
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
  const squares = neumaierSum(finite.map((value) => (value - mean) ** 2));
  const deviation = Math.sqrt(squares / finite.length);
  const isSpread = deviation > 0;
  return {
    scaled: (value) => (isSpread && Number.isFinite(value) ? (raw(value) - mean) / deviation : 0),
    valueAt: (scaled) => {
      const before = isSpread ? scaled * deviation + mean : NaN;
      return logarithm ? Math.sign(before) * Math.expm1(Math.abs(before)) : before;
    },
    after: (from, to) => {
      const more = raw(to) - raw(from);
      const shifted = mean + more / finite.length;
      const squaresThen = squares + more * (raw(to) - shifted + raw(from) - mean);
      // Less than this is what rounding leaves of equal values.
      if (!isSpread || !(squaresThen > 1e-9 * squares)) return undefined;
      const then = Math.sqrt(squaresThen / finite.length);
      return { stretch: deviation / then, shift: (mean - shifted) / then };
    },
  };
}
