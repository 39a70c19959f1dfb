/** One thing drawn: an SVG element, as data. */
export interface Mark {
  tag: 'rect' | 'path' | 'line' | 'circle' | 'text';
  attributes: Record<string, string | number>;
  text?: string;
}

/** A place in a chart, in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface TextStyle {
  /** Points. */
  size: number;
  color: string;
  bold: boolean;
}

export const pixelsOf = (points: number): number => (points * 4) / 3;

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** About how wide a text is, in pixels: Chinese letters are squares, others a little over half of one. */
export function textWidth(text: string, size: number): number {
  let letters = 0;
  for (const letter of text) letters += wide.test(letter) ? 1 : /[il.,:;|' ]/.test(letter) ? 0.32 : 0.56;
  return letters * pixelsOf(size);
}

/** The text cut with an ellipsis so that it fits. */
export function fitted(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('')}…`;
}

/** A text; `y` is its middle. */
export function label(
  text: string,
  x: number,
  y: number,
  { size, color, bold }: TextStyle,
  anchor: 'start' | 'middle' | 'end' = 'middle',
  turned = 0,
): Mark {
  return {
    tag: 'text',
    text,
    attributes: {
      x: round(x),
      y: round(y),
      'font-size': round(pixelsOf(size)),
      fill: color,
      'text-anchor': anchor,
      'dominant-baseline': 'central',
      ...(bold && { 'font-weight': 600 }),
      ...(turned !== 0 && { transform: `rotate(${turned} ${round(x)} ${round(y)})` }),
    },
  };
}

/** A straight line. */
export const stroke = (x1: number, y1: number, x2: number, y2: number, color: string): Mark => ({
  tag: 'line',
  attributes: { x1: crisp(x1), y1: crisp(y1), x2: crisp(x2), y2: crisp(y2), stroke: color },
});

export const round = (value: number): number => Math.round(value * 100) / 100;

/** The middle of a pixel, so that thin lines are sharp. */
const crisp = (value: number): number => Math.floor(value) + 0.5;
