import { spacingOf } from './spacing';

const characters = [',', ';', '\t', '|'] as const;

/** What stands between fields: a character, any run of blanks (`' '`), or a run of two or more (`'  '`). */
export type Delimiter = (typeof characters)[number] | ' ' | '  ';

/**
 * What separates fields: the character found equally often (and most often) outside quotes in the first lines; where
 * none of them divides the lines, the blanks that do.
 *
 * @example
 * delimiterOf('id;name\n1;"a,b"') // ';'
 * delimiterOf(' id  spent\n 001  9.50\n 002 11.00\n') // ' '
 */
export function delimiterOf(start: string): Delimiter {
  const lines = start.split(/\r\n|\r|\n/);
  // The last line may be cut off by the end of the piece.
  const whole = (lines.length > 1 ? lines.slice(0, -1) : lines).filter((line) => line.trim() !== '');
  const unquoted = start.replace(/"(?:[^"]|"")*"/g, '').split(/\r\n|\r|\n/, 12);
  const counted = (unquoted.length > 1 ? unquoted.slice(0, -1) : unquoted).filter((line) => line !== '');
  return characterIn(counted) ?? spacingOf(whole) ?? ',';
}

function characterIn(lines: readonly string[]): Delimiter | undefined {
  let best: Delimiter | undefined;
  let bestScore = 0;
  for (const delimiter of characters) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const least = Math.min(...counts);
    const score = least * 1000 - (Math.max(...counts) - least);
    if (least > 0 && score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}
