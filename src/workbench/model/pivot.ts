import type { Area } from './area';
import type { CellValue } from './cell-value';

/** Where a pivot's rows come from. */
export type PivotSource = { kind: 'table'; tableId: string } | { kind: 'range'; sheetId: string; area: Area };

/** Excel.AggregationFunction. */
export type Aggregation = 'Sum' | 'Count' | 'Average' | 'Max' | 'Min' | 'Product' | 'CountNumbers';

/** A field put on rows, columns or filters. */
export interface PivotAxisField {
  id: string;
  /** The field (header) it shows. */
  field: string;
  /** Shown name; the field's name by default. */
  name: string;
  sort: 'Ascending' | 'Descending';
  /** Id of the figure the items are sorted by; absent = by their labels. */
  sortedBy?: string | undefined;
  subtotals: boolean;
  /** For filters and hidden items: the items shown, undefined = all. */
  shownItems: string[] | undefined;
}

/** A field put on values. */
export interface PivotDataField {
  id: string;
  field: string;
  /** `Sum of Amount` by default. */
  name: string;
  summarizeBy: Aggregation;
  /** undefined = General. */
  numberFormat: string | undefined;
}

/** The rows as they were at the last refresh: as in Excel, later edits show only after a refresh. */
export interface PivotCache {
  fields: string[];
  /** One array per field. */
  columns: CellValue[][];
}

/** Rows of headings above and columns of labels left of the data; grand totals after it; filters above all. */
export interface PivotFrame {
  headerRows: number;
  labelColumns: number;
  totalRows: number;
  totalColumns: number;
  filterRows: number;
}

export type PivotLayoutType = 'Compact' | 'Tabular' | 'Outline';

export interface Pivot {
  id: string;
  name: string;
  source: PivotSource;
  /** Top left cell on its sheet, below which (and right of which) it is drawn. */
  place: { row: number; column: number };
  rows: PivotAxisField[];
  columns: PivotAxisField[];
  filters: PivotAxisField[];
  values: PivotDataField[];
  layout: PivotLayoutType;
  showRowGrandTotals: boolean;
  showColumnGrandTotals: boolean;
  style: string;
  cache: PivotCache;
  /** The cells it covers now (without filters above it). */
  area: Area;
  /** How `area` is divided; counts of rows and columns. */
  frame: PivotFrame;
  refreshOnOpen: boolean;
  /** Other switches by Office.js name, kept as given. */
  options?: Record<string, boolean>;
}
