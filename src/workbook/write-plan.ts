import type { Block } from './address';
import type { LocatedPlace } from './locate-written';
import type { SheetToDraw } from './drawn-sheet/draw-sheet';
import type { DrawnSheet } from './drawn-sheet/sheet-drawing';
import type { HistoryPlan } from './history/plan-history';
import type { MarksPlan } from './source-marks';
import type { StandsNow } from './stands-now';
import type { TierColumn } from './tier-columns';
import type { CellsUnder } from './undo/cells-under';
import type { DrawnKind, Written } from './written';
import type { WrittenPart } from './written-part';

/** One thing a run will touch, and what stands there now. Ranges are A1 addresses without the sheet. */
export type PlannedTouch = { now: StandsNow } & (
  | { what: 'sheet'; sheet: string; how: 'add' | 'replace' | 'remove' | 'empty' }
  | { what: 'columns'; sheet: string; range: string; how: 'add' | 'update' | 'remove'; headers: string[] }
  /** Rows by which our own table grows or is cut. */
  | { what: 'rows'; sheet: string; range: string; how: 'add' | 'remove'; count: number }
  | { what: 'table'; sheet: string; range: string; how: 'add' | 'grow' | 'update' }
  | { what: 'conditionalFormats'; sheet: string; range: string; rules: number }
  | { what: 'pivot' | 'valuesTable' | 'chart' | 'widths'; sheet: string; range: string }
  /** Hidden names on columns, and on the rows that were read. */
  | { what: 'names' | 'marks'; sheet: string; range: string; count: number }
  /** What is kept in the file itself, on no sheet: the snapshot of the run, and recipe, account and way back. */
  | { what: 'snapshot' | 'settings'; sheet: '' }
);

/** What a finished run shows: where things are now. */
export interface WrittenPlace {
  what: 'tiers' | DrawnKind;
  sheet: string;
  address: string;
}

/** A sheet to write to; without an id it is still to be added. */
export interface PlannedSheet {
  id?: string;
  name: string;
}

/** A column at its place. */
export interface PlacedColumn extends TierColumn {
  /** Zero-based sheet column. */
  column: number;
  /** False where the same column stood there before: its header and formats stay as the user left them. */
  isNew: boolean;
  /** Whether the user renamed it: a header of ours follows the language of the run. */
  renamed: boolean;
  /** Whether a header that stands there is to be replaced. */
  isRelabelled: boolean;
  /** Id in its Excel table, once it has one. */
  tableColumn?: number;
  /** Hidden defined name that marks it. */
  name?: string;
  /** What was under it before our first run. */
  under?: CellsUnder;
}

/** Columns written side by side over the same rows: a sheet of our own, or beside the user's rows. */
export interface TierBlock {
  what: 'ownSheet' | 'besideCustomers' | 'besideOrders';
  sheet: PlannedSheet;
  /** The Excel table they are part of; without an id it is still to be made. */
  table?: { id?: string; name: string };
  /** Zero-based; −1 where the data has no header row. */
  headerRow: number;
  firstRow: number;
  rowCount: number;
  /** Empty where columns are only taken away. */
  columns: PlacedColumn[];
  /** Customer of each row, −1 for none; absent where row i is customer i. */
  customerAt?: Int32Array;
  /** How many of the rows are there already, on a sheet of our own outside tables. */
  rowsThere?: number;
  /** The id that stands in each row, spaces around it removed: rows are found again by it. */
  rowId: (row: number) => string;
  /** Zero-based sheet column of the ids, where they are the user's. */
  idColumn?: number | undefined;
  /** Set where only some of the rows of their list were chosen. */
  part?: WrittenPart;
  /** Columns of earlier runs that this one no longer has. */
  stale: {
    column: number;
    tableColumn?: number | undefined;
    name?: string | undefined;
    under?: CellsUnder | undefined;
  }[];
  /** What stands there from the last run. */
  previous?: LocatedPlace;
}

/** The cells a block fills, header included; of one that only takes columns away, the cells of these. */
export function blockArea({ headerRow, firstRow, rowCount, columns, stale }: TierBlock): Block {
  const own = (columns.length > 0 ? columns : stale).flatMap(({ column }) => (column < 0 ? [] : [column]));
  const first = Math.min(...own);
  const last = Math.max(...own);
  const top = headerRow < 0 ? firstRow : headerRow;
  return {
    firstRow: top,
    firstColumn: first,
    rowCount: firstRow + rowCount - top,
    columnCount: last - first + 1,
  };
}

/**
 * Everything a run will write, before anything is written: it can be shown, checked and applied.
 */
export interface WritePlan {
  touches: PlannedTouch[];
  /** The tiers first; then, if asked for, the tier beside every order. */
  blocks: TierBlock[];
  /** Sheets made to be read, in the order in which they are drawn. */
  drawings: PlannedDrawing[];
  /** Sheets of earlier runs that this one no longer wants. */
  dropped: DroppedSheet[];
  /** The snapshot of the run; absent where the recipe keeps no history. */
  history?: HistoryPlan;
  source: Written['source'];
  /** Hidden names on the rows that were read; absent where none were. */
  marks?: MarksPlan;
  /** The sheets whose snapshots are kept; absent before the first snapshot. */
  classified?: Written['classified'];
  /** What earlier runs wrote elsewhere, to be remembered. */
  elsewhere: Written['places'];
  /** What earlier runs drew and this one leaves alone, likewise. */
  drawnElsewhere: Written['drawn'];
}

/** A sheet to be drawn. */
export interface PlannedDrawing extends SheetToDraw {
  what: DrawnKind;
}

/** A sheet that an earlier run drew and that is not wanted any more: it would tell what is no longer so. */
export interface DroppedSheet {
  what: DrawnKind;
  previous: DrawnSheet;
  /** Whether something of the user's stands on it: then it is emptied of what is ours instead of deleted. */
  isKept: boolean;
}
