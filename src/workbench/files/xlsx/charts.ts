import type { ChartSeries as FileSeries, SheetChart, WriteChartKind } from 'hucre';
import { type Chart, defaultColumnWidth, defaultRowHeight, type Sheet } from '../../model';

/** Office.js chart types by how they begin. What no file can hold is drawn as columns. */
const kinds: readonly (readonly [RegExp, WriteChartKind])[] = [
  [/^Bar/, 'bar'],
  [/^Line/, 'line'],
  [/^Pie|^ExplodedPie|Pie$/, 'pie'],
  [/^Doughnut/, 'doughnut'],
  [/^Area/, 'area'],
  [/^XYScatter/, 'scatter'],
];

/** The charts of a sheet as hucre writes them; one without series is left out. */
export function fileCharts(sheet: Sheet): SheetChart[] {
  return sheet.charts.filter(({ series }) => series.length > 0).map((chart) => fileChart(sheet, chart));
}

function fileChart(sheet: Sheet, chart: Chart): SheetChart {
  const type = kinds.find(([pattern]) => pattern.test(chart.chartType))?.[1] ?? 'column';
  const from = { row: rowAt(sheet, chart.top), col: columnAt(sheet, chart.left) };
  const to = { row: rowAt(sheet, chart.top + chart.height), col: columnAt(sheet, chart.left + chart.width) };
  return {
    type,
    series: chart.series.map(({ name, values, categories }): FileSeries => ({
      name,
      values,
      ...(categories !== undefined && { categories }),
    })),
    anchor: { from, to: { row: Math.max(to.row, from.row + 1), col: Math.max(to.col, from.col + 1) } },
    ...(chart.showTitle && chart.title !== '' ? { title: chart.title } : { showTitle: false }),
    ...(/Stacked100/.test(chart.chartType) && { barGrouping: 'percentStacked' }),
    ...(/Stacked$/.test(chart.chartType) && { barGrouping: 'stacked' }),
  };
}

function columnAt(sheet: Sheet, points: number): number {
  let column = 0;
  for (let left = 0; ; column += 1) {
    left += sheet.columnWidths.get(column) ?? defaultColumnWidth;
    if (left > points) return column;
  }
}

function rowAt(sheet: Sheet, points: number): number {
  let row = 0;
  for (let top = 0; ; row += 1) {
    top += sheet.rowHeights.get(row) ?? defaultRowHeight;
    if (top > points) return row;
  }
}
