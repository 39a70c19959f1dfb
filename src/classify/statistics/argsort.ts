import { decimalKeys, type DecimalKeys } from './decimal-keys';

/** Up to so many values are sorted by comparison, up to `medium` by digits of 8 bits, more by digits of 16. */
const small = 2048;
const medium = 1 << 16;

const known = new WeakMap<Float64Array, Uint32Array>();

/**
 * The positions of `values` in ascending order of value, NaN last, equal values by position (stable).
 *
 * A least-significant-digit radix sort, because sorting positions with a comparator is ten times slower: of whole numbers
 * in place of counts, days and money (see {@link decimalKeys}), else of the bit patterns of the doubles. −0 equals 0. The answer for an array is remembered: do not
 * change an array after it was sorted, nor the answer.
 *
 * @example
 * argsort(Float64Array.of(30, 10, 20)) // 1, 2, 0
 */
export function argsort(values: Float64Array): Uint32Array {
  const before = known.get(values);
  if (before) return before;
  const order = values.length <= small ? byComparison(values) : byDigits(values);
  known.set(values, order);
  return order;
}

function byComparison(values: Float64Array): Uint32Array {
  const key = (i: number) => (Number.isNaN(values[i]) ? 1 : 0);
  return Uint32Array.from(values.keys()).sort(
    (a, b) => key(a) - key(b) || (values[a] < values[b] ? -1 : values[a] > values[b] ? 1 : a - b),
  );
}

function byDigits(values: Float64Array): Uint32Array {
  const whole = decimalKeys(values);
  return whole ? argsortKeys(whole) : byBits(values);
}

/**
 * The positions of whole keys in ascending order, equal keys by position. The keys are used up.
 *
 * Digits of 11 bits; the keys move along with their positions, so that only writing is out of order.
 */
export function argsortKeys({ keys: firstKeys, largest }: DecimalKeys): Uint32Array {
  const n = firstKeys.length;
  let keys = firstKeys;
  let order: Uint32Array = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  let nextKeys: Uint32Array = new Uint32Array(n);
  let next: Uint32Array = new Uint32Array(n);
  const offsets = new Uint32Array(2048);
  for (let shift = 0; shift < 32 && largest >= 2 ** shift; shift += 11) {
    placesOfDigits(keys, shift, offsets);
    moveByDigit({ keys, order, nextKeys, next }, shift, offsets);
    [keys, nextKeys] = [nextKeys, keys];
    [order, next] = [next, order];
  }
  return order;
}

/** Where the keys of each digit begin, once they are sorted by it. */
function placesOfDigits(keys: Uint32Array, shift: number, offsets: Uint32Array): void {
  offsets.fill(0);
  for (let i = 0; i < keys.length; i++) offsets[(keys[i] >>> shift) & 2047]++;
  let sum = 0;
  for (let digit = 0; digit < 2048; digit++) {
    const count = offsets[digit];
    offsets[digit] = sum;
    sum += count;
  }
}

interface KeyMove {
  keys: Uint32Array;
  order: Uint32Array;
  nextKeys: Uint32Array;
  next: Uint32Array;
}

function moveByDigit({ keys, order, nextKeys, next }: KeyMove, shift: number, offsets: Uint32Array): void {
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    const place = offsets[(key >>> shift) & 2047]++;
    nextKeys[place] = key;
    next[place] = order[i];
  }
}

function byBits(values: Float64Array): Uint32Array {
  const n = values.length;
  const bits = orderedBits(values);
  const digitsOf = n <= medium ? new Uint8Array(bits) : new Uint16Array(bits);
  const digits = 8 / digitsOf.BYTES_PER_ELEMENT;
  const radix = 256 ** digitsOf.BYTES_PER_ELEMENT;
  let from = new Uint32Array(n);
  for (let i = 0; i < n; i++) from[i] = i;
  let to = new Uint32Array(n);
  const offsets = new Uint32Array(radix);
  for (let digit = 0; digit < digits; digit++) {
    offsets.fill(0);
    for (let i = 0, at = digit; i < n; i++, at += digits) offsets[digitsOf[at]]++;
    if (offsets[digitsOf[digit]] === n) continue;
    let sum = 0;
    for (let k = 0; k < radix; k++) {
      const count = offsets[k];
      offsets[k] = sum;
      sum += count;
    }
    for (let i = 0; i < n; i++) {
      const at = from[i];
      to[offsets[digitsOf[at * digits + digit]]++] = at;
    }
    [from, to] = [to, from];
  }
  return from;
}

/**
 * The bits of each double, least significant first, changed so that their unsigned order is the numbers' order.
 * (JavaScript runs on little-endian machines only.)
 */
function orderedBits(values: Float64Array): ArrayBuffer {
  const numbers = new Float64Array(values.length);
  const bits = new Uint32Array(numbers.buffer);
  for (let i = 0; i < values.length; i++) {
    // Adding 0 makes 0 of −0.
    numbers[i] = values[i] + 0;
    const high = bits[2 * i + 1];
    if (values[i] !== values[i]) {
      bits[2 * i] = bits[2 * i + 1] = 0xffffffff;
    } else if (high >>> 31 === 1) {
      bits[2 * i] = ~bits[2 * i];
      bits[2 * i + 1] = ~high;
    } else {
      bits[2 * i + 1] = high | 0x80000000;
    }
  }
  return numbers.buffer;
}
