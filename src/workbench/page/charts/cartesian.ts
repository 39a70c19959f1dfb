import type { ChartPicture, PictureAxis, PictureSeries } from '../../model';
import {
  categoryLabels,
  drawCategoryAxis,
  drawLyingAxis,
  drawStandingAxis,
  drawStandingCategories,
  tickTexts,
  valueAxisRoom,
} from './axes';
import { type Box, type Mark, pixelsOf, textWidth } from './mark';
import { portion, type Scale, scaleOf } from './scale';
import { drawArea, drawColumns, drawLine, type Plot } from './series-marks';
import { groupsOf, type Reach, stackedReaches } from './stacks';

interface Side {
  axis: PictureAxis;
  scale: Scale;
  texts: string[];
}

/** What of the values an axis shows: its own series, stacked. */
function sideOf(
  axis: PictureAxis,
  series: readonly PictureSeries[],
  count: number,
  room: number,
  least: number,
): Side {
  const percent = series.some(({ kind }) => kind.stacking === 'percent');
  const ends = groupsOf(series).flatMap((group) =>
    stackedReaches(group, count).flatMap((reaches) => reaches.flatMap(({ from, to }) => [from, to])),
  );
  const limit = { ...axis, maximum: axis.maximum ?? (percent ? 1 : undefined) };
  const scale = scaleOf(ends, limit, room, least);
  const format = percent ? '0%' : (series[0]?.format ?? 'General');
  return { axis, scale, texts: tickTexts(axis, scale, format) };
}

/** Columns, bars, lines and areas over categories, with a second value axis where a series asks for it. */
export function drawCartesian(picture: ChartPicture, box: Box): Mark[] {
  const { series, categories, category, value, secondary } = picture;
  const count = Math.max(categories.length, ...series.map(({ values }) => values.length), 1);
  const lying = series.some(({ kind }) => kind.shape === 'bar');
  const main = series.filter((one) => !one.secondary || !secondary);
  if (lying) return drawBars(picture, box, count);
  const least = pixelsOf(value.size) * 2.2;
  const height = box.height * 0.85;
  const left = sideOf(value, main, count, height, least);
  const right = secondary
    ? sideOf(
        secondary,
        series.filter((one) => one.secondary),
        count,
        height,
        least,
      )
    : undefined;
  const leftRoom = valueAxisRoom(value, left.texts);
  const rightRoom = right ? valueAxisRoom(right.axis, right.texts) : 6;
  const width = Math.max(10, box.width - leftRoom - rightRoom);
  const labels = categoryLabels(category, categories, width / count, box.height);
  const top = pixelsOf(value.size) * 0.6;
  const plot: Box = {
    x: box.x + leftRoom,
    y: box.y + top,
    width,
    height: Math.max(10, box.height - labels.room - top),
  };
  const band = plot.width / count;
  const center = (at: number) => plot.x + band * ((category.reversed ? count - 1 - at : at) + 0.5);
  const pixel =
    ({ scale }: Side) =>
    (shown: number) =>
      plot.y + plot.height * (1 - portion(scale, shown));
  const axes = [
    ...drawStandingAxis(value, left.scale, left.texts, plot, 'left'),
    ...(right ? drawStandingAxis(right.axis, right.scale, right.texts, plot, 'right') : []),
  ];
  const drawn = groupsOf(series).flatMap((group) => {
    const side = group[0]?.secondary && right ? right : left;
    const at = pixel(side);
    const reaches = stackedReaches(group, count);
    return drawGroup(group, reaches, { categories, center, band, at, lying: false });
  });
  const line = drawCategoryAxis(category, labels, plot, pixel(left)(0), center);
  return [...axes, ...drawn, ...line];
}

function drawGroup(group: readonly PictureSeries[], reaches: readonly Reach[][], plot: Plot): Mark[] {
  const shape = group[0]?.kind.shape;
  if (shape === 'line')
    return group.flatMap((one, s) =>
      drawLine(
        one,
        (reaches[s] ?? []).map(({ to }, at) =>
          typeof one.values[at] === 'number' ? ([plot.center(at), plot.at(to)] as const) : undefined,
        ),
      ),
    );
  if (shape === 'area')
    return group.map((one, s) => {
      const own = reaches[s] ?? [];
      return drawArea(
        one,
        own.map(({ to }, at) => [plot.center(at), plot.at(to)] as const),
        own.map(({ from }, at) => [plot.center(at), plot.at(from)] as const),
      );
    });
  return drawColumns(group, reaches, plot);
}

/** Bars: categories from the bottom up unless they are reversed. */
function drawBars({ series, categories, category, value }: ChartPicture, box: Box, count: number): Mark[] {
  const widest = Math.max(0, ...categories.map((text) => textWidth(text, category.size)));
  const titleRoom = category.title ? pixelsOf(category.title.size) * 1.6 : 0;
  const room = (category.visible ? Math.min(widest + 12, box.width * 0.4) : 6) + titleRoom;
  const bottom =
    (value.visible ? pixelsOf(value.size) * 1.9 : 6) + (value.title ? pixelsOf(value.title.size) * 1.6 : 0);
  const plot: Box = {
    x: box.x + room,
    y: box.y + 4,
    width: Math.max(10, box.width - room - 16),
    height: Math.max(10, box.height - bottom - 4),
  };
  const side = sideOf(value, series, count, plot.width, pixelsOf(value.size) * 4.5);
  const band = plot.height / count;
  const center = (at: number) => plot.y + band * ((category.reversed ? at : count - 1 - at) + 0.5);
  const at = (shown: number) => plot.x + plot.width * portion(side.scale, shown);
  const drawn = groupsOf(series).flatMap((group) =>
    drawColumns(group, stackedReaches(group, count), { categories, center, band, at, lying: true }),
  );
  return [
    ...drawLyingAxis(value, side.scale, side.texts, plot),
    ...drawn,
    ...drawStandingCategories(category, categories, plot, at(0), center, room),
  ];
}

/** Points by two values each. */
export function drawScatter({ series, category, value }: ChartPicture, box: Box): Mark[] {
  const places = series.flatMap(({ places: of, values }) => values.map((_, at) => of[at] ?? at + 1));
  const least = pixelsOf(value.size) * 2.2;
  const across = scaleOf(places, category, box.width, pixelsOf(category.size) * 4);
  const up = scaleOf(
    series.flatMap(({ values }) => values.filter((one) => one !== null)),
    value,
    box.height,
    least,
  );
  const texts = tickTexts(value, up, series[0]?.format ?? 'General');
  const room = valueAxisRoom(value, texts);
  const bottom = pixelsOf(category.size) * 1.9 + (category.title ? pixelsOf(category.title.size) * 1.6 : 0);
  const plot: Box = {
    x: box.x + room,
    y: box.y + 6,
    width: Math.max(10, box.width - room - 14),
    height: Math.max(10, box.height - bottom - 6),
  };
  const lines = series.flatMap((one) =>
    drawLine(
      one,
      one.values.map((shown, at) =>
        shown === null
          ? undefined
          : ([
              plot.x + plot.width * portion(across, one.places[at] ?? at + 1),
              plot.y + plot.height * (1 - portion(up, shown)),
            ] as const),
      ),
    ),
  );
  return [
    ...drawStandingAxis(value, up, texts, plot, 'left'),
    ...drawLyingAxis(category, across, tickTexts(category, across, 'General'), plot),
    ...lines,
  ];
}
