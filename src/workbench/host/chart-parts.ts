import { word } from './arguments';
import { type ExcelClass, open } from './excel-class';
import { type KeptState, keptCall, keptClass, keptObject } from './kept-properties';
import { method, object } from './member';

const fontClass = keptClass('ChartFont', {
  Bold: ['1.1', false],
  Color: ['1.1', '#000000'],
  Italic: ['1.1', false],
  Name: ['1.1', 'Calibri'],
  Size: ['1.1', 10],
  Underline: ['1.1', 'None'],
});

const fillClass = keptClass(
  'ChartFill',
  {},
  {
    SetSolidColor: keptCall('SolidColor', '1.1', 'Cleared'),
    Clear: keptCall('Cleared', '1.1', 'SolidColor'),
  },
);

const lineClass = keptClass(
  'ChartLineFormat',
  { Color: ['1.1', '#000000'], LineStyle: ['1.7', 'Automatic'], Weight: ['1.7', 0.75] },
  { Clear: keptCall('Cleared', '1.1') },
);

const borderClass = keptClass('ChartBorder', {
  Color: ['1.7', '#000000'],
  LineStyle: ['1.7', 'Automatic'],
  Weight: ['1.7', 0.75],
});

/** Format of titles, labels, legend and the chart's area. */
export const areaFormatClass = keptClass(
  'ChartAreaFormat',
  { RoundedCorners: ['1.9', false], ColorScheme: ['1.9', 'ColorfulPalette1'] },
  {
    Font: keptObject('Font', '1.1', fontClass),
    Fill: keptObject('Fill', '1.1', fillClass),
    Border: keptObject('Border', '1.7', borderClass),
  },
);

/** Format of series and points. */
export const seriesFormatClass = keptClass(
  'ChartSeriesFormat',
  {},
  {
    Fill: keptObject('Fill', '1.1', fillClass),
    Line: keptObject('Line', '1.1', lineClass),
    Border: keptObject('Border', '1.7', borderClass),
  },
);

const axisFormatClass = keptClass(
  'ChartAxisFormat',
  {},
  {
    Font: keptObject('Font', '1.1', fontClass),
    Fill: keptObject('Fill', '1.8', fillClass),
    Line: keptObject('Line', '1.1', lineClass),
  },
);

export const dataLabelsClass = keptClass(
  'ChartDataLabels',
  {
    Position: ['1.1', 'None'],
    ShowValue: ['1.1', false],
    ShowSeriesName: ['1.1', false],
    ShowCategoryName: ['1.1', false],
    ShowLegendKey: ['1.1', false],
    ShowPercentage: ['1.1', false],
    Separator: ['1.1', ', '],
    NumberFormat: ['1.8', 'General'],
    LinkNumberFormat: ['1.9', true],
  },
  { Format: keptObject('Format', '1.1', areaFormatClass) },
);

export const legendClass = keptClass(
  'ChartLegend',
  {
    Visible: ['1.1', true],
    Position: ['1.1', 'Bottom'],
    Overlay: ['1.1', false],
    Left: ['1.7', 0],
    Top: ['1.7', 0],
    Width: ['1.7', 0],
    Height: ['1.7', 0],
  },
  { Format: keptObject('Format', '1.1', areaFormatClass) },
);

const gridlinesClass = keptClass(
  'ChartGridlines',
  { Visible: ['1.1', true] },
  { Format: keptObject('Format', '1.1', axisFormatClass) },
);

const axisTitleClass = keptClass(
  'ChartAxisTitle',
  { Text: ['1.1', ''], Visible: ['1.1', false], TextOrientation: ['1.12', 0] },
  { Format: keptObject('Format', '1.1', axisFormatClass) },
);

const axisClass = keptClass(
  'ChartAxis',
  {
    Visible: ['1.7', true],
    Minimum: ['1.1', ''],
    Maximum: ['1.1', ''],
    MajorUnit: ['1.1', ''],
    MinorUnit: ['1.1', ''],
    NumberFormat: ['1.8', 'General'],
    LinkNumberFormat: ['1.9', true],
    ReversePlotOrder: ['1.7', false],
    ScaleType: ['1.7', 'Linear'],
    TickLabelPosition: ['1.7', 'NextToAxis'],
    TickLabelSpacing: ['1.7', ''],
    MajorTickMark: ['1.7', 'Outside'],
    MinorTickMark: ['1.7', 'None'],
    DisplayUnit: ['1.7', 'None'],
    CategoryType: ['1.7', 'Automatic'],
    Position: ['1.8', 'Automatic'],
  },
  {
    Title: keptObject('Title', '1.1', axisTitleClass),
    Format: keptObject('Format', '1.1', axisFormatClass),
    MajorGridlines: keptObject('MajorGridlines', '1.1', gridlinesClass),
    MinorGridlines: keptObject('MinorGridlines', '1.1', gridlinesClass),
    SetCategoryNames: keptCall('CategoryNames', '1.7'),
    SetPositionAt: keptCall('PositionAt', '1.8'),
  },
);

/** Excel.ChartAxes. A secondary axis has its own description (`Secondary.ValueAxis`). */
export const axesClass: ExcelClass<KeptState> = {
  name: 'ChartAxes',
  members: {
    CategoryAxis: keptObject('CategoryAxis', '1.1', axisClass),
    ValueAxis: keptObject('ValueAxis', '1.1', axisClass),
    SeriesAxis: keptObject('SeriesAxis', '1.1', axisClass),
    GetItem: method('1.7', ({ properties, path, changed }, [type, group]) => {
      const axis = `${word(type, ['Category', 'Value', 'Series'])}Axis`;
      const secondary = word(group, ['Primary', 'Secondary'], 'Primary') === 'Secondary';
      return open(axisClass, {
        properties,
        path: `${path}.${secondary ? 'Secondary.' : ''}${axis}`,
        changed,
      });
    }),
  },
};

export const plotAreaClass = keptClass(
  'ChartPlotArea',
  {
    Left: ['1.8', 0],
    Top: ['1.8', 0],
    Width: ['1.8', 0],
    Height: ['1.8', 0],
    Position: ['1.8', 'Automatic'],
  },
  { Format: object('1.8', (self) => open(areaFormatClass, { ...self, path: `${self.path}.Format` })) },
);
