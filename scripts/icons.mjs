/** Draws the ribbon icons of every size Office asks for from the SVGs in assets/. Run after changing an SVG. */
import { readFile, writeFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';

export const iconNames = ['classify', 'refresh', 'summary'];
export const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80];

const assets = new URL('../assets/', import.meta.url);

for (const name of iconNames) {
  const svg = await readFile(new URL(`${name}.svg`, assets), 'utf8');
  for (const size of iconSizes) {
    const png = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
    await writeFile(new URL(`icons/${name}-${size}.png`, assets), png);
  }
}
