const candidates = [',', ';', '\t', '|'] as const;

export type Delimiter = (typeof candidates)[number];

/**
 * The character that separates fields: the one found equally often (and most often) outside quotes in the first lines.
 *
 * @example
 * delimiterOf('id;name\n1;"a,b"') // ';'
 */
export function delimiterOf(start: string): Delimiter {
  const lines = start.replace(/"(?:[^"]|"")*"/g, '').split(/\r\n|\r|\n/, 12);
  // The last line may be cut off by the end of the piece.
  const whole = (lines.length > 1 ? lines.slice(0, -1) : lines).filter((line) => line !== '');
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of candidates) {
    const counts = whole.map((line) => line.split(delimiter).length - 1);
    const least = Math.min(...counts);
    const score = least * 1000 - (Math.max(...counts) - least);
    if (least > 0 && score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}
