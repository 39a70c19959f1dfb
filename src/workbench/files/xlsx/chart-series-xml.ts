import {
  type ChartCell,
  chartCells,
  type ChartPicture,
  type ChartSeries,
  type PictureSeries,
  type Workbook,
} from '../../model';
import { escapeText, outline, shape, solidFill, textLook, val } from './drawing-xml';
import { element } from './xml';

/** The cells behind a reference, kept beside it for programs that do not look at the sheet. */
function points(cells: readonly ChartCell[], content: (cell: ChartCell) => string | undefined): string[] {
  return [
    val('ptCount', cells.length),
    ...cells.flatMap((cell, idx) => {
      const text = content(cell);
      return text === undefined ? [] : [element('c:pt', { idx }, element('c:v', {}, text))];
    }),
  ];
}

function numbers(workbook: Workbook, reference: string): string {
  const cells = chartCells(workbook, reference, true);
  const cache = element(
    'c:numCache',
    {},
    element('c:formatCode', {}, escapeText(cells[0]?.format ?? 'General')),
    ...points(cells, ({ value }) => (typeof value === 'number' ? String(value) : undefined)),
  );
  return element('c:numRef', {}, element('c:f', {}, escapeText(reference)), cache);
}

function texts(workbook: Workbook, reference: string): string {
  const cells = chartCells(workbook, reference, true);
  const cache = element('c:strCache', {}, ...points(cells, ({ text }) => escapeText(text)));
  return element('c:strRef', {}, element('c:f', {}, escapeText(reference)), cache);
}

/** Where labels may stand, by what is drawn: Excel takes a file with another place for damaged. */
const labelPlaces: Record<string, Record<string, string>> = {
  column: { OutsideEnd: 'outEnd', InsideEnd: 'inEnd', InsideBase: 'inBase', Center: 'ctr' },
  stacked: { InsideEnd: 'inEnd', InsideBase: 'inBase', Center: 'ctr' },
  line: { Top: 't', Bottom: 'b', Left: 'l', Right: 'r', Center: 'ctr' },
  pie: { OutsideEnd: 'outEnd', InsideEnd: 'inEnd', Center: 'ctr', BestFit: 'bestFit' },
};

function placeOf({ kind, labels }: PictureSeries): string | undefined {
  const { shape: drawn, stacking } = kind;
  const lines = drawn === 'line' || drawn === 'scatter';
  const columns = stacking === 'none' ? 'column' : 'stacked';
  const group = lines ? 'line' : drawn === 'pie' ? 'pie' : columns;
  if (drawn === 'doughnut' || drawn === 'area') return undefined;
  const usual = lines ? 'Top' : drawn === 'pie' || stacking !== 'none' ? 'Center' : 'OutsideEnd';
  const places = labelPlaces[group] ?? {};
  return places[labels?.position ?? ''] ?? places[usual];
}

/** The labels of a series; `undefined` where none of its points has one. */
function labelsXml(series: PictureSeries): string[] {
  const { labels, labelled, labelColors, format } = series;
  if (!labels) return [];
  const place = placeOf(series);
  const look = (color: string) => [
    element('c:numFmt', {
      formatCode: labels.numberFormat ?? format,
      sourceLinked: labels.numberFormat === undefined ? 1 : 0,
    }),
    shape('<a:noFill/>', outline(undefined)),
    textLook({ ...labels, color }),
    ...(place === undefined ? [] : [val('dLblPos', place)]),
  ];
  const parts = (shown: boolean) => [
    val('showLegendKey', 0),
    val('showVal', shown && labels.value),
    val('showCatName', shown && labels.category),
    val('showSerName', shown && labels.series),
    val('showPercent', shown && labels.percentage),
    val('showBubbleSize', 0),
  ];
  const single = labelled.includes(true);
  const own = labelled.flatMap((has, idx) => {
    const color = labelColors[idx];
    return has || (!single && color !== undefined)
      ? [element('c:dLbl', {}, val('idx', idx), ...look(color ?? labels.color), ...parts(true))]
      : [];
  });
  return [element('c:dLbls', {}, ...own, ...look(labels.color), ...parts(!single))];
}

function pointsXml(
  { pointColors, kind, lineColor, color }: PictureSeries,
  colorOf: (at: number) => string | undefined,
): string[] {
  const strokes = kind.shape === 'line' || kind.shape === 'scatter';
  return pointColors.flatMap((own, idx) => {
    const point = own ?? colorOf(idx);
    if (point === undefined) return [];
    const round = kind.shape === 'pie' || kind.shape === 'doughnut';
    const look = strokes
      ? [element('c:marker', {}, shape(solidFill(point))), shape(outline(color, 2.25))]
      : [shape(solidFill(point), outline(round ? '#FFFFFF' : lineColor, round ? 1.5 : 0.75))];
    const bubble = strokes || round ? [] : [val('invertIfNegative', 0)];
    const [marker = '', ...rest] = strokes ? look : ['', ...look];
    return [element('c:dPt', {}, val('idx', idx), ...bubble, marker, val('bubble3D', 0), ...rest)];
  });
}

/** `<c:ser>`: a series with its looks, references and what they held when saved. */
export function seriesXml(
  workbook: Workbook,
  picture: PictureSeries,
  { values, categories }: ChartSeries,
  index: number,
  slices: (at: number) => string | undefined,
): string {
  const { kind, name, color, lineColor, lineWidth, dashed, smooth, markerSize } = picture;
  const strokes = kind.shape === 'line' || kind.shape === 'scatter';
  const look = strokes
    ? shape(outline(kind.lines ? color : undefined, lineWidth, dashed))
    : shape(solidFill(color), outline(lineColor, lineWidth));
  const marker = kind.markers
    ? element(
        'c:marker',
        {},
        val('symbol', 'circle'),
        val('size', markerSize),
        shape(solidFill(color), outline(color)),
      )
    : element('c:marker', {}, val('symbol', 'none'));
  const bars = kind.shape === 'column' || kind.shape === 'bar';
  const across = kind.shape === 'scatter' ? 'c:xVal' : 'c:cat';
  const inner = kind.shape === 'scatter' ? numbers : texts;
  return element(
    'c:ser',
    {},
    val('idx', index),
    val('order', index),
    element('c:tx', {}, element('c:v', {}, escapeText(name))),
    look,
    ...(bars ? [val('invertIfNegative', 0)] : []),
    ...(strokes ? [marker] : []),
    ...pointsXml(picture, slices),
    ...labelsXml(picture),
    ...(categories === undefined ? [] : [element(across, {}, inner(workbook, categories))]),
    element(kind.shape === 'scatter' ? 'c:yVal' : 'c:val', {}, numbers(workbook, values)),
    ...(strokes ? [val('smooth', smooth)] : []),
  );
}

/** Whether a chart has slices, each of a colour of its own. */
export const isRound = ({ series }: ChartPicture): boolean =>
  series[0]?.kind.shape === 'pie' || series[0]?.kind.shape === 'doughnut';
