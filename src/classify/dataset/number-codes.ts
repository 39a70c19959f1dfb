/** Distinct numbers in order of first appearance, and which of them each row holds (−1 where `include` says no). */
export interface NumberCodes {
  codes: Int32Array;
  distinct: Float64Array;
}

/**
 * Codes numbers as integers without making a text of each: an open-addressing table over their 64 bits.
 *
 * 1,048,575 ids take some 20 ms; a `Map` of numbers takes several times that.
 *
 * @param rows the rows to code are those where `rows[i] === wanted`
 */
export function codeNumbers(values: Float64Array, rows: Int32Array, wanted: number): NumberCodes {
  const codes = new Int32Array(values.length).fill(-1);
  let capacity = 1 << 12;
  let table = new Int32Array(capacity).fill(-1);
  let distinct = new Float64Array(capacity >> 1);
  let count = 0;
  const bits = new Float64Array(1);
  const words = new Int32Array(bits.buffer);
  const slotOf = (value: number, mask: number): number => {
    bits[0] = value;
    let hash = Math.imul((words[0] ?? 0) ^ Math.imul(words[1] ?? 0, 0x9e3779b1), 0x85ebca6b);
    hash ^= hash >>> 15;
    return (Math.imul(hash, 0xc2b2ae35) >>> 7) & mask;
  };
  const grow = (): void => {
    capacity *= 2;
    table = new Int32Array(capacity).fill(-1);
    const larger = new Float64Array(capacity >> 1);
    larger.set(distinct);
    distinct = larger;
    for (let code = 0; code < count; code++) {
      let slot = slotOf(distinct[code] ?? 0, capacity - 1);
      while ((table[slot] ?? -1) >= 0) slot = (slot + 1) & (capacity - 1);
      table[slot] = code;
    }
  };
  for (let i = 0; i < values.length; i++) {
    if (rows[i] !== wanted) continue;
    const value = (values[i] ?? 0) + 0; // −0 becomes 0
    let slot = slotOf(value, capacity - 1);
    let code = table[slot] ?? -1;
    while (code >= 0 && distinct[code] !== value) {
      slot = (slot + 1) & (capacity - 1);
      code = table[slot] ?? -1;
    }
    if (code < 0) {
      code = count++;
      table[slot] = code;
      distinct[code] = value;
      if (count === distinct.length) grow();
    }
    codes[i] = code;
  }
  return { codes, distinct: distinct.slice(0, count) };
}
