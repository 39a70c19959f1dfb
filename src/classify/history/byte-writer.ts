/** Bytes that grow as they are written. */
export interface ByteWriter {
  byte: (value: number) => void;
  /** A whole number from 0 to 2^53 − 1, seven bits a byte, lowest first (LEB128). */
  varint: (value: number) => void;
  /** Eight bytes: any number, NaN included. */
  float64: (value: number) => void;
  bytes: (values: Uint8Array) => void;
  /** What was written so far. */
  written: () => Uint8Array<ArrayBuffer>;
}

/**
 * Writes numbers one after the other.
 *
 * @example
 * const writer = createByteWriter();
 * writer.varint(300);
 * writer.written(); // Uint8Array [0xac, 0x02]
 */
export function createByteWriter(): ByteWriter {
  let buffer = new Uint8Array(1024);
  let length = 0;
  const room = (count: number): void => {
    if (length + count <= buffer.length) return;
    const larger = new Uint8Array(Math.max(buffer.length * 2, length + count));
    larger.set(buffer.subarray(0, length));
    buffer = larger;
  };
  const bytes = (values: Uint8Array): void => {
    room(values.length);
    buffer.set(values, length);
    length += values.length;
  };
  const float = new Float64Array(1);
  return {
    byte(value) {
      room(1);
      buffer[length++] = value;
    },
    varint(value) {
      room(8);
      let rest = value;
      while (rest >= 0x80) {
        buffer[length++] = (rest % 0x80) | 0x80;
        rest = Math.floor(rest / 0x80);
      }
      buffer[length++] = rest;
    },
    float64(value) {
      float[0] = value;
      bytes(new Uint8Array(float.buffer));
    },
    bytes,
    written: () => buffer.slice(0, length),
  };
}
