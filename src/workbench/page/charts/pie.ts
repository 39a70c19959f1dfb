import { type ChartPicture, displayText, type PictureSeries } from '../../model';
import { type Box, label, type Mark, pixelsOf, round, textWidth } from './mark';

const point = (x: number, y: number, radius: number, turn: number): string =>
  `${round(x + radius * Math.sin(turn))} ${round(y - radius * Math.cos(turn))}`;

/** A slice from one angle to another, clockwise from the top; with an inner radius a part of a ring. */
function slice(x: number, y: number, inner: number, outer: number, from: number, to: number): string {
  // A whole circle has no arc from a point to itself.
  const end = Math.min(to, from + 2 * Math.PI - 1e-4);
  const large = end - from > Math.PI ? 1 : 0;
  const arc = `M${point(x, y, outer, from)}A${outer} ${outer} 0 ${large} 1 ${point(x, y, outer, end)}`;
  return inner > 0
    ? `${arc}L${point(x, y, inner, end)}A${inner} ${inner} 0 ${large} 0 ${point(x, y, inner, from)}Z`
    : `${arc}L${round(x)} ${round(y)}Z`;
}

/** What a point's label says. */
export function labelText(
  { labels, format, name }: PictureSeries,
  value: number,
  category: string,
  share: number,
): string {
  if (!labels) return '';
  const parts = [
    ...(labels.series ? [name] : []),
    ...(labels.category ? [category] : []),
    ...(labels.value ? [displayText(value, labels.numberFormat ?? format)] : []),
    ...(labels.percentage
      ? [displayText(share, labels.value ? '0%' : percentFormat(labels.numberFormat))]
      : []),
  ];
  return parts.join(labels.category ? ' ' : ', ');
}

const percentFormat = (format: string | undefined): string => (format?.includes('%') ? format : '0%');

/** A pie, or the rings of a doughnut from the outermost series inwards. */
export function drawPie(
  { series, categories }: ChartPicture,
  box: Box,
  colorOf: (point: number) => string,
): Mark[] {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const isRing = series[0]?.kind.shape === 'doughnut';
  const outside = series.some(({ labels }) => labels && /Outside|BestFit/.test(labels.position));
  const radius = Math.max(8, Math.min(box.width, box.height) / 2 - (outside ? 22 : 6));
  const shown = isRing ? series : series.slice(0, 1);
  const hole = isRing ? (radius * (series[0]?.hole ?? 75)) / 100 : 0;
  const thick = (radius - hole) / Math.max(1, shown.length);
  return shown.flatMap((one, ring) => {
    const [outer, inner] = [radius - ring * thick, isRing ? radius - (ring + 1) * thick : 0];
    const total = one.values.reduce<number>((sum, value) => sum + Math.abs(value ?? 0), 0);
    let turn = 0;
    const texts: Mark[] = [];
    const slices = one.values.flatMap((value, at): Mark[] => {
      const share = total === 0 ? 0 : Math.abs(value ?? 0) / total;
      if (share === 0) return [];
      const [from, to] = [turn, turn + share * 2 * Math.PI];
      turn = to;
      const color = one.pointColors[at] ?? colorOf(at);
      if (one.labels) {
        const text = labelText(one, value ?? 0, categories[at] ?? '', share);
        const middle = (from + to) / 2;
        const needed = textWidth(text, one.labels.size);
        const reach = isRing ? (outer + inner) / 2 : outer * 0.66;
        const inside = !outside && needed < Math.max(share * 2 * Math.PI * reach, thick * 0.5) + 8;
        const at2 = inside || isRing ? reach : outer + pixelsOf(one.labels.size) * 0.9;
        if (inside || !isRing)
          texts.push(
            label(
              text,
              x + at2 * Math.sin(middle),
              y - at2 * Math.cos(middle),
              { ...one.labels, color: one.labelColors[at] ?? one.labels.color },
              inside ? 'middle' : Math.sin(middle) >= 0 ? 'start' : 'end',
            ),
          );
      }
      const d = slice(x, y, inner, outer, from, to);
      return [{ tag: 'path', attributes: { d, fill: color, stroke: '#FFFFFF', 'stroke-width': 1.5 } }];
    });
    return [...slices, ...texts];
  });
}
