/** One file in a zip, still packed. */
interface PackedEntry {
  name: Uint8Array;
  method: number;
  crc: number;
  packed: Uint8Array;
  size: number;
}

const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
const stored = 0;
const deflated = 8;
/** Names are UTF-8. */
const utf8Flag = 0x800;
/** 1 January 1980: the earliest day a zip knows, so that the same workbook gives the same bytes. */
const dosDate = 0x21;

const text = { encoder: new TextEncoder(), decoder: new TextDecoder() };

/** The files of a zip by name (no encryption, no zip64: Office files under 4 GB have neither). */
export type Zip = Map<string, PackedEntry>;

/** Reads a zip's directory; the files stay packed until asked for. Throws an Error when it is no zip. */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== endSignature) end -= 1;
  if (end < 0) throw new Error('Not a zip file: it has no directory.');
  const count = view.getUint16(end + 10, true);
  const entries: Zip = new Map();
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n += 1) {
    if (view.getUint32(at, true) !== centralSignature) throw new Error('The zip directory is damaged.');
    const packedSize = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const name = bytes.subarray(at + 46, at + 46 + nameLength);
    entries.set(text.decoder.decode(name), {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: bytes.subarray(from, from + packedSize),
      size: view.getUint32(at + 24, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The text of a file in the zip; undefined when there is no such file. */
export async function readPart(zip: Zip, name: string): Promise<string | undefined> {
  const entry = zip.get(name);
  if (!entry) return undefined;
  const bytes =
    entry.method === stored
      ? entry.packed
      : await through(entry.packed, new DecompressionStream('deflate-raw'));
  return text.decoder.decode(bytes);
}

/** Adds or replaces a file. */
export async function putPart(zip: Zip, name: string, content: string): Promise<void> {
  const bytes = text.encoder.encode(content);
  const packed = await through(bytes, new CompressionStream('deflate-raw'));
  zip.set(name, {
    name: text.encoder.encode(name),
    method: deflated,
    crc: crc32(bytes),
    packed,
    size: bytes.length,
  });
}

async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const source = new Blob([new Uint8Array(bytes)]).stream();
  return new Uint8Array(await new Response(source.pipeThrough(stream)).arrayBuffer());
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let crc = n;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** The bytes of the zip. Files that were not replaced keep their packed bytes. */
export function closeZip(zip: Zip): Uint8Array {
  const entries = [...zip.values()];
  const fixed = entries.reduce((sum, entry) => sum + 76 + 2 * entry.name.length + entry.packed.length, 22);
  const bytes = new Uint8Array(fixed);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;

  /** The 26 bytes that local header and directory have in common. */
  function header(entry: PackedEntry, from: number): void {
    view.setUint16(from, 20, true);
    view.setUint16(from + 2, utf8Flag, true);
    view.setUint16(from + 4, entry.method, true);
    view.setUint16(from + 8, dosDate, true);
    view.setUint32(from + 10, entry.crc, true);
    view.setUint32(from + 14, entry.packed.length, true);
    view.setUint32(from + 18, entry.size, true);
    view.setUint16(from + 22, entry.name.length, true);
  }

  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, localSignature, true);
    header(entry, at + 4);
    bytes.set(entry.name, at + 30);
    bytes.set(entry.packed, at + 30 + entry.name.length);
    at += 30 + entry.name.length + entry.packed.length;
  }
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, centralSignature, true);
    view.setUint16(at + 4, 20, true);
    header(entry, at + 6);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(entry.name, at + 46);
    at += 46 + entry.name.length;
  });
  view.setUint32(at, endSignature, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}
