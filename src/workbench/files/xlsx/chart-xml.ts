import {
  type Chart,
  type ChartPicture,
  type PictureSeries,
  resolveChart,
  seriesColor,
  type Workbook,
} from '../../model';
import { axesXml, axisIds } from './chart-axes-xml';
import { isRound, seriesXml } from './chart-series-xml';
import { outline, shape, solidFill, textLook, title, val } from './drawing-xml';
import { element, xmlDeclaration } from './xml';

const groupings = { none: 'clustered', stacked: 'stacked', percent: 'percentStacked' } as const;
const legendSides: Record<string, string> = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r', Corner: 'tr' };

/** Series that a file keeps in one group: drawn alike, on the same axes. */
function groupsOf({ series }: ChartPicture): { first: PictureSeries; members: number[] }[] {
  const groups = new Map<string, { first: PictureSeries; members: number[] }>();
  series.forEach((one, at) => {
    const { shape: drawn, stacking } = one.kind;
    const key = `${drawn} ${stacking} ${one.secondary}`;
    const known = groups.get(key);
    if (known) known.members.push(at);
    else groups.set(key, { first: one, members: [at] });
  });
  // Areas lie below columns, columns below lines; the first axes come first.
  const depth = ['area', 'column', 'bar', 'line'];
  return [...groups.values()].sort(
    (a, b) =>
      Number(a.first.secondary) - Number(b.first.secondary) ||
      depth.indexOf(a.first.kind.shape) - depth.indexOf(b.first.kind.shape),
  );
}

function groupXml(
  { kind, secondary, gapWidth, overlap, hole, values }: PictureSeries,
  series: readonly string[],
): string {
  const axes = secondary
    ? [val('axId', axisIds.secondaryCategory), val('axId', axisIds.secondary)]
    : [val('axId', axisIds.category), val('axId', axisIds.value)];
  const grouping = val('grouping', kind.stacking === 'none' ? 'standard' : groupings[kind.stacking]);
  const plain = val('varyColors', 0);
  switch (kind.shape) {
    case 'column':
    case 'bar':
      return element(
        'c:barChart',
        {},
        val('barDir', kind.shape === 'bar' ? 'bar' : 'col'),
        val('grouping', groupings[kind.stacking]),
        plain,
        ...series,
        val('gapWidth', Math.min(500, Math.max(0, Math.round(gapWidth)))),
        val('overlap', Math.min(100, Math.max(-100, Math.round(overlap)))),
        ...axes,
      );
    case 'line':
      return element('c:lineChart', {}, grouping, plain, ...series, val('marker', 1), ...axes);
    case 'area':
      return element('c:areaChart', {}, grouping, plain, ...series, ...axes);
    case 'scatter':
      return element('c:scatterChart', {}, val('scatterStyle', 'lineMarker'), plain, ...series, ...axes);
    case 'pie':
      return element('c:pieChart', {}, val('varyColors', 1), ...series, val('firstSliceAng', 0));
    case 'doughnut':
      return element(
        'c:doughnutChart',
        {},
        val('varyColors', 1),
        ...series,
        val('firstSliceAng', 0),
        val('holeSize', Math.min(90, Math.max(values.length > 0 ? 10 : 1, Math.round(hole)))),
      );
  }
}

/**
 * `xl/charts/chartN.xml`: a chart as Excel keeps it (ECMA-376 part 1, DrawingML charts), in the order the schema wants, with
 * combinations, a second axis, colours by point and the values beside their references.
 */
export function chartXml(workbook: Workbook, chart: Chart): string {
  const picture = resolveChart(workbook, chart);
  const round = isRound(picture);
  const slices = (at: number) => (round ? seriesColor(at) : undefined);
  const plots = groupsOf(picture).map(({ first, members }) =>
    groupXml(
      first,
      members.flatMap((at) => {
        const [look, data] = [picture.series[at], chart.series[at]];
        return look && data ? [seriesXml(workbook, look, data, at, slices)] : [];
      }),
    ),
  );
  const { title: heading, legend, fill, border } = picture;
  const legendXml = legend
    ? [
        element(
          'c:legend',
          {},
          val('legendPos', legendSides[legend.position] ?? 'b'),
          val('overlay', 0),
          textLook(legend),
        ),
      ]
    : [];
  return (
    xmlDeclaration +
    element(
      'c:chartSpace',
      {
        'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
        'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
        'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      },
      val('roundedCorners', 0),
      element(
        'c:chart',
        {},
        ...(heading ? [title(heading.text, heading)] : []),
        val('autoTitleDeleted', !heading),
        element('c:plotArea', {}, '<c:layout/>', ...plots, ...(round ? [] : axesXml(picture))),
        ...legendXml,
        val('plotVisOnly', chart.properties.PlotVisibleOnly !== false),
        val('dispBlanksAs', 'gap'),
      ),
      shape(fill === undefined ? '<a:noFill/>' : solidFill(fill), outline(border)),
    )
  );
}
