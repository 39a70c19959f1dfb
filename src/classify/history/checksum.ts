/**
 * A 32-bit sum of bytes (FNV-1a, Fowler, Noll and Vo): tells damaged bytes from whole ones.
 *
 * @example
 * checksum(new TextEncoder().encode('a')); // 0xe40c292c
 */
export function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
