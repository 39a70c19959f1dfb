import { inRuns } from '../in-runs';

/** A running sum whose value does not depend on the order of what was added. */
export interface ExactSum {
  add: (value: number) => void;
  value: () => number;
}

const largestDecimals = 4;
/** Two units in the last place: what is left of a decimal after one division or product in binary. */
const noise = 2 ** -51;

/**
 * The power of ten that makes whole numbers of all amounts, so that their sums are exact.
 *
 * An amount counts as a decimal when it is within 2 units in the last place of one with at most 4 decimals
 * (22.200000000000003 is 22.2). NaN and infinite entries are passed over.
 *
 * @param least a power of ten that the scale is at least
 * @returns 1, 10, … 10⁴; 0 where some amount has more decimals or the sum of all magnitudes reaches 2⁵³
 */
export function decimalScale(values: Float64Array, least = 1): number {
  let scale = least;
  let magnitude = 0;
  inRuns(values.length, (from, to) => {
    if (scale > 0) scale = scaleOfRun(values, scale, from, to);
    magnitude += magnitudeOfRun(values, from, to);
  });
  return magnitude * scale < Number.MAX_SAFE_INTEGER / 2 ? scale : 0;
}

/** The scale, at least the one given, that makes whole numbers of some of the values; 0 where none does. */
function scaleOfRun(values: Float64Array, least: number, from: number, to: number): number {
  let scale = least;
  for (let i = from; i < to; i++) {
    const value = Math.abs(values[i]);
    if (!(value < Infinity)) continue;
    while (Math.abs(Math.round(value * scale) - value * scale) > value * scale * noise) {
      if (scale === 10 ** largestDecimals) return 0;
      scale *= 10;
    }
  }
  return scale;
}

function magnitudeOfRun(values: Float64Array, from: number, to: number): number {
  let magnitude = 0;
  for (let i = from; i < to; i++) {
    const value = Math.abs(values[i]);
    if (value < Infinity) magnitude += value;
  }
  return magnitude;
}

/** Sums whole multiples of 1/scale as integers: exact while below 2⁵³ (see {@link decimalScale}). */
function decimalSum(scale: number): ExactSum {
  let total = 0;
  return {
    add: (value) => {
      total += Math.round(value * scale);
    },
    value: () => total / scale + 0,
  };
}

/**
 * Sums any finite numbers to the correctly rounded result (Shewchuk 1997, as Python's `math.fsum`): the running sum is
 * kept as parts that do not overlap, so no bit is lost.
 */
function binarySum(): ExactSum {
  const parts: number[] = [];
  let count = 0;
  return {
    add(value) {
      let x = value;
      let kept = 0;
      for (let i = 0; i < count; i++) {
        let y = parts[i] ?? 0;
        if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
        const high = x + y;
        const low = y - (high - x);
        if (low !== 0) parts[kept++] = low;
        x = high;
      }
      parts[kept] = x;
      count = kept + 1;
    },
    value() {
      if (count === 0) return 0;
      let i = count - 1;
      let high = parts[i] ?? 0;
      let low = 0;
      while (i > 0) {
        const x = high;
        const y = parts[--i] ?? 0;
        high = x + y;
        low = y - (high - x);
        if (low !== 0) break;
      }
      const next = parts[i - 1] ?? 0;
      if (i > 0 && ((low < 0 && next < 0) || (low > 0 && next > 0))) {
        const doubled = low * 2;
        const rounded = high + doubled;
        if (doubled === rounded - high) high = rounded;
      }
      return high + 0;
    },
  };
}

/**
 * A sum that comes out the same, bit for bit, in whatever order the values are added.
 *
 * @param scale from {@link decimalScale}: whole numbers of 1/scale are added; 0: the sum is correctly rounded
 *
 * @example
 * const sum = createExactSum(decimalScale(Float64Array.of(0.1, 0.2)));
 * sum.add(0.1); sum.add(0.2); sum.value(); // 0.3
 */
export const createExactSum = (scale: number): ExactSum => (scale > 0 ? decimalSum(scale) : binarySum());
