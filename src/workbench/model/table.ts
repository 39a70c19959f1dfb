import type { Area } from './area';

export interface TableColumn {
  id: number;
  name: string;
  /** A filter on the column, kept as Office.js gave it (Excel.FilterCriteria). */
  filter: unknown;
}

/** An Excel table. */
export interface Table {
  /** Office.js form: a GUID in braces. */
  id: string;
  name: string;
  /** Header and totals rows included. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  /** e.g. `TableStyleMedium2`. */
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  columns: TableColumn[];
  /** Sort fields as Office.js gave them. */
  sortFields: unknown[];
}

/** The id of the next column that is added. */
export const nextColumnId = (table: Table): number =>
  Math.max(0, ...table.columns.map((column) => column.id)) + 1;

/** The rows between header and totals; a table always has at least one (blank) row. */
export function tableBody(table: Table): Area {
  const header = table.showHeaders ? 1 : 0;
  return {
    ...table.area,
    row: table.area.row + header,
    rowCount: table.area.rowCount - header - (table.showTotals ? 1 : 0),
  };
}

export function tableHeader(table: Table): Area | undefined {
  return table.showHeaders ? { ...table.area, rowCount: 1 } : undefined;
}

export function tableTotals(table: Table): Area | undefined {
  return table.showTotals
    ? { ...table.area, row: table.area.row + table.area.rowCount - 1, rowCount: 1 }
    : undefined;
}
