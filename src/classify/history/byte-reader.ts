/** Reads what a {@link ByteWriter} wrote, in the same order. */
export interface ByteReader {
  byte: () => number;
  varint: () => number;
  float64: () => number;
  bytes: (count: number) => Uint8Array;
  /** Bytes not read yet. */
  left: () => number;
}

/**
 * Reads numbers one after the other.
 *
 * @throws RangeError where the bytes end early, or a number is longer than one can be: they are damaged
 */
export function createByteReader(source: Uint8Array): ByteReader {
  let at = 0;
  const bytes = (count: number): Uint8Array => {
    if (at + count > source.length) throw new RangeError('the bytes end early');
    at += count;
    return source.subarray(at - count, at);
  };
  const byte = (): number => bytes(1)[0];
  return {
    byte,
    varint() {
      let value = 0;
      for (let place = 1; place <= 2 ** 49; place *= 0x80) {
        const next = byte();
        value += (next & 0x7f) * place;
        if (next < 0x80) return value;
      }
      throw new RangeError('a number is too long');
    },
    float64: () => new Float64Array(bytes(8).slice().buffer)[0],
    bytes,
    left: () => source.length - at,
  };
}
