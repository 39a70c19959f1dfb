import { neumaierSum } from '../../statistics/neumaier-sum';

/**
 * A column on the scale of standard deviations from its mean; all 0 where all values are equal. Missing values are 0,
 * the mean.
 *
 * @param logarithm first takes sign(x)·ln(1 + |x|), so that a few giants do not make a cluster each
 */
export function standardised(values: Float64Array, logarithm: boolean): Float64Array {
  const raw = logarithm ? values.map((value) => Math.sign(value) * Math.log1p(Math.abs(value))) : values;
  const finite = raw.filter(Number.isFinite);
  const mean = neumaierSum(finite) / finite.length;
  const deviation = Math.sqrt(neumaierSum(finite.map((value) => (value - mean) ** 2)) / finite.length);
  return raw.map((value) => (deviation > 0 && Number.isFinite(value) ? (value - mean) / deviation : 0));
}
