import {
  type Chart,
  type ChartKind,
  type ChartSeries,
  chartTypeOf,
  defaultColumnWidth,
  defaultRowHeight,
  newId,
  type Sheet,
  type Workbook,
} from '../../model';
import {
  axisProperties,
  colorOf,
  fontOf,
  known,
  labelProperties,
  numberOf,
  titleText,
} from './read-chart-looks';
import { relationshipsOf } from './relationships';
import { all, at, readXmlTree, textOf, valOf, type XmlNode } from './xml-tree';
import { readPart, type Zip } from './zip';

const groups: Record<string, ChartKind['shape']> = {
  barChart: 'column',
  bar3DChart: 'column',
  lineChart: 'line',
  line3DChart: 'line',
  areaChart: 'area',
  pieChart: 'pie',
  pie3DChart: 'pie',
  doughnutChart: 'doughnut',
  scatterChart: 'scatter',
};
const legendSides: Record<string, string> = { t: 'Top', b: 'Bottom', l: 'Left', r: 'Right', tr: 'Corner' };

/** The charts of a sheet, from its drawing. */
export async function readCharts(zip: Zip, workbook: Workbook, sheet: Sheet, part: string): Promise<Chart[]> {
  const drawing = (await relationshipsOf(zip, part)).find(({ kind }) => kind === 'drawing')?.target;
  if (drawing === undefined) return [];
  const links = await relationshipsOf(zip, drawing);
  const anchors = readXmlTree((await readPart(zip, drawing)) ?? '')?.children ?? [];
  const charts: Chart[] = [];
  for (const anchor of anchors) {
    const frame = at(anchor, 'graphicFrame');
    const id = at(frame, 'graphic', 'graphicData', 'chart')?.attributes.get('id');
    const target = links.find((link) => link.id === id)?.target;
    const root = readXmlTree((target === undefined ? undefined : await readPart(zip, target)) ?? '');
    if (!root) continue;
    const name =
      at(frame, 'nvGraphicFramePr', 'cNvPr')?.attributes.get('name') ?? `Chart ${charts.length + 1}`;
    charts.push({ ...chartOf(root), id: newId(workbook), name, ...placeOf(sheet, anchor) });
  }
  return charts;
}

function placeOf(sheet: Sheet, anchor: XmlNode): Pick<Chart, 'left' | 'top' | 'width' | 'height'> {
  const [left, top] = cornerOf(sheet, at(anchor, 'from'));
  const size = at(anchor, 'ext')?.attributes;
  if (size) return { left, top, width: points(size.get('cx')), height: points(size.get('cy')) };
  const [right, bottom] = cornerOf(sheet, at(anchor, 'to'));
  return { left, top, width: right - left, height: bottom - top };
}

const points = (text: string | undefined): number => Number(text ?? 0) / 12_700;

function cornerOf(sheet: Sheet, corner: XmlNode | undefined): [left: number, top: number] {
  const number = (name: string) => Number(textOf(at(corner, name)) || 0);
  const before = (
    count: number,
    sizes: ReadonlyMap<number, number>,
    usual: number,
    hidden: ReadonlySet<number>,
  ) => {
    let sum = 0;
    for (let index = 0; index < count; index += 1) if (!hidden.has(index)) sum += sizes.get(index) ?? usual;
    return sum;
  };
  return [
    before(number('col'), sheet.columnWidths, defaultColumnWidth, sheet.hiddenColumns) +
      number('colOff') / 12_700,
    before(number('row'), sheet.rowHeights, defaultRowHeight, sheet.hiddenRows) + number('rowOff') / 12_700,
  ];
}

type Described = Omit<Chart, 'id' | 'name' | 'left' | 'top' | 'width' | 'height'>;

/** A chart part as the description the add-in's calls would have made. */
function chartOf(root: XmlNode): Described {
  const chart = at(root, 'chart');
  const plot = at(chart, 'plotArea');
  const title = at(chart, 'title');
  const legend = at(chart, 'legend');
  const axes = plot?.children.filter(({ name }) => /^(cat|val|date)Ax$/.test(name)) ?? [];
  const drawn = (plot?.children ?? []).flatMap((group) => {
    const shape = groups[group.name];
    return shape === undefined ? [] : [{ group, shape }];
  });
  const main = axesOf(drawn[0]?.group, axes);
  const series = drawn
    .flatMap(({ group, shape }) => {
      const secondary = axesOf(group, axes).value !== main.value;
      return all(group, 'ser').map((one) => ({
        order: Number(valOf(one, 'order') ?? 0),
        series: seriesOf(one, group, kindOf(group, shape, one), secondary),
      }));
    })
    .sort((a, b) => a.order - b.order)
    .map(({ series: one }) => one);
  const other = drawn
    .map(({ group }) => axesOf(group, axes).value)
    .find((axis) => axis && axis !== main.value);
  const look = at(root, 'spPr');
  return {
    chartType: series[0]?.chartType ?? 'ColumnClustered',
    title: titleText(title),
    showTitle: title !== undefined && valOf(chart, 'autoTitleDeleted') !== '1',
    source: '',
    seriesBy: 'Auto',
    series: series.map((one) => ({
      ...one,
      chartType: one.chartType === series[0]?.chartType ? undefined : one.chartType,
    })),
    properties: known({
      'Legend.Visible': legend ? undefined : false,
      'Legend.Position': legendSides[valOf(legend, 'legendPos') ?? ''],
      ...fontOf(at(legend, 'txPr'), 'Legend.Format'),
      ...fontOf(title, 'Title.Format'),
      ...axisProperties(main.category, 'Axes.CategoryAxis'),
      ...axisProperties(main.value, 'Axes.ValueAxis'),
      ...axisProperties(other, 'Axes.Secondary.ValueAxis'),
      'Format.Fill.SolidColor': colorOf(look),
      'Format.Fill.Cleared': at(look, 'noFill') ? true : undefined,
      'Format.Border.Color': colorOf(at(look, 'ln')),
      'Format.Border.LineStyle': at(look, 'ln', 'noFill') ? 'None' : undefined,
      PlotVisibleOnly: valOf(chart, 'plotVisOnly') === '0' ? false : undefined,
    }),
  };
}

/** The axes a group is drawn on: a scatter chart has two of values, across and up. */
function axesOf(
  group: XmlNode | undefined,
  axes: readonly XmlNode[],
): { category: XmlNode | undefined; value: XmlNode | undefined } {
  const [first, second] = all(group, 'axId').map(({ attributes }) =>
    axes.find((axis) => valOf(axis, 'axId') === attributes.get('val')),
  );
  return { category: first, value: second };
}

function kindOf(group: XmlNode, shape: ChartKind['shape'], series: XmlNode): ChartKind {
  const grouping = valOf(group, 'grouping') ?? '';
  return {
    shape: valOf(group, 'barDir') === 'bar' ? 'bar' : shape,
    stacking: grouping === 'percentStacked' ? 'percent' : grouping === 'stacked' ? 'stacked' : 'none',
    markers: (shape === 'line' || shape === 'scatter') && valOf(series, 'marker', 'symbol') !== 'none',
    lines: shape !== 'scatter' || at(series, 'spPr', 'ln', 'noFill') === undefined,
  };
}

function seriesOf(node: XmlNode, group: XmlNode, kind: ChartKind, secondary: boolean): ChartSeries {
  const look = at(node, 'spPr');
  const line = at(look, 'ln');
  const strokes = kind.shape === 'line' || kind.shape === 'scatter';
  const width = line?.attributes.get('w');
  const point = all(node, 'dPt').map((one): [string, unknown] => [
    `Points.${valOf(one, 'idx') ?? ''}.Format.Fill.SolidColor`,
    colorOf(at(one, 'spPr')) ?? colorOf(at(one, 'marker', 'spPr')),
  ]);
  const reference = (name: string) =>
    textOf(at(node, name, 'numRef', 'f') ?? at(node, name, 'strRef', 'f')) || undefined;
  const name = textOf(at(node, 'tx', 'v') ?? at(node, 'tx', 'strRef', 'strCache', 'pt', 'v'));
  return {
    name,
    values: reference('val') ?? reference('yVal') ?? '',
    categories: reference('cat') ?? reference('xVal'),
    chartType: chartTypeOf(kind),
    axisGroup: secondary ? 'Secondary' : 'Primary',
    properties: known({
      'Format.Fill.SolidColor': strokes ? undefined : colorOf(look),
      'Format.Line.Color': colorOf(line),
      'Format.Line.Weight': width === undefined || !colorOf(line) ? undefined : Number(width) / 12_700,
      'Format.Line.LineStyle': at(line, 'prstDash') ? 'Dash' : undefined,
      GapWidth: numberOf(valOf(group, 'gapWidth')),
      Overlap: numberOf(valOf(group, 'overlap')),
      DoughnutHoleSize: numberOf(valOf(group, 'holeSize')),
      MarkerSize: kind.markers ? numberOf(valOf(node, 'marker', 'size')) : undefined,
      Smooth: valOf(node, 'smooth') === '1' ? true : undefined,
      ...Object.fromEntries(point),
      ...labelProperties(at(node, 'dLbls')),
    }),
  };
}
