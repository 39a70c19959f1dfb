import type { ByteReader } from './byte-reader';
import type { ByteWriter } from './byte-writer';
import { noTier } from './snapshot';

/** Symbols: the tier of before; no tier; then the tiers, from this number on. */
const same = 0;
const none = 1;
const firstTier = 2;

/**
 * Writes the tier of each customer, one byte where there are fewer than 126 tiers; customers who stay are zeros.
 *
 * @param before The tiers of the snapshot before, of its customers only; absent where its scheme was another one.
 */
export function writeTiers(writer: ByteWriter, codes: Uint16Array, before: Uint16Array | undefined): void {
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i];
    if (code === tierBefore(before, i)) writer.varint(same);
    else writer.varint(code === noTier ? none : code + firstTier);
  }
}

/** Reads the tiers of so many customers. */
export function readTiers(reader: ByteReader, count: number, before: Uint16Array | undefined): Uint16Array {
  const codes = new Uint16Array(count);
  for (let i = 0; i < count; i++) {
    const symbol = reader.varint();
    codes[i] = symbol === same ? tierBefore(before, i) : symbol === none ? noTier : symbol - firstTier;
  }
  return codes;
}

const tierBefore = (before: Uint16Array | undefined, i: number): number =>
  before && i < before.length ? before[i] : noTier;
