import type { TextLook } from '../../model';
import { element } from './xml';

/** An element whose whole content is one value: `<c:gapWidth val="50"/>`. */
export const val = (name: string, value: string | number | boolean): string =>
  element(`c:${name}`, { val: typeof value === 'boolean' ? Number(value) : value });

const hex = (color: string): string => color.replace('#', '').toUpperCase();

export const solidFill = (color: string): string =>
  element('a:solidFill', {}, element('a:srgbClr', { val: hex(color) }));

/** A line in points; undefined = none. */
export function outline(color: string | undefined, points = 0.75, dashed = false): string {
  if (color === undefined) return element('a:ln', {}, '<a:noFill/>');
  const dash = dashed ? [element('a:prstDash', { val: 'sysDash' })] : [];
  return element(
    'a:ln',
    { w: Math.round(points * 12_700), cap: 'rnd' },
    solidFill(color),
    ...dash,
    '<a:round/>',
  );
}

export const shape = (...parts: string[]): string => element('c:spPr', {}, ...parts);

const run = ({ size, color, bold }: TextLook, name: string): string =>
  element(name, { sz: Math.round(size * 100), b: bold ? 1 : 0 }, solidFill(color));

/** How a part's texts look. */
export function textLook(look: TextLook, turned?: number): string {
  const body = element('a:bodyPr', turned === undefined ? {} : { rot: turned, vert: 'horz' });
  const paragraph = element(
    'a:p',
    {},
    element('a:pPr', {}, run(look, 'a:defRPr')),
    element('a:endParaRPr', { lang: 'en-US' }),
  );
  return element('c:txPr', {}, body, '<a:lstStyle/>', paragraph);
}

/** A title that says a text. `turned` stands it up along a value axis. */
export function title(text: string, look: TextLook, turned = false): string {
  const body = element('a:bodyPr', turned ? { rot: -5_400_000, vert: 'horz' } : {});
  const words = element(
    'a:r',
    {},
    element(
      'a:rPr',
      { lang: 'en-US', sz: Math.round(look.size * 100), b: look.bold ? 1 : 0 },
      solidFill(look.color),
    ),
    element('a:t', {}, escapeText(text)),
  );
  const paragraph = element('a:p', {}, element('a:pPr', {}, run(look, 'a:defRPr')), words);
  const rich = element('c:rich', {}, body, '<a:lstStyle/>', paragraph);
  return element('c:title', {}, element('c:tx', {}, rich), val('overlay', 0));
}

/** Text between tags. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
