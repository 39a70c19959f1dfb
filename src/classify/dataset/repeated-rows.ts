import type { RawColumn } from './raw-table';

/** A row's cells as one 32-bit number; rows with different numbers differ. */
function hashRows(columns: readonly RawColumn[], rowCount: number): Int32Array {
  const hashes = new Int32Array(rowCount).fill(17);
  for (const { codes, numbers } of columns) {
    const words = new Int32Array(numbers.buffer, numbers.byteOffset, numbers.length * 2);
    for (let i = 0; i < rowCount; i++) {
      const code = codes[i] ?? 0;
      const cell = code === -1 ? (words[2 * i] ?? 0) ^ Math.imul(words[2 * i + 1] ?? 0, 0x27d4eb2f) : code;
      const hash = Math.imul((hashes[i] ?? 0) ^ cell, 0x9e3779b1);
      hashes[i] = hash ^ (hash >>> 15);
    }
  }
  return hashes;
}

/**
 * Finds rows equal, cell for cell, to an earlier row in every column given.
 *
 * @param considered 0 for rows to consider (the fates of rows: 0 is used)
 * @returns the later rows of each group of equals, in row order
 */
export function findRepeatedRows(columns: readonly RawColumn[], considered: Uint8Array): number[] {
  const rowCount = considered.length;
  const hashes = hashRows(columns, rowCount);
  let size = 16;
  while (size < rowCount * 2) size *= 2;
  const table = new Int32Array(size).fill(-1);
  const equal = (a: number, b: number): boolean =>
    columns.every(
      ({ codes, numbers }) => codes[a] === codes[b] && (codes[a] !== -1 || numbers[a] === numbers[b]),
    );
  const repeated: number[] = [];
  for (let i = 0; i < rowCount; i++) {
    if (considered[i] !== 0) continue;
    const hash = hashes[i] ?? 0;
    let slot = hash & (size - 1);
    let other = table[slot] ?? -1;
    while (other >= 0 && !(hashes[other] === hash && equal(other, i))) {
      slot = (slot + 1) & (size - 1);
      other = table[slot] ?? -1;
    }
    if (other >= 0) repeated.push(i);
    else table[slot] = i;
  }
  return repeated;
}
