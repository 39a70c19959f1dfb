import type { Mark } from './mark';

const namespace = 'http://www.w3.org/2000/svg';

/** An SVG picture of marks, made element by element; `title` is what a screen reader says. */
export function drawSvg(marks: readonly Mark[], width: number, height: number, title: string): SVGSVGElement {
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', title);
  for (const { tag, attributes, text } of marks) {
    const element = document.createElementNS(namespace, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    if (text !== undefined) element.textContent = text;
    svg.append(element);
  }
  return svg;
}
