/** Text as letters and digits that an XML part can hold, deflated where the browser can. */
export interface PackedText {
  encoding: 'deflate' | 'plain';
  text: string;
}

const canDeflate = (): boolean => typeof CompressionStream === 'function';

/**
 * Packs a text: deflate, then base64. A million cells of tiers become some hundred kilobytes.
 *
 * @example
 * await unpackText(await packText('客户')); // '客户'
 */
export async function packText(text: string): Promise<PackedText> {
  const bytes = new TextEncoder().encode(text);
  if (!canDeflate()) return { encoding: 'plain', text: toBase64(bytes) };
  return { encoding: 'deflate', text: toBase64(await piped(bytes, new CompressionStream('deflate-raw'))) };
}

/** @throws if the text was not made by {@link packText} */
export async function unpackText({ encoding, text }: PackedText): Promise<string> {
  const bytes = fromBase64(text);
  const plain = encoding === 'plain' ? bytes : await piped(bytes, new DecompressionStream('deflate-raw'));
  return new TextDecoder().decode(plain);
}

async function piped(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(through);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Arguments of one call: engines allow some ten thousand. */
const stretch = 0x2000;

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += stretch) {
    binary += String.fromCharCode(...bytes.subarray(at, at + stretch));
  }
  return btoa(binary);
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
