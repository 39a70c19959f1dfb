/** Bytes decoded at a time: the text of a large file never exists twice. */
const pieceSize = 1 << 20;

/**
 * The text of a file in pieces, its encoding recognised: a byte order mark decides; else UTF-8 where it is valid UTF-8;
 * else GB18030, which holds GBK and GB2312, as Chinese systems export.
 *
 * A piece never ends inside a character. The byte order mark is not part of the text.
 */
export function* decodeText(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let from = 0; from < bytes.length; from += pieceSize) {
    yield decoder.decode(bytes.subarray(from, from + pieceSize), { stream: true });
  }
  yield decoder.decode();
}

/** The label of the encoding, as TextDecoder knows it. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'gb18030';
}

/** Whether every lead byte is followed by as many continuation bytes (10xxxxxx) as it announces. */
function isUtf8(bytes: Uint8Array): boolean {
  let following = 0;
  for (const byte of bytes) {
    if (following > 0) {
      if ((byte & 0xc0) !== 0x80) return false;
      following -= 1;
    } else if (byte >= 0x80) {
      following = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1;
      if (byte < 0xc2 || byte > 0xf4) return false;
    }
  }
  return following === 0;
}
