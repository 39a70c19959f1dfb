import {
  type Area,
  type ChartPicture,
  defaultColumnWidth,
  defaultRowHeight,
  lastColumn,
  lastRow,
  resolveChart,
  type Sheet,
  sheetColumns,
  sheetRows,
  usedArea,
  wholeSheet,
  type Workbook,
} from '../model';

/** What the page shows around the cells. */
export interface WorkbookFacts {
  name: string;
  activeSheetId: string;
  mode: Workbook['mode'];
  /** The sheets that are not hidden. */
  sheets: { id: string; name: string; tabColor: string; isProtected: boolean }[];
}

/** A sheet without its cells. Widths and heights in pixels. */
export interface SheetFacts {
  id: string;
  /** Rows and columns used, from A1. */
  usedRows: number;
  usedColumns: number;
  columnWidths: Map<number, number>;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  frozenRows: number;
  showGridlines: boolean;
  selection: { areas: Area[]; activeCell: { row: number; column: number } };
  /** Exact widths and heights where they are not the usual ones, for what lies over the cells. */
  columnPixels: Map<number, number>;
  rowPixelsByRow: Map<number, number>;
  charts: ChartPicture[];
}

const pixels = (points: number) => Math.round((points * 4) / 3);

export const usualColumnPixels = pixels(defaultColumnWidth);
export const rowPixels = pixels(defaultRowHeight);

export function workbookFacts(workbook: Workbook): WorkbookFacts {
  return {
    name: workbook.name,
    activeSheetId: workbook.activeSheetId,
    mode: workbook.mode,
    sheets: workbook.sheets
      .filter(({ visibility }) => visibility === 'Visible')
      .map(({ id, name, tabColor, protection }) => ({
        id,
        name,
        tabColor,
        isProtected: protection.isProtected,
      })),
  };
}

export function sheetFacts(workbook: Workbook, sheet: Sheet): SheetFacts {
  const exact = (sizes: ReadonlyMap<number, number>) =>
    new Map([...sizes].map(([at, points]) => [at, (points * 4) / 3]));
  const used = usedArea(sheet.cells, wholeSheet, false);
  return {
    id: sheet.id,
    usedRows: Math.min(used ? lastRow(used) + 1 : 0, sheetRows),
    usedColumns: Math.min(used ? lastColumn(used) + 1 : 0, sheetColumns),
    columnWidths: new Map([...sheet.columnWidths].map(([column, points]) => [column, pixels(points)])),
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    frozenRows: sheet.frozen.rows,
    showGridlines: sheet.showGridlines,
    selection: sheet.selection,
    columnPixels: exact(sheet.columnWidths),
    rowPixelsByRow: exact(sheet.rowHeights),
    charts: sheet.charts.map((chart) => resolveChart(workbook, chart)),
  };
}
