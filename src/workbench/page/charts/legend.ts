import type { ChartPicture } from '../../model';
import { type Box, fitted, label, type Mark, pixelsOf, textWidth } from './mark';

interface Entry {
  text: string;
  color: string;
  line: boolean;
}

/** A pie's legend names its slices, every other chart's its series. */
function entriesOf({ series, categories }: ChartPicture, colorOf: (point: number) => string): Entry[] {
  const [first] = series;
  if (first && (first.kind.shape === 'pie' || first.kind.shape === 'doughnut'))
    return categories.map((text, at) => ({ text, color: colorOf(at), line: false }));
  return series.map(({ name, color, kind }) => ({
    text: name,
    color,
    line: kind.shape === 'line' || kind.shape === 'scatter',
  }));
}

/** Draws the legend on its side and leaves the rest of the box to the plot. */
export function drawLegend(
  picture: ChartPicture,
  box: Box,
  colorOf: (point: number) => string,
): { marks: Mark[]; rest: Box } {
  const { legend } = picture;
  const entries = entriesOf(picture, colorOf);
  if (!legend || entries.length === 0) return { marks: [], rest: box };
  const line = pixelsOf(legend.size) * 1.5;
  const key = pixelsOf(legend.size) * 1.1;
  const atSide = /Left|Right|Corner/.test(legend.position);
  const marks: Mark[] = [];
  const draw = ({ text, color, line: isLine }: Entry, x: number, y: number, width: number): void => {
    marks.push(
      isLine
        ? {
            tag: 'line',
            attributes: { x1: x, x2: x + key + 6, y1: y, y2: y, stroke: color, 'stroke-width': 2.5 },
          }
        : {
            tag: 'rect',
            attributes: { x: x + 4, y: y - key * 0.35, width: key * 0.7, height: key * 0.7, fill: color },
          },
      label(fitted(text, legend.size, width - key - 10), x + key + 9, y, legend, 'start'),
    );
  };
  const widthOf = ({ text }: Entry): number => textWidth(text, legend.size) + key + 22;

  if (atSide) {
    const width = Math.min(Math.max(...entries.map(widthOf)), box.width * 0.4);
    const fits = Math.max(1, Math.floor(box.height / line));
    const shown = entries.slice(0, fits);
    const left = legend.position === 'Left';
    const x = left ? box.x : box.x + box.width - width;
    const top = box.y + Math.max(0, (box.height - shown.length * line) / 2);
    shown.forEach((entry, at) => draw(entry, x, top + (at + 0.5) * line, width));
    return {
      marks,
      rest: { ...box, x: left ? box.x + width + 8 : box.x, width: box.width - width - 8 },
    };
  }

  const rows: Entry[][] = [[]];
  let used = 0;
  for (const entry of entries) {
    const width = Math.min(widthOf(entry), box.width);
    if (used + width > box.width && used > 0) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(entry);
    used += width;
  }
  const shown = rows.slice(0, Math.max(1, Math.floor((box.height * 0.35) / line)));
  const height = shown.length * line;
  const top = legend.position === 'Top';
  const y = top ? box.y : box.y + box.height - height;
  shown.forEach((row, at) => {
    const total = row.reduce((sum, entry) => sum + Math.min(widthOf(entry), box.width), 0);
    let x = box.x + (box.width - total) / 2;
    for (const entry of row) {
      const width = Math.min(widthOf(entry), box.width);
      draw(entry, x, y + (at + 0.5) * line, width);
      x += width;
    }
  });
  return {
    marks,
    rest: { ...box, y: top ? box.y + height + 6 : box.y, height: box.height - height - 6 },
  };
}
