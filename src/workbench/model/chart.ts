/** One series: ranges with their sheet (`Summary!$B$2:$B$6`). */
export interface ChartSeries {
  name: string;
  values: string;
  categories: string | undefined;
  /** Its own chart type in a combination chart. */
  chartType: string | undefined;
  /** `Primary` or `Secondary` axis. */
  axisGroup: string;
  /** What else was set, by Office.js path in Pascal case (`Format.Fill`, `Smooth`). */
  properties: Record<string, unknown>;
}

/** A chart, kept as a description (nothing is drawn here). Positions and sizes in points. */
export interface Chart {
  id: string;
  name: string;
  /** Excel.ChartType, e.g. `ColumnClustered`. */
  chartType: string;
  title: string;
  showTitle: boolean;
  left: number;
  top: number;
  width: number;
  height: number;
  /** The range it was made from, with its sheet. */
  source: string;
  seriesBy: string;
  series: ChartSeries[];
  /** What else was set, by Office.js path in Pascal case (`Legend.Position`, `Axes.ValueAxis.Maximum`). */
  properties: Record<string, unknown>;
}
