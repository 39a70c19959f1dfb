import { widthFor } from '../tier-columns';

/** Points that a cell keeps free besides its text, as `widthFor` counts them. */
const padding = 24;
const longest = 320;

/** Points a text takes on one line, however long it is. */
export function textPoints(text: string): number {
  const points = widthFor(text);
  if (points < longest) return points - padding;
  const middle = Math.ceil(text.length / 2);
  return textPoints(text.slice(0, middle)) + textPoints(text.slice(middle));
}

/**
 * Breaks a text into lines that fit a width: between words, and between any two ideographs.
 *
 * @param width Points.
 * @example
 * breakLines('one two three', 60); // ['one two', 'three']
 */
export function breakLines(text: string, width: number): string[] {
  const pieces = text.match(/[⺀-￿][，。；：、）”]*|[^\s⺀-￿]+\s*|\s+/g) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && textPoints((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line.trimEnd() === '' ? lines : [...lines, line.trimEnd()];
}
