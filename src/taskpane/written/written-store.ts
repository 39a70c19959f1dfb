import { create } from 'zustand';
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
  /** Whether the rows it was made from have changed since. */
  hasChanged: boolean;
}

const nothing: WrittenState = { places: [], lastRun: undefined, undo: undefined, hasChanged: false };

/** What stands in the workbook. */
export const useWrittenStore = create<WrittenState>()(() => nothing);
