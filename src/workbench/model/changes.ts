import type { Area } from './area';
import type { Workbook } from './workbook';

/** Something changed. `source` says who did it: a person at the grid, or the add-in. */
export type WorkbookChange =
  | { kind: 'cells'; sheetId: string; area: Area; source: ChangeSource; changeType: CellChangeType }
  | { kind: 'formats'; sheetId: string; area: Area }
  | { kind: 'layout' | 'tables' | 'conditionalFormats' | 'pivots' | 'charts'; sheetId: string }
  | { kind: 'selection'; sheetId: string }
  | { kind: 'sheetAdded' | 'sheetDeleted' | 'sheetActivated' | 'sheetChanged'; sheetId: string }
  | { kind: 'names' | 'settings' | 'mode' | 'calculated' };

export type ChangeSource = 'user' | 'addin';

/** Excel.DataChangeType. */
export type CellChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

type Listener = (change: WorkbookChange) => void;

const listeners = new WeakMap<Workbook, Set<Listener>>();

/** Calls `listener` after each change until the returned function is called. */
export function subscribe(workbook: Workbook, listener: Listener): () => void {
  const known = listeners.get(workbook) ?? new Set();
  listeners.set(workbook, known.add(listener));
  return () => known.delete(listener);
}

export function announce(workbook: Workbook, change: WorkbookChange): void {
  workbook.revision += 1;
  if (change.kind === 'cells') workbook.needsCalculation = true;
  for (const listener of listeners.get(workbook) ?? []) listener(change);
}
