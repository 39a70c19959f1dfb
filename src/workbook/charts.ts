import { addressOf } from './address';
import type { DrawnAxis, DrawnChart, DrawnSeries } from './drawn-sheet/drawn-chart';
import { supports } from './environment';

/** Colours of what is not data: axes, labels, gridlines. */
const quiet = { text: '#5A6470', line: '#D9DEE3' };

/** Charts with series of several kinds and axes need ExcelApi 1.8. */
export const canDrawCharts = (): boolean => supports('1.8');

/** The charts of a sheet that are there, by name, with how many series each has. */
export type ChartsThere = ReadonlyMap<string, number>;

/** Queues the search for charts by their names; the result is there after the next sync. */
export function lookForCharts(
  context: Excel.RequestContext,
  sheetId: string,
  names: readonly string[],
): () => ChartsThere {
  if (!canDrawCharts()) return () => new Map();
  const { charts } = context.workbook.worksheets.getItem(sheetId);
  const items = names.map((name) => ({ name, chart: charts.getItemOrNullObject(name) }));
  for (const { chart } of items) chart.load('name,series/items/name');
  return () =>
    new Map(
      items.flatMap(({ name, chart }) =>
        chart.isNullObject ? [] : [[name, chart.series.items.length] as const],
      ),
    );
}

/**
 * Queues what brings the charts of a sheet from what they were to what they are to be.
 *
 * A chart is found again by its name. One that is to look as before is left alone, so that what a user changed stays;
 * one that is gone is made again.
 */
export function drawCharts(
  context: Excel.RequestContext,
  sheetId: string,
  charts: readonly DrawnChart[],
  before: readonly DrawnChart[],
  there: ChartsThere,
): void {
  if (!canDrawCharts()) return;
  const sheet = context.workbook.worksheets.getItem(sheetId);
  for (const { name } of before) {
    if (there.has(name) && !charts.some((chart) => chart.name === name)) sheet.charts.getItem(name).delete();
  }
  for (const chart of charts) {
    const old = before.find(({ name }) => name === chart.name);
    const count = there.get(chart.name);
    if (count === undefined) addChart(sheet, chart);
    else if (!isSame(chart, old)) dressChart(sheet, chart, { count, old });
  }
}

/** The names of the charts of two drawings. */
export const namesOf = (...drawn: (readonly { name: string }[])[]): string[] => [
  ...new Set(drawn.flat().map(({ name }) => name)),
];

const isSame = (a: DrawnChart, b: DrawnChart | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

function addChart(sheet: Excel.Worksheet, plan: DrawnChart): void {
  const [first] = plan.series;
  if (!first) return;
  const chart = sheet.charts.add(
    plan.type,
    sheet.getRange(addressOf(first.values)),
    Excel.ChartSeriesBy.columns,
  );
  chart.name = plan.name;
  dress(chart, sheet, plan, 1);
  place(chart, plan);
}

function dressChart(
  sheet: Excel.Worksheet,
  plan: DrawnChart,
  { count, old }: { count: number; old: DrawnChart | undefined },
): void {
  const chart = sheet.charts.getItem(plan.name);
  dress(chart, sheet, plan, count);
  // Where the page did not change, the chart stays where a user may have put it.
  if (JSON.stringify(old?.place) !== JSON.stringify(plan.place)) place(chart, plan);
}

function place(chart: Excel.Chart, plan: DrawnChart): void {
  const last = {
    firstRow: plan.place.firstRow + plan.place.rowCount - 1,
    firstColumn: plan.place.firstColumn + plan.place.columnCount - 1,
    rowCount: 1,
    columnCount: 1,
  };
  chart.setPosition(addressOf({ ...plan.place, rowCount: 1, columnCount: 1 }), addressOf(last));
}

/** Queues everything about a chart but its place. */
function dress(chart: Excel.Chart, sheet: Excel.Worksheet, plan: DrawnChart, count: number): void {
  chart.title.text = plan.title;
  chart.title.format.font.size = 11;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = quiet.text;
  chart.format.border.lineStyle = Excel.ChartLineStyle.none;
  if (plan.legend === 'none') chart.legend.visible = false;
  else {
    chart.legend.visible = true;
    chart.legend.position = legendAt[plan.legend];
    chart.legend.format.font.color = quiet.text;
  }
  for (let at = count - 1; at >= plan.series.length; at--) chart.series.getItemAt(at).delete();
  for (const [at, series] of plan.series.entries()) {
    dressSeries(at < count ? chart.series.getItemAt(at) : chart.series.add(series.name), sheet, plan, series);
  }
  if (plan.type === 'Doughnut') return;
  dressAxis(chart.axes.categoryAxis, plan.categoryAxis ?? {});
  dressAxis(chart.axes.valueAxis, plan.valueAxis ?? {});
  if (plan.secondaryAxis) {
    dressAxis(
      chart.axes.getItem(Excel.ChartAxisType.value, Excel.ChartAxisGroup.secondary),
      plan.secondaryAxis,
    );
  }
}

const legendAt = { top: 'Top', bottom: 'Bottom', right: 'Right' } as const;

function dressSeries(
  series: Excel.ChartSeries,
  sheet: Excel.Worksheet,
  plan: DrawnChart,
  { name, values, categories, colour, pointColours, type, secondary, labels }: DrawnSeries,
): void {
  series.name = name;
  series.setValues(sheet.getRange(addressOf(values)));
  series.setXAxisValues(sheet.getRange(addressOf(categories)));
  if (type) series.chartType = type;
  if (secondary) series.axisGroup = Excel.ChartAxisGroup.secondary;
  const isLine = (type ?? plan.type).startsWith('Line');
  if (isLine) {
    series.format.line.color = colour;
    series.format.line.weight = 2;
    series.markerStyle = Excel.ChartMarkerStyle.none;
  } else {
    series.format.fill.setSolidColor(colour);
    if (plan.gap !== undefined) series.gapWidth = plan.gap;
  }
  for (const [at, own] of (pointColours ?? []).entries()) {
    series.points.getItemAt(at).format.fill.setSolidColor(own);
  }
  series.hasDataLabels = labels !== undefined;
  if (labels !== undefined) {
    series.dataLabels.showValue = true;
    series.dataLabels.numberFormat = labels;
    series.dataLabels.format.font.size = 9;
    series.dataLabels.format.font.color = quiet.text;
  }
}

function dressAxis(axis: Excel.ChartAxis, plan: DrawnAxis): void {
  axis.format.font.size = 9;
  axis.format.font.color = quiet.text;
  axis.format.line.color = quiet.line;
  if (plan.numberFormat !== undefined) axis.numberFormat = plan.numberFormat;
  if (plan.minimum !== undefined) axis.minimum = plan.minimum;
  if (plan.maximum !== undefined) axis.maximum = plan.maximum;
  if (plan.majorUnit !== undefined) axis.majorUnit = plan.majorUnit;
  if (plan.reversed !== undefined) axis.reversePlotOrder = plan.reversed;
  if (plan.title === undefined) axis.title.visible = false;
  else {
    axis.title.text = plan.title;
    axis.title.visible = true;
    axis.title.format.font.size = 9;
    axis.title.format.font.color = quiet.text;
  }
  axis.majorGridlines.visible = plan.gridlines ?? false;
  if (plan.gridlines) axis.majorGridlines.format.line.color = quiet.line;
}
