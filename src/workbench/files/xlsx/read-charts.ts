import type { Sheet as FileSheet } from 'hucre';
import {
  type Chart,
  defaultColumnWidth,
  defaultRowHeight,
  newId,
  type Sheet,
  type Workbook,
} from '../../model';

type FileChart = NonNullable<FileSheet['charts']>[number];

const types: Partial<Record<FileChart['kinds'][number], string>> = {
  bar: 'BarClustered',
  line: 'Line',
  pie: 'Pie',
  doughnut: 'Doughnut',
  area: 'Area',
  scatter: 'XYScatter',
};

/** A file's charts as descriptions. Kinds that are not listed are shown as columns. */
export function modelCharts(workbook: Workbook, sheet: Sheet, charts: readonly FileChart[]): Chart[] {
  return charts.map((chart, index) => {
    const { from, to } = chart.anchor ?? { from: { row: 1, col: 1 } };
    const [left, top] = [columnLeft(sheet, from.col), rowTop(sheet, from.row)];
    const [kind] = chart.kinds;
    return {
      id: newId(workbook),
      name: `Chart ${index + 1}`,
      chartType: (kind && types[kind]) ?? 'ColumnClustered',
      title: chart.title ?? '',
      showTitle: chart.title !== undefined,
      left,
      top,
      width: columnLeft(sheet, to?.col ?? from.col + 7) - left,
      height: rowTop(sheet, to?.row ?? from.row + 15) - top,
      source: '',
      seriesBy: 'Auto',
      series: (chart.series ?? []).map(({ name, valuesRef, categoriesRef }) => ({
        name: name ?? '',
        values: valuesRef ?? '',
        categories: categoriesRef,
        chartType: undefined,
        axisGroup: 'Primary',
        properties: {},
      })),
      properties: {},
    };
  });
}

function columnLeft(sheet: Sheet, column: number): number {
  let left = 0;
  for (let at = 0; at < column; at += 1) left += sheet.columnWidths.get(at) ?? defaultColumnWidth;
  return left;
}

function rowTop(sheet: Sheet, row: number): number {
  let top = 0;
  for (let at = 0; at < row; at += 1) top += sheet.rowHeights.get(at) ?? defaultRowHeight;
  return top;
}
