import {
  activateSheet,
  addChart,
  type Chart,
  chartsChanged,
  deleteChart,
  formatSheetAddress,
  placeOf,
  seriesOf,
  setMode,
  type Sheet,
} from '../model';
import { flag, integer, isAbsent, number, text, word } from './arguments';
import { areaFormatClass, axesClass, dataLabelsClass, legendClass, plotAreaClass } from './chart-parts';
import { chartSeriesListClass } from './chart-series';
import { type ExcelClass, type Handle, type HostContext, type Member, open } from './excel-class';
import { itemNotFound } from './host-error';
import { type KeptState, keptObject, keptValue } from './kept-properties';
import { method, object, property, value } from './member';
import { rangeArgument } from './range-state';
import { worksheetClass } from './worksheet';

interface ChartState extends KeptState {
  sheet: Sheet;
  chart: Chart;
}

export function openChart(sheet: Sheet, chart: Chart): Handle {
  const changed = ({ workbook }: HostContext): void => chartsChanged(workbook, sheet);
  return open(chartClass, { sheet, chart, properties: chart.properties, path: '', changed });
}

function size(key: 'left' | 'top' | 'width' | 'height'): Member<ChartState> {
  return property(
    '1.1',
    ({ chart }) => chart[key],
    ({ chart, changed }, given, context) => {
      chart[key] = number(given);
      changed(context);
    },
  );
}

const seriesBy = ['Auto', 'Columns', 'Rows'] as const;

/** Excel.ChartTitle: its text and visibility are the chart's own. */
const titleClass: ExcelClass<ChartState> = {
  name: 'ChartTitle',
  members: {
    Text: property(
      '1.1',
      ({ chart }) => chart.title,
      ({ chart, changed }, given, context) => {
        chart.title = text(given);
        chart.showTitle = true;
        changed(context);
      },
    ),
    Visible: property(
      '1.1',
      ({ chart }) => chart.showTitle,
      ({ chart, changed }, given, context) => {
        chart.showTitle = flag(given);
        changed(context);
      },
    ),
    Overlay: keptValue('Overlay', '1.1', false),
    Position: keptValue('Position', '1.7', 'Automatic'),
    HorizontalAlignment: keptValue('HorizontalAlignment', '1.7', 'Center'),
    Format: keptObject('Format', '1.1', areaFormatClass),
  },
};

/** Excel.Chart. */
export const chartClass: ExcelClass<ChartState> = {
  name: 'Chart',
  id: ({ chart }) => ({ key: 'Id', value: chart.id }),
  isAlive: ({ sheet, chart }, { workbook }) =>
    workbook.sheets.includes(sheet) && sheet.charts.includes(chart),
  members: {
    Id: value('1.7', ({ chart }) => chart.id),
    Name: property(
      '1.1',
      ({ chart }) => chart.name,
      ({ chart, changed }, given, context) => {
        chart.name = text(given);
        changed(context);
      },
    ),
    ChartType: property(
      '1.7',
      ({ chart }) => chart.chartType,
      ({ chart, changed }, given, context) => {
        chart.chartType = text(given);
        changed(context);
      },
    ),
    Left: size('left'),
    Top: size('top'),
    Width: size('width'),
    Height: size('height'),
    Style: keptValue('Style', '1.8', 201),
    PlotVisibleOnly: keptValue('PlotVisibleOnly', '1.8', true),
    PlotBy: keptValue('PlotBy', '1.8', 'Columns'),
    DisplayBlanksAs: keptValue('DisplayBlanksAs', '1.8', 'NotPlotted'),
    CategoryLabelLevel: keptValue('CategoryLabelLevel', '1.8', 0),
    SeriesNameLevel: keptValue('SeriesNameLevel', '1.8', 0),
    ShowAllFieldButtons: keptValue('ShowAllFieldButtons', '1.7', true),
    ShowDataLabelsOverMaximum: keptValue('ShowDataLabelsOverMaximum', '1.8', true),
    Worksheet: object('1.2', ({ sheet }) => open(worksheetClass, sheet)),
    Title: object('1.1', (self) => open(titleClass, { ...self, path: 'Title' })),
    Series: object('1.1', ({ sheet, chart }) => open(chartSeriesListClass, { sheet, chart })),
    Axes: keptObject('Axes', '1.1', axesClass),
    Legend: keptObject('Legend', '1.1', legendClass),
    DataLabels: keptObject('DataLabels', '1.1', dataLabelsClass),
    Format: keptObject('Format', '1.1', areaFormatClass),
    PlotArea: keptObject('PlotArea', '1.8', plotAreaClass),
    SetData: method('1.1', ({ sheet, chart, changed }, [source, by], context) => {
      const range = rangeArgument(source, context, sheet);
      chart.seriesBy = word(by, seriesBy, 'Auto');
      chart.source = formatSheetAddress(range.sheet.name, range.area);
      chart.series = seriesOf(range, chart.seriesBy);
      changed(context);
    }),
    SetPosition: method('1.1', ({ sheet, chart, changed }, [start, end], context) => {
      const first = rangeArgument(start, context, sheet).area;
      const place = placeOf(sheet, first);
      chart.left = place.left;
      chart.top = place.top;
      if (!isAbsent(end)) {
        const last = placeOf(sheet, rangeArgument(end, context, sheet).area);
        chart.width = last.left + last.width - place.left;
        chart.height = last.top + last.height - place.top;
      }
      changed(context);
    }),
    Activate: method('1.9', ({ sheet }, _args, { workbook }) => {
      activateSheet(workbook, sheet.id);
      setMode(workbook, 'chartSelected');
    }),
    Delete: method('1.1', ({ sheet, chart }, _args, { workbook }) => deleteChart(workbook, sheet, chart)),
  },
};

function find(sheet: Sheet, key: unknown): Handle | null {
  const wanted = text(key).toLowerCase();
  const chart = sheet.charts.find((one) => one.id === key || one.name.toLowerCase() === wanted);
  return chart ? openChart(sheet, chart) : null;
}

const getItem: Member<Sheet> = method('1.1', (sheet, [key]) => {
  const found = find(sheet, key);
  if (!found) throw itemNotFound();
  return found;
});

/** Excel.ChartCollection. */
export const chartsClass: ExcelClass<Sheet> = {
  name: 'ChartCollection',
  items: (sheet) => sheet.charts.map((chart) => openChart(sheet, chart)),
  members: {
    Count: value('1.1', (sheet) => sheet.charts.length),
    GetCount: method('1.4', (sheet) => sheet.charts.length),
    Item: getItem,
    GetItem: getItem,
    GetItemOrNullObject: method('1.4', (sheet, [key]) => find(sheet, key)),
    GetItemAt: method('1.1', (sheet, [at]) => {
      const chart = sheet.charts[integer(at)];
      if (!chart) throw itemNotFound();
      return openChart(sheet, chart);
    }),
    Add: method('1.1', (sheet, [type, source, by], context) => {
      const range = rangeArgument(source, context, sheet);
      const chart = addChart(context.workbook, sheet, text(type), range, word(by, seriesBy, 'Auto'));
      return openChart(sheet, chart);
    }),
  },
};
