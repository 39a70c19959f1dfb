import { cellCode, type RawColumn } from './raw-table';

/** Groups longer than this are looked through by a table of hashes, shorter ones pair by pair. */
const pairwise = 12;

const bits = new Float64Array(1);
const words = new Int32Array(bits.buffer);

/** A row's cells as one 32-bit number; rows with different numbers differ. */
function hashOf(columns: readonly RawColumn[], row: number): number {
  let hash = 17;
  for (const { codes, numbers } of columns) {
    let cell = codes[row];
    if (cell === cellCode.number) {
      bits[0] = numbers[row];
      cell = words[0] ^ Math.imul(words[1], 0x27d4eb2f);
    }
    hash = Math.imul(hash ^ cell, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

/** Whether two rows are equal, cell for cell. */
export const equalRows = (columns: readonly RawColumn[], a: number, b: number): boolean =>
  columns.every(
    ({ codes, numbers }) =>
      codes[a] === codes[b] && (codes[a] !== cellCode.number || numbers[a] === numbers[b]),
  );

/**
 * Finds the rows equal, cell for cell, to an earlier row of the same list in every column given.
 *
 * @param rows row numbers of one customer's order or day, ascending
 * @param found the later rows of each group of equals are added here
 */
export function findRepeatedRows(columns: readonly RawColumn[], rows: Int32Array, found: number[]): void {
  if (rows.length <= pairwise) {
    for (let i = 1; i < rows.length; i++)
      for (let j = 0; j < i; j++)
        if (equalRows(columns, rows[j], rows[i])) {
          found.push(rows[i]);
          break;
        }
    return;
  }
  const firsts = new Map<number, number[]>();
  for (const row of rows) {
    const hash = hashOf(columns, row);
    const alike = firsts.get(hash);
    if (!alike) firsts.set(hash, [row]);
    else if (alike.some((first) => equalRows(columns, first, row))) found.push(row);
    else alike.push(row);
  }
}
