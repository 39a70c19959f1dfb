import { displayText, type PictureAxis } from '../../model';
import { type Box, fitted, label, type Mark, pixelsOf, stroke, textWidth } from './mark';
import { portion, type Scale } from './scale';

const axisLine = '#BFBFBF';

/** The labels of a value axis. */
export function tickTexts(axis: PictureAxis, { ticks }: Scale, format: string): string[] {
  return ticks.map((tick) => displayText(tick, axis.numberFormat ?? format));
}

/** Pixels beside the plot that a value axis takes. */
export function valueAxisRoom(axis: PictureAxis, texts: readonly string[]): number {
  const title = axis.title ? pixelsOf(axis.title.size) * 1.6 : 0;
  return (axis.visible ? Math.max(0, ...texts.map((text) => textWidth(text, axis.size))) + 8 : 4) + title;
}

/** A value axis that stands left of the plot, or right of it. */
export function drawStandingAxis(
  axis: PictureAxis,
  scale: Scale,
  texts: readonly string[],
  plot: Box,
  side: 'left' | 'right',
): Mark[] {
  const y = (tick: number) => plot.y + plot.height * (1 - portion(scale, tick));
  const grid = axis.gridlines
    ? scale.ticks.map((tick) => stroke(plot.x, y(tick), plot.x + plot.width, y(tick), axis.gridlineColor))
    : [];
  const edge = side === 'left' ? plot.x - 6 : plot.x + plot.width + 6;
  const anchor = side === 'left' ? 'end' : 'start';
  const labels = axis.visible
    ? scale.ticks.map((tick, at) => label(texts[at] ?? '', edge, y(tick), axis, anchor))
    : [];
  const room = valueAxisRoom(axis, texts);
  const middle = side === 'left' ? plot.x - room + 4 : plot.x + plot.width + room - 4;
  const title = axis.title
    ? [label(axis.title.text, middle, plot.y + plot.height / 2, axis.title, 'middle', -90)]
    : [];
  return [...grid, ...labels, ...title];
}

/** A value axis that lies below the plot, as bar and scatter charts have it. */
export function drawLyingAxis(axis: PictureAxis, scale: Scale, texts: readonly string[], plot: Box): Mark[] {
  const x = (tick: number) => plot.x + plot.width * portion(scale, tick);
  const bottom = plot.y + plot.height;
  const grid = axis.gridlines
    ? scale.ticks.map((tick) => stroke(x(tick), plot.y, x(tick), bottom, axis.gridlineColor))
    : [];
  const labels = axis.visible
    ? scale.ticks.map((tick, at) => label(texts[at] ?? '', x(tick), bottom + pixelsOf(axis.size), axis))
    : [];
  const title = axis.title
    ? [label(axis.title.text, plot.x + plot.width / 2, bottom + pixelsOf(axis.size) * 2.6, axis.title)]
    : [];
  return [...grid, ...labels, ...title];
}

/** How the labels of categories are set: straight where they fit, else turned. */
export interface CategoryLabels {
  turned: boolean;
  /** Pixels below the plot. */
  room: number;
  texts: string[];
  /** Every how manieth is shown. */
  step: number;
}

export function categoryLabels(
  axis: PictureAxis,
  categories: readonly string[],
  band: number,
  height: number,
): CategoryLabels {
  const line = pixelsOf(axis.size) * 1.5;
  const title = axis.title ? pixelsOf(axis.title.size) * 1.7 : 0;
  if (!axis.visible) return { turned: false, room: 6 + title, texts: [], step: 1 };
  const widest = Math.max(0, ...categories.map((text) => textWidth(text, axis.size)));
  const turned = widest > band - 4 && widest > 20;
  if (!turned) return { turned, room: line + 4 + title, texts: [...categories], step: 1 };
  const longest = Math.min(widest, height * 0.35);
  return {
    turned,
    room: longest * 0.72 + line + title,
    texts: categories.map((text) => fitted(text, axis.size, longest)),
    step: Math.max(1, Math.ceil((line * 0.9) / band)),
  };
}

/** The category axis below the plot; its line stands where values are zero. */
export function drawCategoryAxis(
  axis: PictureAxis,
  labels: CategoryLabels,
  plot: Box,
  zero: number,
  center: (at: number) => number,
): Mark[] {
  const bottom = plot.y + plot.height;
  const texts = labels.texts.flatMap((text, at) => {
    if (at % labels.step !== 0) return [];
    return labels.turned
      ? [label(text, center(at) + 3, bottom + 9, axis, 'end', -45)]
      : [label(text, center(at), bottom + pixelsOf(axis.size), axis)];
  });
  const title = axis.title
    ? [
        label(
          axis.title.text,
          plot.x + plot.width / 2,
          bottom + labels.room - pixelsOf(axis.title.size) * 0.7,
          axis.title,
        ),
      ]
    : [];
  return [
    ...(axis.visible ? [stroke(plot.x, zero, plot.x + plot.width, zero, axisLine)] : []),
    ...texts,
    ...title,
  ];
}

/** The categories of a bar chart, left of the plot. */
export function drawStandingCategories(
  axis: PictureAxis,
  categories: readonly string[],
  plot: Box,
  zero: number,
  center: (at: number) => number,
  room: number,
): Mark[] {
  const texts = axis.visible
    ? categories.map((text, at) =>
        label(fitted(text, axis.size, room - 10), plot.x - 7, center(at), axis, 'end'),
      )
    : [];
  const title = axis.title
    ? [label(axis.title.text, plot.x - room + 4, plot.y + plot.height / 2, axis.title, 'middle', -90)]
    : [];
  return [
    ...(axis.visible ? [stroke(zero, plot.y, zero, plot.y + plot.height, axisLine)] : []),
    ...texts,
    ...title,
  ];
}
