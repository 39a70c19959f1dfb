import { type ChartPicture, seriesColor } from '../../model';
import { drawCartesian, drawScatter } from './cartesian';
import { drawLegend } from './legend';
import { type Box, fitted, label, type Mark, pixelsOf } from './mark';
import { drawPie } from './pie';

/** All that a chart draws, in pixels of its own. */
export function chartMarks(picture: ChartPicture): Mark[] {
  const [width, height] = [pixelsOf(picture.width), pixelsOf(picture.height)];
  const { title, series } = picture;
  const [first] = series;
  const colorOf = (point: number): string => first?.pointColors[point] ?? seriesColor(point);
  const frame: Mark = {
    tag: 'rect',
    attributes: {
      x: 0.5,
      y: 0.5,
      width: Math.max(0, width - 1),
      height: Math.max(0, height - 1),
      fill: picture.fill ?? 'none',
      stroke: picture.border ?? 'none',
    },
  };
  const marks: Mark[] = [frame];
  let box: Box = { x: 10, y: 8, width: width - 20, height: height - 18 };
  if (title) {
    const line = pixelsOf(title.size) * 1.5;
    marks.push(label(fitted(title.text, title.size, box.width), width / 2, box.y + line / 2, title));
    box = { ...box, y: box.y + line + 4, height: box.height - line - 4 };
  }
  if (!first) return marks;
  const legend = drawLegend(picture, box, colorOf);
  marks.push(...legend.marks);
  const { shape } = first.kind;
  if (shape === 'pie' || shape === 'doughnut') return [...marks, ...drawPie(picture, legend.rest, colorOf)];
  if (shape === 'scatter') return [...marks, ...drawScatter(picture, legend.rest)];
  return [...marks, ...drawCartesian(picture, legend.rest)];
}
