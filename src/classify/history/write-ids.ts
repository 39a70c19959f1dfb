import type { ByteReader } from './byte-reader';
import type { ByteWriter } from './byte-writer';

/**
 * Writes ids, each by what it has in common with the one before: sorted ids take a byte or two each.
 *
 * @param ids in code-unit order for few bytes; any order is read back as it was
 */
export function writeIds(writer: ByteWriter, ids: readonly string[]): void {
  const encoder = new TextEncoder();
  let before = '';
  writer.varint(ids.length);
  for (const id of ids) {
    const common = commonLength(before, id);
    const rest = encoder.encode(id.slice(common));
    writer.varint(common);
    writer.varint(rest.length);
    writer.bytes(rest);
    before = id;
  }
}

/** Reads ids. @throws RangeError where the bytes are damaged */
export function readIds(reader: ByteReader): string[] {
  const decoder = new TextDecoder('utf-8', { fatal: false });
  const count = reader.varint();
  if (count > reader.left()) throw new RangeError('more ids than bytes');
  const ids: string[] = [];
  let before = '';
  for (let i = 0; i < count; i++) {
    const common = reader.varint();
    before = before.slice(0, common) + decoder.decode(reader.bytes(reader.varint()));
    ids.push(before);
  }
  return ids;
}

/** Characters both begin with; a pair of surrogates is never parted, half of one is no text. */
function commonLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  const last = b.charCodeAt(length - 1);
  return length > 0 && last >= 0xd800 && last < 0xdc00 ? length - 1 : length;
}
