import { formatAddress, formatSheetAddress, quotedSheetName } from './address';
import type { Area } from './area';
import { readValues, usedArea } from './cells';
import type { CellValue } from './cell-value';
import { announce } from './changes';
import type { Chart, ChartSeries } from './chart';
import { requireAllowed } from './protection';
import type { Sheet } from './sheet';
import { newId, type Workbook } from './workbook';

export function chartsChanged(workbook: Workbook, sheet: Sheet): void {
  announce(workbook, { kind: 'charts', sheetId: sheet.id });
}

/** Makes a chart of a block: a first column (or row) of text gives the categories, a first row the series' names. */
export function addChart(
  workbook: Workbook,
  sheet: Sheet,
  chartType: string,
  source: { sheet: Sheet; area: Area },
  seriesBy: string,
): Chart {
  requireAllowed(sheet, 'allowEditObjects');
  let number = sheet.charts.length + 1;
  while (sheet.charts.some((chart) => chart.name === `Chart ${number}`)) number += 1;
  const series = seriesOf(source, seriesBy);
  const chart: Chart = {
    id: newId(workbook),
    name: `Chart ${number}`,
    chartType,
    title: series.length === 1 ? (series[0]?.name ?? '') : 'Chart Title',
    showTitle: true,
    left: 0,
    top: 0,
    width: 360,
    height: 216,
    source: formatSheetAddress(source.sheet.name, source.area),
    seriesBy,
    series,
    properties: {},
  };
  sheet.charts.push(chart);
  chartsChanged(workbook, sheet);
  return chart;
}

export function deleteChart(workbook: Workbook, sheet: Sheet, chart: Chart): void {
  requireAllowed(sheet, 'allowEditObjects');
  sheet.charts.splice(sheet.charts.indexOf(chart), 1);
  chartsChanged(workbook, sheet);
}

/** A series without data. */
export function emptySeries(name: string): ChartSeries {
  return {
    name,
    values: '',
    categories: undefined,
    chartType: undefined,
    axisGroup: 'Primary',
    properties: {},
  };
}

/** The series of a block, by columns or rows (Auto: along the longer side). */
export function seriesOf(source: { sheet: Sheet; area: Area }, seriesBy: string): ChartSeries[] {
  const area = usedArea(source.sheet.cells, source.area, true) ?? source.area;
  const byRows = seriesBy === 'Rows' || (seriesBy !== 'Columns' && area.columnCount > area.rowCount);
  const sample = readValues(source.sheet.cells, { ...area, rowCount: Math.min(area.rowCount, 50) });
  const isText = (value: CellValue | undefined): boolean => typeof value === 'string';
  const headRow = sample[0]?.slice(1).every(isText) === true && area.rowCount > 1;
  const headColumn = sample.slice(1).every((row) => isText(row[0])) && area.columnCount > 1;
  const top = headRow ? 1 : 0;
  const left = headColumn ? 1 : 0;
  const inside = {
    row: area.row + top,
    column: area.column + left,
    rowCount: area.rowCount - top,
    columnCount: area.columnCount - left,
  };
  const address = (block: Area): string =>
    `${quotedSheetName(source.sheet.name)}!${formatAddress(block, true)}`;
  const count = byRows ? inside.rowCount : inside.columnCount;
  return Array.from({ length: count }, (_, at) => {
    const values = byRows
      ? { ...inside, row: inside.row + at, rowCount: 1 }
      : { ...inside, column: inside.column + at, columnCount: 1 };
    const categories = byRows
      ? headRow && { ...inside, row: area.row, rowCount: 1 }
      : headColumn && { ...inside, column: area.column, columnCount: 1 };
    const head = byRows ? headColumn && sample[top + at]?.[0] : headRow && sample[0]?.[left + at];
    return {
      ...emptySeries(head ? String(head) : `Series${at + 1}`),
      values: address(values),
      categories: categories ? address(categories) : undefined,
    };
  });
}
