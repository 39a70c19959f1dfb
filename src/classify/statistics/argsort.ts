const digitBits = 11;
const digits = 6;
const radix = 1 << digitBits;
const small = 512;

const known = new WeakMap<Float64Array, Uint32Array>();

/**
 * The positions of `values` in ascending order of value, NaN last, equal values by position (stable).
 *
 * A least-significant-digit radix sort of the bit patterns of the doubles (11 bits at a time), because sorting
 * positions with a comparator is ten times slower. −0 equals 0. The answer for an array is remembered: do not
 * change an array after it was sorted, nor the answer.
 *
 * @example
 * argsort(Float64Array.of(30, 10, 20)) // 1, 2, 0
 */
export function argsort(values: Float64Array): Uint32Array {
  const before = known.get(values);
  if (before) return before;
  const order = values.length <= small ? byComparison(values) : byRadix(values);
  known.set(values, order);
  return order;
}

function byComparison(values: Float64Array): Uint32Array {
  const key = (i: number) => (Number.isNaN(values[i]) ? 1 : 0);
  return Uint32Array.from(values.keys()).sort(
    (a, b) => key(a) - key(b) || (values[a] < values[b] ? -1 : values[a] > values[b] ? 1 : a - b),
  );
}

function byRadix(values: Float64Array): Uint32Array {
  const n = values.length;
  const { high, low } = orderedBits(values);
  const counts = countDigits(high, low);
  let from = Uint32Array.from(values.keys());
  let to = new Uint32Array(n);
  for (let digit = 0; digit < digits; digit++) {
    const offsets = counts.subarray(digit * radix, (digit + 1) * radix);
    if (offsets[digitOf(high[0], low[0], digit)] === n) continue;
    let sum = 0;
    for (let k = 0; k < radix; k++) {
      const count = offsets[k];
      offsets[k] = sum;
      sum += count;
    }
    for (let i = 0; i < n; i++) {
      const at = from[i];
      to[offsets[digitOf(high[at], low[at], digit)]++] = at;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** The bits of each double, changed so that their unsigned order is the numbers' order. */
function orderedBits(values: Float64Array): { high: Uint32Array; low: Uint32Array } {
  const n = values.length;
  const high = new Uint32Array(n);
  const low = new Uint32Array(n);
  const one = new Float64Array(1);
  const bits = new Uint32Array(one.buffer);
  for (let i = 0; i < n; i++) {
    const value = values[i];
    if (value !== value) {
      high[i] = low[i] = 0xffffffff;
      continue;
    }
    one[0] = value + 0;
    const negative = bits[1] >>> 31 === 1;
    high[i] = negative ? ~bits[1] : bits[1] | 0x80000000;
    low[i] = negative ? ~bits[0] : bits[0];
  }
  return { high, low };
}

function countDigits(high: Uint32Array, low: Uint32Array): Uint32Array {
  const counts = new Uint32Array(digits * radix);
  for (let i = 0; i < high.length; i++) {
    for (let digit = 0; digit < digits; digit++) {
      counts[digit * radix + digitOf(high[i], low[i], digit)]++;
    }
  }
  return counts;
}

/** Bits 11·digit … 11·digit + 10 of the 64-bit number high:low. */
function digitOf(high: number, low: number, digit: number): number {
  switch (digit) {
    case 0:
      return low & 2047;
    case 1:
      return (low >>> 11) & 2047;
    case 2:
      return (low >>> 22) | ((high & 1) << 10);
    case 3:
      return (high >>> 1) & 2047;
    case 4:
      return (high >>> 12) & 2047;
    default:
      return high >>> 23;
  }
}
