import type { Chart, ChartSeries } from '../chart';
import type { Workbook } from '../workbook';
import { chartCells } from './chart-cells';
import { chartKind } from './chart-kind';
import {
  type ChartPicture,
  type PictureAxis,
  type PictureLabels,
  type PictureSeries,
  seriesColor,
  type TextLook,
} from './chart-picture';

/** Reads values of a description by path. */
interface Kept {
  text: (path: string) => string | undefined;
  number: (path: string) => number | undefined;
  flag: (path: string) => boolean | undefined;
  look: (path: string, size: number) => TextLook;
}

function kept(properties: Record<string, unknown>): Kept {
  const text = (path: string) => {
    const value = properties[path];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const number = (path: string) => {
    const value = properties[path];
    return typeof value === 'number' ? value : undefined;
  };
  const flag = (path: string) => {
    const value = properties[path];
    return typeof value === 'boolean' ? value : undefined;
  };
  return {
    text,
    number,
    flag,
    look: (path, size) => ({
      size: number(`${path}.Font.Size`) ?? size,
      color: text(`${path}.Font.Color`) ?? '#595959',
      bold: flag(`${path}.Font.Bold`) ?? false,
    }),
  };
}

/** Works a chart out: what it shows now, with Excel's own looks where none were set. */
export function resolveChart(workbook: Workbook, chart: Chart): ChartPicture {
  const own = kept(chart.properties);
  const hidden = own.flag('PlotVisibleOnly') === false;
  const series = chart.series.map((one, at) => resolveSeries(workbook, chart, one, at, hidden));
  const [first] = chart.series;
  const categories =
    first?.categories === undefined
      ? (series[0]?.values.map((_, at) => String(at + 1)) ?? [])
      : chartCells(workbook, first.categories, hidden).map(({ text }) => text);
  const round = series.every(({ kind }) => kind.shape === 'pie' || kind.shape === 'doughnut');
  const scatter = series.some(({ kind }) => kind.shape === 'scatter');
  return {
    id: chart.id,
    name: chart.name,
    left: chart.left,
    top: chart.top,
    width: chart.width,
    height: chart.height,
    title:
      chart.showTitle && chart.title !== ''
        ? { text: chart.title, ...own.look('Title.Format', 14) }
        : undefined,
    legend:
      own.flag('Legend.Visible') === false
        ? undefined
        : { position: own.text('Legend.Position') ?? 'Bottom', ...own.look('Legend.Format', 9) },
    fill:
      'Format.Fill.Cleared' in chart.properties
        ? undefined
        : (own.text('Format.Fill.SolidColor') ?? '#FFFFFF'),
    border:
      own.text('Format.Border.LineStyle') === 'None'
        ? undefined
        : (own.text('Format.Border.Color') ?? '#D9D9D9'),
    categories,
    series,
    category: resolveAxis(own, 'Axes.CategoryAxis', scatter),
    value: resolveAxis(own, 'Axes.ValueAxis', !round),
    secondary: series.some(({ secondary }) => secondary)
      ? resolveAxis(own, 'Axes.Secondary.ValueAxis', false)
      : undefined,
  };
}

function resolveAxis(own: Kept, path: string, gridlines: boolean): PictureAxis {
  const title = own.text(`${path}.Title.Text`);
  const hasTitle = title !== undefined && own.flag(`${path}.Title.Visible`) !== false;
  return {
    visible: own.flag(`${path}.Visible`) ?? true,
    title: hasTitle ? { text: title, ...own.look(`${path}.Title.Format`, 10) } : undefined,
    numberFormat: own.text(`${path}.NumberFormat`),
    minimum: own.number(`${path}.Minimum`),
    maximum: own.number(`${path}.Maximum`),
    majorUnit: own.number(`${path}.MajorUnit`),
    gridlines: own.flag(`${path}.MajorGridlines.Visible`) ?? gridlines,
    gridlineColor: own.text(`${path}.MajorGridlines.Format.Line.Color`) ?? '#D9D9D9',
    reversed: own.flag(`${path}.ReversePlotOrder`) ?? false,
    ...own.look(`${path}.Format`, 9),
  };
}

function resolveSeries(
  workbook: Workbook,
  chart: Chart,
  series: ChartSeries,
  at: number,
  hidden: boolean,
): PictureSeries {
  const own = kept(series.properties);
  const kind = chartKind(series.chartType ?? chart.chartType);
  const cells = chartCells(workbook, series.values, hidden);
  const toNumber = ({ value }: { value: unknown }) => (typeof value === 'number' ? value : null);
  const line = own.text('Format.Line.Color') ?? own.text('Format.Border.Color');
  const fill = own.text('Format.Fill.SolidColor');
  const strokes = kind.shape === 'line' || kind.shape === 'scatter';
  return {
    name: series.name,
    kind,
    secondary: series.axisGroup === 'Secondary',
    values: cells.map(toNumber),
    places:
      kind.shape === 'scatter' && series.categories !== undefined
        ? chartCells(workbook, series.categories, hidden).map(toNumber)
        : [],
    format: cells[0]?.format ?? 'General',
    color: (strokes ? (line ?? fill) : fill) ?? seriesColor(at),
    lineColor: strokes ? undefined : line,
    lineWidth: own.number('Format.Line.Weight') ?? (strokes ? 2.25 : 0.75),
    dashed: /Dash|Dot/.test(own.text('Format.Line.LineStyle') ?? ''),
    pointColors: cells.map((_, point) => own.text(`Points.${point}.Format.Fill.SolidColor`)),
    labelled: cells.map((_, point) => own.flag(`Points.${point}.HasDataLabel`) ?? false),
    labels: resolveLabels(chart, series),
    labelColors: cells.map((_, point) => own.text(`Points.${point}.DataLabel.Format.Font.Color`)),
    markerSize: own.number('MarkerSize') ?? 5,
    smooth: own.flag('Smooth') ?? /Smooth/.test(series.chartType ?? chart.chartType),
    gapWidth: own.number('GapWidth') ?? (kind.stacking === 'none' ? 219 : 150),
    overlap: own.number('Overlap') ?? (kind.stacking === 'none' ? -27 : 100),
    hole: own.number('DoughnutHoleSize') ?? 75,
  };
}

/** Labels belong to a series, or to all of them at once; undefined where no point has one. */
function resolveLabels(chart: Chart, series: ChartSeries): PictureLabels | undefined {
  const own = kept(series.properties);
  const all = kept(chart.properties);
  const shown = own.flag('HasDataLabels');
  const flag = (name: string) => own.flag(`DataLabels.${name}`) ?? all.flag(`DataLabels.${name}`);
  const parts = {
    category: flag('ShowCategoryName') ?? false,
    series: flag('ShowSeriesName') ?? false,
    percentage: flag('ShowPercentage') ?? false,
  };
  const some = parts.category || parts.series || parts.percentage;
  const point = Object.keys(series.properties).some((path) => /^Points\.\d+\.HasDataLabel$/.test(path));
  const value = flag('ShowValue') ?? !some;
  const asked = shown ?? (some || flag('ShowValue') === true || point);
  if (!asked) return undefined;
  return {
    ...parts,
    value,
    position: own.text('DataLabels.Position') ?? all.text('DataLabels.Position') ?? 'None',
    numberFormat: own.text('DataLabels.NumberFormat') ?? all.text('DataLabels.NumberFormat'),
    ...own.look('DataLabels.Format', 9),
  };
}
