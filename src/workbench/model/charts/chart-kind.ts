export type ChartShape = 'column' | 'bar' | 'line' | 'area' | 'pie' | 'doughnut' | 'scatter';

/** What an Excel.ChartType draws. */
export interface ChartKind {
  shape: ChartShape;
  stacking: 'none' | 'stacked' | 'percent';
  /** Points are marked. */
  markers: boolean;
  /** Points are joined. */
  lines: boolean;
}

const shapes: readonly (readonly [RegExp, ChartShape])[] = [
  [/^Bar|BarClustered|BarStacked/, 'bar'],
  [/^Line/, 'line'],
  [/^Pie|^ExplodedPie|OfPie$/, 'pie'],
  [/^Doughnut/, 'doughnut'],
  [/^Area/, 'area'],
  [/^XYScatter/, 'scatter'],
];

/**
 * What a chart type draws; types that are not drawn here (surface, radar, stock…) are columns.
 *
 * @example
 * chartKind('ColumnStacked100'); // column, percent
 */
export function chartKind(type: string): ChartKind {
  const shape = shapes.find(([pattern]) => pattern.test(type))?.[1] ?? 'column';
  const plain = /NoMarkers$/.test(type);
  return {
    shape,
    stacking: /Stacked100/.test(type) ? 'percent' : /Stacked/.test(type) ? 'stacked' : 'none',
    markers: /Markers/.test(type) ? !plain : shape === 'scatter' && !plain,
    lines: shape !== 'scatter' || /Lines|Smooth/.test(type),
  };
}

/** The Excel.ChartType of a kind. */
export function chartTypeOf({ shape, stacking, markers, lines }: ChartKind): string {
  const stacked = stacking === 'percent' ? 'Stacked100' : stacking === 'stacked' ? 'Stacked' : '';
  switch (shape) {
    case 'column':
      return `Column${stacked || 'Clustered'}`;
    case 'bar':
      return `Bar${stacked || 'Clustered'}`;
    case 'line':
      return `Line${markers ? 'Markers' : ''}${stacked}`;
    case 'area':
      return `Area${stacked}`;
    case 'scatter':
      return lines ? `XYScatterLines${markers ? '' : 'NoMarkers'}` : 'XYScatter';
    case 'pie':
      return 'Pie';
    case 'doughnut':
      return 'Doughnut';
  }
}
