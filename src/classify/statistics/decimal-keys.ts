/** Whole numbers from 0 to `largest`, in the order of the values they stand for. */
export interface DecimalKeys {
  keys: Uint32Array;
  largest: number;
}

/**
 * A 32-bit key for each value, if all values are whole numbers or all have at most two decimals, as counts, days and
 * money do: keys are equal where values are equal and ordered as they are, with NaN last. −0 equals 0.
 *
 * @returns nothing where the values are not of this kind, or span too much for 32 bits
 *
 * @example
 * decimalKeys(Float64Array.of(0.25, NaN, 0.1)) // keys 15, 16, 0
 */
export function decimalKeys(values: Float64Array): DecimalKeys | undefined {
  for (const scale of [1, 100]) {
    const range = rangeOf(values, scale);
    if (!range) continue;
    const { low, high } = range;
    const largest = high - low + 1;
    if (!(largest < 2 ** 32)) return undefined;
    const keys = new Uint32Array(values.length);
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      keys[i] = value !== value ? largest : Math.round(value * scale) - low;
    }
    return { keys, largest };
  }
  return undefined;
}

/** Smallest and largest `scale` × value; nothing if one of them is not whole. 0 and 0 where every value is NaN. */
function rangeOf(values: Float64Array, scale: number): { low: number; high: number } | undefined {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value !== value) continue;
    const whole = Math.round(value * scale);
    if (whole / scale !== value) return undefined;
    if (whole < low) low = whole;
    if (whole > high) high = whole;
  }
  return low > high ? { low: 0, high: 0 } : { low, high };
}
