import { fromBase64, toBase64 } from '../undo/pack-text';

/** How bytes are kept as text; `none` where the browser cannot deflate (Safari before 16.4). */
export type Packing = 'deflate-raw' | 'none';

/** Bytes as text that an XML part can hold. */
export interface PackedBytes {
  packing: Packing;
  /** Base64. */
  text: string;
}

/** Deflates bytes, where the browser can, and writes them as base64. */
export async function packBytes(bytes: Uint8Array<ArrayBuffer>): Promise<PackedBytes> {
  if (typeof CompressionStream === 'undefined') return { packing: 'none', text: toBase64(bytes) };
  const packed = await through(bytes, new CompressionStream('deflate-raw'));
  return { packing: 'deflate-raw', text: toBase64(packed) };
}

/** @throws TypeError, RangeError or DOMException where the text was not made by {@link packBytes} */
export async function unpackBytes({ packing, text }: PackedBytes): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = fromBase64(text);
  return packing === 'none' ? bytes : through(bytes, new DecompressionStream('deflate-raw'));
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const piped = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}
