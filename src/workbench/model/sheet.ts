import type { Area } from './area';
import { type Cells, createCells } from './cells';
import type { Chart } from './chart';
import type { ConditionalFormat } from './conditional-format';
import type { Pivot } from './pivot';
import type { Table } from './table';

/** Points, as Office.js gives them: 48 pt = 64 px, 15 pt = 20 px. */
export const defaultColumnWidth = 48;
export const defaultRowHeight = 15;

export type SheetVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** What stays allowed on a protected sheet (Excel.WorksheetProtectionOptions). */
export type ProtectionOptions = Record<string, boolean | string>;

export interface SheetProtection {
  isProtected: boolean;
  options: ProtectionOptions;
  password: string | undefined;
}

/** Rows and columns that stay in place while scrolling; 0 = none. */
export interface FrozenPanes {
  rows: number;
  columns: number;
}

export interface Sheet {
  /** Office.js form: a GUID in braces. */
  id: string;
  name: string;
  visibility: SheetVisibility;
  /** `#RRGGBB`, or '' for none. */
  tabColor: string;
  cells: Cells;
  /** Widths and heights in points, where they differ from the defaults. */
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  hiddenColumns: Set<number>;
  hiddenRows: Set<number>;
  merged: Area[];
  frozen: FrozenPanes;
  showGridlines: boolean;
  showHeadings: boolean;
  tables: Table[];
  conditionalFormats: ConditionalFormat[];
  pivots: Pivot[];
  charts: Chart[];
  protection: SheetProtection;
  /** What is selected on the sheet while it is active: first block first; the active cell is `activeCell`. */
  selection: { areas: Area[]; activeCell: { row: number; column: number } };
  /** Filter of the sheet outside tables: its block, or undefined. */
  autoFilter: Area | undefined;
  customProperties: Map<string, string>;
  /** Page setup: kept as Office.js names and values (orientation, paperSize, printArea…). */
  pageLayout: Record<string, unknown>;
}

export function createSheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: 'Visible',
    tabColor: '',
    cells: createCells(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
    merged: [],
    frozen: { rows: 0, columns: 0 },
    showGridlines: true,
    showHeadings: true,
    tables: [],
    conditionalFormats: [],
    pivots: [],
    charts: [],
    protection: { isProtected: false, options: {}, password: undefined },
    selection: {
      areas: [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }],
      activeCell: { row: 0, column: 0 },
    },
    autoFilter: undefined,
    customProperties: new Map(),
    pageLayout: {},
  };
}
