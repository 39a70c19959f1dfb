import { argsort } from '../../statistics/argsort';
import { neumaierSum } from '../../statistics/neumaier-sum';
import { sortedValues } from '../../statistics/sorted-values';

/**
 * Values on a scale from 0 to 100; what is not finite, and all where all are equal, is 50.
 *
 * `percentile`: the share of the other customers with a smaller value, half of the equal ones counted;
 * `minMax`: the place between the smallest and the largest; `z`: 50 + 20 standard deviations, limited to 0 and 100.
 */
export function onHundred(values: Float64Array, scale: 'percentile' | 'minMax' | 'z'): Float64Array {
  switch (scale) {
    case 'percentile':
      return percentiles(values);
    case 'minMax':
      return betweenExtremes(values);
    case 'z':
      return standardScores(values);
  }
}

function percentiles(values: Float64Array): Float64Array {
  const order = argsort(values);
  const result = new Float64Array(values.length).fill(50);
  const finite = [...order].filter((at) => Number.isFinite(values[at]));
  if (finite.length < 2) return result;
  for (let from = 0; from < finite.length;) {
    let to = from + 1;
    while (to < finite.length && values[finite[to]] === values[finite[from]]) to++;
    const share = (from + (to - from - 1) / 2) / (finite.length - 1);
    for (let k = from; k < to; k++) result[finite[k]] = 100 * share;
    from = to;
  }
  return result;
}

function betweenExtremes(values: Float64Array): Float64Array {
  const sorted = sortedValues(values);
  const low = sorted[0];
  const span = sorted[sorted.length - 1] - low;
  return values.map((value) => (span > 0 && Number.isFinite(value) ? (100 * (value - low)) / span : 50));
}

function standardScores(values: Float64Array): Float64Array {
  const sorted = sortedValues(values);
  const mean = neumaierSum(sorted) / sorted.length;
  const deviation = Math.sqrt(neumaierSum(sorted.map((value) => (value - mean) ** 2)) / sorted.length);
  return values.map((value) =>
    deviation > 0 && Number.isFinite(value)
      ? Math.min(100, Math.max(0, 50 + (20 * (value - mean)) / deviation))
      : 50,
  );
}
