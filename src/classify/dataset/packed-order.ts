import { argsort, argsortKeys } from '../statistics/argsort';

/** Some bits of one of the four words of a packed text. */
interface Field {
  word: number;
  shift: number;
  width: number;
}

/**
 * The order, by code units, of texts packed whole (see `packText`: four words each, none of length 0).
 *
 * Ids of one system differ in few bits: bits that are the same in all texts do not matter to their order, so the others
 * of each text make one number, and numbers are sorted by their digits.
 *
 * @returns nothing where more than 53 bits differ
 */
export function packedOrder(words: Int32Array): Uint32Array | undefined {
  const fields = differingFields(words);
  const bits = fields.reduce((sum, { width }) => sum + width, 0);
  if (bits > 53) return undefined;
  if (bits > 31) return argsort(wideKeys(words, fields));
  return argsortKeys({ keys: narrowKeys(words, fields), largest: 2 ** bits - 1 });
}

/** From each byte the bits from the first to the last that differ between the texts, most significant first. */
function differingFields(words: Int32Array): Field[] {
  const differing = new Int32Array(4);
  for (let at = 0; at < words.length; at++) differing[at & 3] |= words[at] ^ words[at & 3];
  const fields: Field[] = [];
  for (let word = 0; word < 4; word++)
    for (let shift = 24; shift >= 0; shift -= 8) {
      const byte = (differing[word] >>> shift) & 255;
      if (byte === 0) continue;
      const low = 31 - Math.clz32(byte & -byte);
      fields.push({ word, shift: shift + low, width: 32 - Math.clz32(byte) - low });
    }
  return fields;
}

function narrowKeys(words: Int32Array, fields: readonly Field[]): Uint32Array {
  const keys = new Uint32Array(words.length >> 2);
  for (const { word, shift, width } of fields) {
    const mask = (1 << width) - 1;
    for (let i = 0, at = word; i < keys.length; i++, at += 4)
      keys[i] = (keys[i] << width) | ((words[at] >>> shift) & mask);
  }
  return keys;
}

function wideKeys(words: Int32Array, fields: readonly Field[]): Float64Array {
  const keys = new Float64Array(words.length >> 2);
  for (const { word, shift, width } of fields) {
    const mask = (1 << width) - 1;
    for (let i = 0, at = word; i < keys.length; i++, at += 4)
      keys[i] = keys[i] * 2 ** width + ((words[at] >>> shift) & mask);
  }
  return keys;
}
