import type { CellValue } from '../cell-value';
import type { Pivot, PivotDataField, PivotFrame } from '../pivot';
import type { PivotCaptions } from './captions';
import { aggregate } from './aggregate';
import { fieldColumn, type Group, groupRows, itemLabel, leaves, shownRows } from './groups';

export interface ReportCell {
  value: CellValue;
  numberFormat?: string;
  bold?: boolean;
  indent?: number;
}

/** A pivot as cells, row by row. */
export interface Report {
  cells: ReportCell[][];
  frame: PivotFrame;
}

/** A column of data: which of the source's rows count in it, and which field is shown. */
interface DataColumn {
  labels: string[];
  rows: Set<number> | undefined;
  field: PivotDataField;
  total: boolean;
}

const blank: ReportCell = { value: '' };

/** Works a pivot out from its cache, laid out as Excel does (Compact, Outline or Tabular). */
export function pivotReport(pivot: Pivot, captions: PivotCaptions): Report {
  const { cache } = pivot;
  const rows = shownRows(cache, [...pivot.filters, ...pivot.rows, ...pivot.columns]);
  const dataColumns = columnsOf(pivot, rows);
  const labelColumns = pivot.rows.length === 0 && pivot.columns.length === 0 ? 0 : labelWidth(pivot);
  const values = (of: readonly number[], bold: boolean): ReportCell[] =>
    dataColumns.map(({ rows: within, field, total }) => {
      const counted = within ? of.filter((row) => within.has(row)) : of;
      const value = aggregate(field.summarizeBy, fieldColumn(cache, field.field), counted);
      return {
        value,
        ...(field.numberFormat !== undefined && { numberFormat: field.numberFormat }),
        ...((bold || total) && { bold: true }),
      };
    });
  const header = headerRows(pivot, dataColumns, labelColumns, captions);
  const body = pivot.rows.length
    ? bodyRows(pivot, groupRows(cache, pivot.rows, rows, pivot.values), labelColumns, values, captions)
    : dataColumns.length
      ? [[...labels(captions.total, labelColumns), ...values(rows, false)]]
      : [];
  const showTotal = pivot.rows.length > 0 && pivot.showColumnGrandTotals && dataColumns.length > 0;
  const total = showTotal
    ? [[...labels(captions.grandTotal, labelColumns, true), ...values(rows, true)]]
    : [];
  const cells = [...header, ...body, ...total];
  return {
    cells: cells.length > 0 ? cells : [[blank]],
    frame: {
      headerRows: header.length,
      labelColumns,
      totalRows: total.length,
      totalColumns: dataColumns.filter((column) => column.total).length,
      filterRows: pivot.filters.length,
    },
  };
}

function labelWidth(pivot: Pivot): number {
  return pivot.layout === 'Compact' ? 1 : Math.max(1, pivot.rows.length);
}

function labels(text: string, width: number, bold = false): ReportCell[] {
  return Array.from({ length: width }, (_, at) =>
    at === 0 ? { value: text, ...(bold && { bold }) } : blank,
  );
}

function columnsOf(pivot: Pivot, rows: readonly number[]): DataColumn[] {
  if (pivot.columns.length === 0)
    return pivot.values.map((field) => ({ labels: [], rows: undefined, field, total: false }));
  const items = leaves(groupRows(pivot.cache, pivot.columns, rows, pivot.values));
  const columns = items.flatMap((item) => {
    const within = new Set(item.rows);
    return pivot.values.map((field) => ({ labels: item.labels, rows: within, field, total: false }));
  });
  const totals = pivot.showRowGrandTotals
    ? pivot.values.map((field) => ({ labels: [], rows: undefined, field, total: true }))
    : [];
  return [...columns, ...totals];
}

function headerRows(
  pivot: Pivot,
  dataColumns: readonly DataColumn[],
  labelColumns: number,
  captions: PivotCaptions,
): ReportCell[][] {
  const rowLabels: ReportCell[] =
    pivot.layout === 'Compact'
      ? labels(captions.rowLabels, labelColumns, true)
      : Array.from({ length: labelColumns }, (_, at) => ({ value: pivot.rows[at]?.name ?? '', bold: true }));
  const corner = pivot.rows.length > 0 ? rowLabels : labels('', labelColumns);
  const named = (value: string): ReportCell => ({ value, bold: true });
  if (pivot.columns.length === 0) {
    if (pivot.values.length === 0 && pivot.rows.length === 0) return [];
    return [[...corner, ...dataColumns.map(({ field }) => named(field.name))]];
  }
  const [only, second] = pivot.values;
  const top = [
    ...labels(only && !second ? only.name : '', labelColumns, true),
    ...dataColumns.map((_, at) => (at === 0 ? named(captions.columnLabels) : blank)),
  ];
  const levels = pivot.columns.map((_, level) => {
    const last = level === pivot.columns.length - 1 && !second;
    let before = '';
    const cells = dataColumns.map(({ labels: path, total, field }) => {
      const key = total ? field.name : path.slice(0, level + 1).join('\u0000');
      const repeated = key === before;
      before = key;
      if (total)
        return level === 0 ? named(second ? captions.figureTotal(field.name) : captions.grandTotal) : blank;
      return repeated ? blank : named(labelOf(path[level] ?? '', captions));
    });
    return [...(last ? corner : labels('', labelColumns)), ...cells];
  });
  const names = second
    ? [[...corner, ...dataColumns.map(({ field, total }) => (total ? blank : named(field.name)))]]
    : [];
  return [top, ...levels, ...names];
}

/** An item as it is shown: blanks in the words of Excel's language. */
const labelOf = (label: string, { blank: none }: PivotCaptions): string =>
  label === itemLabel('') ? none : label;

type Values = (rows: readonly number[], bold: boolean) => ReportCell[];

function bodyRows(
  pivot: Pivot,
  groups: readonly Group[],
  labelColumns: number,
  values: Values,
  captions: PivotCaptions,
): ReportCell[][] {
  const compact = pivot.layout === 'Compact';
  return groups.flatMap((group): ReportCell[][] => {
    const parent = group.children.length > 0;
    const subtotals = pivot.rows[group.depth]?.subtotals !== false;
    const shown = labelOf(group.label, captions);
    const label: ReportCell = {
      value: shown,
      ...(compact && group.depth > 0 && { indent: group.depth }),
      ...(parent && { bold: true }),
    };
    const at = compact ? 0 : group.depth;
    const line = (cell: ReportCell): ReportCell[] =>
      Array.from({ length: labelColumns }, (_, column) => (column === at ? cell : blank));
    if (!parent) return [[...line(label), ...values(group.rows, false)]];
    const below = bodyRows(pivot, group.children, labelColumns, values, captions);
    if (pivot.layout === 'Tabular') {
      const [first = [], ...rest] = below;
      const joined = first.map((cell, column) => (column === at ? label : cell));
      const total = { value: captions.itemTotal(shown), bold: true };
      return [joined, ...rest, ...(subtotals ? [[...line(total), ...values(group.rows, true)]] : [])];
    }
    const figures = subtotals ? values(group.rows, true) : values(group.rows, true).map(() => blank);
    return [[...line(label), ...figures], ...below];
  });
}
