/**
 * Letters of a zero-based column.
 *
 * @example
 * columnLetters(0); // 'A'
 * columnLetters(26); // 'AA'
 */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/**
 * A1 address of a cell given zero-based row and column.
 *
 * @example
 * cellAddress(16, 2); // 'C17'
 */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;
