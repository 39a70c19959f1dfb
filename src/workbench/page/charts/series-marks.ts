import type { PictureSeries } from '../../model';
import { label, type Mark, round } from './mark';
import { labelText } from './pie';
import type { Reach } from './stacks';

/** A plot's axes as functions, in pixels. */
export interface Plot {
  categories: readonly string[];
  /** The middle of a category's band. */
  center: (point: number) => number;
  /** Pixels of a category's band. */
  band: number;
  /** Where a value stands. */
  at: (value: number) => number;
  /** Values go sideways. */
  lying: boolean;
}

/** The columns or bars of series that stand together. */
export function drawColumns(
  series: readonly PictureSeries[],
  reaches: readonly Reach[][],
  plot: Plot,
): Mark[] {
  const [first] = series;
  if (!first) return [];
  const stacked = first.kind.stacking !== 'none';
  const side = stacked ? 1 : series.length;
  const overlap = stacked ? 0 : first.overlap / 100;
  const width = plot.band / (side - overlap * (side - 1) + first.gapWidth / 100);
  const group = width * (side - overlap * (side - 1));
  return series.flatMap((one, s) => {
    const shift = stacked ? 0 : s * width * (1 - overlap);
    return (reaches[s] ?? []).flatMap(({ from, to }, at): Mark[] => {
      const value = one.values[at];
      if (value === null || value === undefined) return [];
      const start = plot.center(at) - group / 2 + shift;
      const [low, high] = [plot.at(from), plot.at(to)];
      const [near, length] = [Math.min(low, high), Math.abs(high - low)];
      const color = one.pointColors[at] ?? one.color;
      const place = plot.lying
        ? { x: near, y: start, width: length, height: width }
        : { x: start, y: near, width, height: length };
      const rect: Mark = {
        tag: 'rect',
        attributes: {
          x: round(place.x),
          y: round(place.y),
          width: round(place.width),
          height: round(place.height),
          fill: color,
          ...(one.lineColor !== undefined && { stroke: one.lineColor }),
        },
      };
      return [rect, ...columnLabel(one, value, at, { low, high, middle: start + width / 2, plot })];
    });
  });
}

function columnLabel(
  series: PictureSeries,
  value: number,
  at: number,
  place: { low: number; high: number; middle: number; plot: Plot },
): Mark[] {
  const { labels } = series;
  if (!labels || (series.labelled.includes(true) && !series.labelled[at])) return [];
  const { low, high, middle, plot } = place;
  const text = labelText(series, value, plot.categories[at] ?? '', 0);
  const inside = /Center|Inside/.test(labels.position) || series.kind.stacking !== 'none';
  const look = { ...labels, color: series.labelColors[at] ?? labels.color };
  if (plot.lying)
    return [
      inside
        ? label(text, (low + high) / 2, middle, look)
        : label(text, high + 5, middle, look, value < 0 ? 'end' : 'start'),
    ];
  const above = value < 0 ? 9 : -9;
  return [label(text, middle, inside ? (low + high) / 2 : high + above, look)];
}

/** A line through points, with its marks; gaps where there is no value. */
export function drawLine(
  series: PictureSeries,
  points: readonly (readonly [number, number] | undefined)[],
): Mark[] {
  const { kind, color, lineWidth, smooth } = series;
  const marks: Mark[] = [];
  if (kind.lines)
    marks.push({
      tag: 'path',
      attributes: {
        d: smooth ? smoothPath(points) : straightPath(points),
        fill: 'none',
        stroke: color,
        'stroke-width': round((lineWidth * 4) / 3),
        'stroke-linejoin': 'round',
        'stroke-linecap': 'round',
        ...(series.dashed && { 'stroke-dasharray': '6 4' }),
      },
    });
  const radius = (series.markerSize * 4) / 6;
  points.forEach((point, at) => {
    if (!point) return;
    const [cx, cy] = [round(point[0]), round(point[1])];
    const fill = series.pointColors[at] ?? color;
    if (kind.markers) marks.push({ tag: 'circle', attributes: { cx, cy, r: round(radius), fill } });
    const { labels } = series;
    if (labels && !(series.labelled.includes(true) && !series.labelled[at]))
      marks.push(
        label(
          labelText(series, series.values[at] ?? 0, '', 0),
          cx,
          cy + (labels.position === 'Bottom' ? 12 : -11),
          labels,
        ),
      );
  });
  return marks;
}

function straightPath(points: readonly (readonly [number, number] | undefined)[]): string {
  let pen = 'M';
  let path = '';
  for (const point of points) {
    if (point) path += `${pen}${round(point[0])} ${round(point[1])}`;
    pen = point ? 'L' : 'M';
  }
  return path;
}

function smoothPath(points: readonly (readonly [number, number] | undefined)[]): string {
  let path = '';
  points.forEach((point, at) => {
    if (!point) return;
    const before = points[at - 1];
    if (!before) {
      path += `M${round(point[0])} ${round(point[1])}`;
      return;
    }
    const earlier = points[at - 2] ?? before;
    const later = points[at + 1] ?? point;
    const handle = (a: number, b: number, c: number) => round(b + (c - a) / 6);
    path +=
      `C${handle(earlier[0], before[0], point[0])} ${handle(earlier[1], before[1], point[1])} ` +
      `${handle(later[0], point[0], before[0])} ${handle(later[1], point[1], before[1])} ` +
      `${round(point[0])} ${round(point[1])}`;
  });
  return path;
}

/** The area between a line and what it stands on. */
export function drawArea(
  series: PictureSeries,
  upper: readonly (readonly [number, number])[],
  lower: readonly (readonly [number, number])[],
): Mark {
  const corners = [...upper, ...lower.toReversed()].map(([x, y]) => `${round(x)} ${round(y)}`);
  return {
    tag: 'path',
    attributes: { d: `M${corners.join('L')}Z`, fill: series.color, 'fill-opacity': 0.9 },
  };
}
