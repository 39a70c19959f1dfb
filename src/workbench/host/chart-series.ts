import {
  type Chart,
  type ChartSeries,
  chartsChanged,
  emptySeries,
  formatAddress,
  parseAddress,
  quotedSheetName,
  readValues,
  type Sheet,
  splitSheetAddress,
  findSheet,
} from '../model';
import { integer, isAbsent, optionalText, text } from './arguments';
import { dataLabelsClass, seriesFormatClass } from './chart-parts';
import { type ExcelClass, type HostContext, open } from './excel-class';
import { itemNotFound } from './host-error';
import { type KeptState, keptObject, keptValue } from './kept-properties';
import { method, object, property, value } from './member';
import { rangeArgument } from './range-state';

interface ChartSeriesState extends KeptState {
  sheet: Sheet;
  chart: Chart;
  series: ChartSeries;
}

function stateOfSeries(sheet: Sheet, chart: Chart, series: ChartSeries): ChartSeriesState {
  return {
    sheet,
    chart,
    series,
    properties: series.properties,
    path: '',
    changed: ({ workbook }) => chartsChanged(workbook, sheet),
  };
}

/** A range as a chart keeps it: `Summary!$B$2:$B$6`. */
function reference(argument: unknown, sheet: Sheet, context: HostContext): string {
  const range = rangeArgument(argument, context, sheet);
  return `${quotedSheetName(range.sheet.name)}!${formatAddress(range.area, true)}`;
}

/** Excel.ChartSeries. */
export const chartSeriesClass: ExcelClass<ChartSeriesState> = {
  name: 'ChartSeries',
  isAlive: ({ chart, series }) => chart.series.includes(series),
  members: {
    Name: property(
      '1.1',
      ({ series }) => series.name,
      ({ series, changed }, given, context) => {
        series.name = text(given);
        changed(context);
      },
    ),
    ChartType: property(
      '1.7',
      ({ chart, series }) => series.chartType ?? chart.chartType,
      ({ series, changed }, given, context) => {
        series.chartType = text(given);
        changed(context);
      },
    ),
    AxisGroup: property(
      '1.8',
      ({ series }) => series.axisGroup,
      ({ series, changed }, given, context) => {
        series.axisGroup = text(given);
        changed(context);
      },
    ),
    HasDataLabels: keptValue('HasDataLabels', '1.7', false),
    GapWidth: keptValue('GapWidth', '1.7', 219),
    Overlap: keptValue('Overlap', '1.8', 0),
    Smooth: keptValue('Smooth', '1.7', false),
    MarkerStyle: keptValue('MarkerStyle', '1.7', 'Automatic'),
    MarkerSize: keptValue('MarkerSize', '1.7', 5),
    MarkerBackgroundColor: keptValue('MarkerBackgroundColor', '1.7', ''),
    MarkerForegroundColor: keptValue('MarkerForegroundColor', '1.7', ''),
    DoughnutHoleSize: keptValue('DoughnutHoleSize', '1.7', 75),
    VaryByCategories: keptValue('VaryByCategories', '1.8', false),
    PlotOrder: value('1.7', ({ chart, series }) => chart.series.indexOf(series)),
    Format: keptObject('Format', '1.1', seriesFormatClass),
    DataLabels: keptObject('DataLabels', '1.8', dataLabelsClass),
    Points: object('1.1', (self) => open(pointsClass, self)),
    SetValues: method('1.7', ({ sheet, series, changed }, [source], context) => {
      series.values = reference(source, sheet, context);
      changed(context);
    }),
    SetXAxisValues: method('1.7', ({ sheet, series, changed }, [source], context) => {
      series.categories = reference(source, sheet, context);
      changed(context);
    }),
    Delete: method('1.7', ({ chart, series, changed }, _args, context) => {
      chart.series.splice(chart.series.indexOf(series), 1);
      changed(context);
    }),
  },
};

interface PointState extends KeptState {
  self: ChartSeriesState;
  index: number;
}

function valuesOf({ series }: ChartSeriesState, { workbook }: HostContext) {
  const { sheetName, rest } = splitSheetAddress(series.values);
  const sheet = sheetName === undefined ? undefined : findSheet(workbook, sheetName);
  const area = parseAddress(rest);
  return sheet && area ? readValues(sheet.cells, area).flat() : [];
}

const pointClass: ExcelClass<PointState> = {
  name: 'ChartPoint',
  members: {
    Value: value('1.1', ({ self, index }, context) => valuesOf(self, context)[index] ?? null),
    HasDataLabel: keptValue('HasDataLabel', '1.7', false),
    DataLabel: keptObject('DataLabel', '1.7', dataLabelsClass),
    MarkerStyle: keptValue('MarkerStyle', '1.7', 'Automatic'),
    MarkerSize: keptValue('MarkerSize', '1.7', 5),
    Format: keptObject('Format', '1.1', seriesFormatClass),
  },
};

function pointAt(self: ChartSeriesState, index: number): PointState {
  return { self, index, properties: self.properties, path: `Points.${index}`, changed: self.changed };
}

const pointsClass: ExcelClass<ChartSeriesState> = {
  name: 'ChartPointsCollection',
  items: (self, context) => valuesOf(self, context).map((_, at) => open(pointClass, pointAt(self, at))),
  members: {
    Count: value('1.1', (self, context) => valuesOf(self, context).length),
    GetCount: method('1.4', (self, _args, context) => valuesOf(self, context).length),
    GetItemAt: method('1.1', (self, [at], context) => {
      const index = integer(at);
      if (index < 0 || index >= valuesOf(self, context).length) throw itemNotFound();
      return open(pointClass, pointAt(self, index));
    }),
  },
};

/** Excel.ChartSeriesCollection. */
export const chartSeriesListClass: ExcelClass<{ sheet: Sheet; chart: Chart }> = {
  name: 'ChartSeriesCollection',
  items: ({ sheet, chart }) =>
    chart.series.map((series) => open(chartSeriesClass, stateOfSeries(sheet, chart, series))),
  members: {
    Count: value('1.1', ({ chart }) => chart.series.length),
    GetCount: method('1.4', ({ chart }) => chart.series.length),
    GetItemAt: method('1.1', ({ sheet, chart }, [at]) => {
      const series = chart.series[integer(at)];
      if (!series) throw itemNotFound();
      return open(chartSeriesClass, stateOfSeries(sheet, chart, series));
    }),
    Add: method('1.7', ({ sheet, chart }, [name, index], { workbook }) => {
      const series = emptySeries(optionalText(name) ?? `Series${chart.series.length + 1}`);
      chart.series.splice(isAbsent(index) ? chart.series.length : integer(index), 0, series);
      chartsChanged(workbook, sheet);
      return open(chartSeriesClass, stateOfSeries(sheet, chart, series));
    }),
  },
};
