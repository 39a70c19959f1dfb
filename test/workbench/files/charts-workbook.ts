import {
  addChart,
  areaOf,
  type CellValue,
  type Chart,
  createWorkbook,
  putStyle,
  putValue,
  type Sheet,
  styleIndex,
  type Workbook,
} from '../../../src/workbench/model';

/** Tiers with their customers, revenue and cumulative share, as a summary lists them. */
export const tiers: readonly (readonly [name: string, customers: number, revenue: number, share: number])[] =
  [
    ['重要价值', 312, 1_250_400.5, 0.58],
    ['Loyal', 640, 520_100, 0.82],
    ['At Risk', 410, 260_050, 0.94],
    ['Lost', 1205, 129_449.5, 1],
  ];

function chartOf(workbook: Workbook, sheet: Sheet, type: string, place: Partial<Chart>): Chart {
  const chart = addChart(workbook, sheet, type, { sheet, area: areaOf(0, 0, 5, 4) }, 'Columns');
  return Object.assign(chart, { width: 360, height: 216 }, place);
}

/** A summary with a chart of each kind that is drawn and saved: a Pareto, stacked columns, bars, a pie and a doughnut, and lines. */
export function chartsWorkbook(): Workbook {
  const workbook = createWorkbook(['Summary & 汇总']);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('createWorkbook made no sheet');
  const rows: readonly (readonly CellValue[])[] = [['Tier', 'Customers', 'Revenue', 'Share'], ...tiers];
  const looks = [{}, { numberFormat: '#,##0' }, { numberFormat: '¥#,##0' }, { numberFormat: '0%' }];
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      putValue(sheet.cells, r, c, value);
      if (r > 0) putStyle(sheet.cells, r, c, styleIndex(workbook.styles, looks[c] ?? {}));
    }),
  );

  const pareto = chartOf(workbook, sheet, 'ColumnClustered', { name: 'Pareto', left: 0, top: 120 });
  Object.assign(pareto, { title: 'Revenue by tier & 累计占比', showTitle: true });
  pareto.series.splice(0, 1);
  const [revenue, share] = pareto.series;
  if (!revenue || !share) throw new Error('two series expected');
  revenue.properties = {
    'Format.Fill.SolidColor': '#1F4E79',
    GapWidth: 40,
    'Points.0.Format.Fill.SolidColor': '#C55A11',
  };
  Object.assign(share, { chartType: 'LineMarkers', axisGroup: 'Secondary' });
  share.properties = { 'Format.Line.Color': '#C55A11', HasDataLabels: true, 'DataLabels.NumberFormat': '0%' };
  pareto.properties = {
    'Axes.Secondary.ValueAxis.Maximum': 1,
    'Axes.Secondary.ValueAxis.NumberFormat': '0%',
    'Axes.ValueAxis.Title.Text': 'Revenue',
    'Axes.ValueAxis.DisplayUnit': 'None',
  };

  const stacked = chartOf(workbook, sheet, 'ColumnStacked', { name: 'Stacked', left: 380, top: 120 });
  stacked.series.splice(2, 1);
  stacked.properties = { 'Legend.Position': 'Right', 'Axes.ValueAxis.NumberFormat': '#,##0' };

  const bars = chartOf(workbook, sheet, 'BarClustered', { name: 'Bars', left: 0, top: 350 });
  Object.assign(bars, { title: 'Customers', series: bars.series.slice(0, 1) });
  for (const series of bars.series)
    series.properties = { HasDataLabels: true, GapWidth: 50, 'Points.3.Format.Fill.SolidColor': '#A5A5A5' };
  bars.properties = {
    'Legend.Visible': false,
    'Axes.CategoryAxis.ReversePlotOrder': true,
    'Axes.ValueAxis.MajorGridlines.Visible': false,
  };

  for (const [at, type] of (['Pie', 'Doughnut'] as const).entries()) {
    const round = chartOf(workbook, sheet, type, { name: type, left: 380 + at * 250, top: 350, width: 240 });
    Object.assign(round, { title: 'Share of customers', series: round.series.slice(0, 1) });
    for (const series of round.series)
      series.properties = {
        HasDataLabels: true,
        'DataLabels.ShowPercentage': true,
        'DataLabels.ShowValue': false,
        'Points.0.Format.Fill.SolidColor': '#1F4E79',
        DoughnutHoleSize: 60,
      };
  }

  sheet.pageLayout = { Orientation: 'Landscape', Zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 } };

  const line = chartOf(workbook, sheet, 'Line', { name: 'Lines', left: 0, top: 580, width: 620 });
  line.showTitle = false;
  line.series = line.series.slice(0, 2);
  line.properties = { 'Legend.Position': 'Top', 'Axes.ValueAxis.Minimum': 0 };
  return workbook;
}
