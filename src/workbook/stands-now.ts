import { type Block, intersection } from './address';
import type { LastRun } from './last-run';
import type { SheetDrawing } from './drawn-sheet/sheet-drawing';
import type { PlannedDrawing, TierBlock } from './write-plan';

/** What stands at a place before a run; `at` is when our last run was, ISO date-time. */
export type StandsNow =
  /** A sheet or table that is yet to be made. */
  | { is: 'nothing' }
  /** Cells that were looked at and are empty. */
  | { is: 'empty' }
  /** Cells of our last run, under the headers they have now. */
  | { is: 'ours'; at?: string | undefined; headers: string[]; rows: number }
  /** A table: ours, or the user's that has columns of ours or gets them. */
  | { is: 'table'; name: string; rows: number }
  | { is: 'rules'; count: number }
  /** A sheet that our last run drew. */
  | { is: 'drawn'; at?: string | undefined; tables: number; pivots: number; charts: number }
  /** Widths, which grow where values need it. */
  | { is: 'widths' }
  /** Names by which our columns are found again. */
  | { is: 'names'; count: number }
  | { is: 'snapshots'; count: number };

type At = LastRun['at'] | undefined;

/** What stands where columns of ours are to be written or go. */
export function columnsNow(
  { previous }: TierBlock,
  columns: readonly { column: number }[],
  isNew: boolean,
  at: At,
): StandsNow {
  if (isNew) return { is: 'empty' };
  const places = new Set(columns.map(({ column }) => column));
  const there = previous?.columns.filter(({ column }) => places.has(column)) ?? [];
  return {
    is: 'ours',
    at,
    headers: there.map(({ header }) => header),
    rows: previous?.record.rowCount ?? 0,
  };
}

/** The table that columns are written into, as it is. */
export function tableNow({ table, previous, rowCount }: TierBlock): StandsNow {
  if (table?.id === undefined) return { is: 'nothing' };
  const rows = previous?.table && previous.table.block.rowCount - 1 - (previous.table.showTotals ? 1 : 0);
  return { is: 'table', name: table.name, rows: rows ?? rowCount };
}

/** What our last run drew on a sheet. */
export function drawnSheetNow(
  { sheet, previous }: Pick<PlannedDrawing, 'sheet' | 'previous'>,
  at: At,
): StandsNow {
  if (sheet.id === undefined || !previous) return { is: 'nothing' };
  const { sections, pivots, charts } = previous.drawing;
  const tables = sections.filter(({ isTable }) => isTable).length;
  return { is: 'drawn', at, tables, pivots: pivots.length, charts: charts.length };
}

/** What stands where a part of a drawing is to come: something of the drawing before, or nothing. */
export function partNow(place: Block, before: SheetDrawing | undefined, at: At): StandsNow {
  const blocks = before
    ? [
        ...before.sections.map(({ block }) => block),
        ...before.pivots.map(({ room }) => room),
        ...before.charts.map((chart) => chart.place),
      ]
    : [];
  return blocks.some((block) => intersection(block, place))
    ? { is: 'ours', at, headers: [], rows: 0 }
    : { is: 'empty' };
}
