import type { ChartKind } from './chart-kind';

/** Size in points. */
export interface TextLook {
  size: number;
  color: string;
  bold: boolean;
}

export interface PictureText extends TextLook {
  text: string;
}

export interface PictureAxis extends TextLook {
  visible: boolean;
  title: PictureText | undefined;
  /** Of the labels; undefined = that of the cells. */
  numberFormat: string | undefined;
  minimum: number | undefined;
  maximum: number | undefined;
  majorUnit: number | undefined;
  gridlines: boolean;
  gridlineColor: string;
  reversed: boolean;
}

export interface PictureLabels extends TextLook {
  position: string;
  numberFormat: string | undefined;
  value: boolean;
  category: boolean;
  series: boolean;
  percentage: boolean;
}

export interface PictureSeries {
  name: string;
  kind: ChartKind;
  secondary: boolean;
  /** null = nothing to draw. */
  values: (number | null)[];
  /** For scatter charts: where the values stand. */
  places: (number | null)[];
  /** Number format of the first value's cell. */
  format: string;
  color: string;
  /** The line's or border's own colour, if it was set. */
  lineColor: string | undefined;
  lineWidth: number;
  dashed: boolean;
  /** By point, where a point has its own. */
  pointColors: (string | undefined)[];
  /** Points that have labels though the series has none. */
  labelled: boolean[];
  labels: PictureLabels | undefined;
  /** By point, where a point's label has its own. */
  labelColors: (string | undefined)[];
  markerSize: number;
  smooth: boolean;
  /** Percent of a column's width left between groups. */
  gapWidth: number;
  /** Percent by which the columns of a group overlap. */
  overlap: number;
  /** Percent of a doughnut's radius. */
  hole: number;
}

/** A chart with the data it shows now: all that drawing or saving needs. Places and sizes in points. */
export interface ChartPicture {
  id: string;
  name: string;
  left: number;
  top: number;
  width: number;
  height: number;
  title: PictureText | undefined;
  legend: (TextLook & { position: string }) | undefined;
  /** undefined = none. */
  fill: string | undefined;
  border: string | undefined;
  categories: string[];
  series: PictureSeries[];
  category: PictureAxis;
  value: PictureAxis;
  /** The value axis on the other side, while a series uses it. */
  secondary: PictureAxis | undefined;
}

/** Office's colours of series, in order. */
export const seriesColors = [
  '#4472C4',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#5B9BD5',
  '#70AD47',
  '#264478',
  '#9E480E',
  '#636363',
  '#997300',
] as const;

export const seriesColor = (at: number): string => seriesColors[at % seriesColors.length] ?? seriesColors[0];
