import { create } from 'zustand';
import type { StoredSnapshot } from '../../workbook/history/stored-snapshots';
import type { interruptedWork } from '../../workbook/interrupted';
import type { LastRun } from '../../workbook/last-run';
import type { WrittenPlace } from '../../workbook/write-plan';

/** What this add-in has left in the open workbook, also by a colleague or before the pane was opened. */
export interface WrittenState {
  /** The account of the last run. */
  lastRun?: LastRun | undefined;
  /** Where its results are now. */
  places: readonly WrittenPlace[];
  /** The run that can be undone, by its time; absent where none can. */
  undo?: { at: string } | undefined;
  /** What was begun and not finished, because Excel was closed or the connection broke off. */
  interrupted?: Awaited<ReturnType<typeof interruptedWork>>;
  /** Earlier results kept in the workbook, oldest data first. */
  snapshots: readonly StoredSnapshot[];
  /** Whether the rows the last run was made from have changed since. */
  hasChanged: boolean;
}

/** What stands in the workbook. */
export const useWrittenStore = create<WrittenState>()(() => ({
  places: [],
  snapshots: [],
  hasChanged: false,
}));
