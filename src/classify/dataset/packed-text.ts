/** Texts of so many Latin-1 characters fit whole into four 32-bit words, with their length. */
const packedLength = 15;

/** Texts up to this length are hashed here, longer ones are left to a `Map`. */
export const hashedLength = 64;

/**
 * Writes a text, not empty, as four words at `words[at]`: up to 15 Latin-1 characters and, last, their number, so that
 * equal words are equal texts, and unsigned words are ordered as the texts are by code units; of any other text a hash of two words, its length and 0 (no hash beyond 64 characters).
 */
export function packText(text: string, words: Int32Array, at: number): void {
  const { length } = text;
  if (length > packedLength) return hashText(text, words, at);
  const whole = length >> 2;
  let all = 0;
  let i = 0;
  for (let k = 0; k < whole; k++, i += 4) {
    const a = text.charCodeAt(i);
    const b = text.charCodeAt(i + 1);
    const c = text.charCodeAt(i + 2);
    const d = text.charCodeAt(i + 3);
    all |= a | b | c | d;
    words[at + k] = (a << 24) | (b << 16) | (c << 8) | d;
  }
  let rest = 0;
  for (; i < length; i++) {
    const unit = text.charCodeAt(i);
    all |= unit;
    rest = (rest << 8) | unit;
  }
  if (all > 255) return hashText(text, words, at);
  for (let k = whole; k < 3; k++) words[at + k] = 0;
  words[at + 3] = length;
  words[at + whole] |= rest << (8 * (4 - (length & 3)));
}

function hashText(text: string, words: Int32Array, at: number): void {
  const { length } = text;
  let a = length;
  let b = 0;
  if (length <= hashedLength)
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      a = Math.imul(a ^ unit, 0x9e3779b1);
      b = Math.imul(b + unit, 0x85ebca6b) ^ (b >>> 13);
    }
  words[at] = a;
  words[at + 1] = b;
  words[at + 2] = length;
  words[at + 3] = 0;
}

/** Four words as one, well mixed. */
export function mixWords(a: number, b: number, c: number, d: number): number {
  let mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) ^ Math.imul(c, 0x27d4eb2f);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0x165667b1) ^ Math.imul(d, 0x2545f491);
  return mixed ^ (mixed >>> 16);
}
