import { create } from 'zustand';
import type { Progress, UserError } from '../../classify';
import type { RunOutcome } from '../../workbook/run';
import type { RemovalOutcome } from '../../workbook/remove-everything';
import type { UndoOutcome } from '../../workbook/undo-last-run';
import type { ShownPlan } from '../plan/shown-plan';

/** What the pane can be busy with. */
export type Job = 'classify' | 'preview' | 'refresh' | 'undo' | 'remove';

/** Where the pane's one job is. How it ended stays until the next one begins. */
export type Run =
  | { status: 'idle' }
  | { status: 'running'; job: Job; progress?: Progress; cancel: () => void; isCancelling?: boolean }
  | { status: 'planned'; plan: ShownPlan }
  | { status: 'done'; outcome: RunOutcome }
  | { status: 'undone'; outcome: UndoOutcome }
  | { status: 'removed'; outcome: RemovalOutcome }
  | { status: 'cancelled' }
  | { status: 'failed'; error: UserError; retry?: () => void };

interface RunState {
  run: Run;
  begin: (job: Job, abort: () => void) => void;
  report: (progress: Progress) => void;
  /** Shows what would be written; nothing is yet. */
  show: (plan: ShownPlan) => void;
  finish: (outcome: RunOutcome) => void;
  /** A run was undone, or everything removed. */
  takeBack: (end: Extract<Run, { status: 'undone' | 'removed' }>) => void;
  fail: (error: UserError, retry?: () => void) => void;
  /** Takes a message away that no longer holds. */
  dismissFailure: () => void;
  /** Leaves a plan or a result behind. */
  leave: () => void;
}

/** The job of the pane. */
export const useRunStore = create<RunState>()((set) => ({
  run: { status: 'idle' },
  begin: (job, abort) =>
    set({
      run: {
        status: 'running',
        job,
        cancel: () => {
          set(({ run }) => (run.status === 'running' ? { run: { ...run, isCancelling: true } } : { run }));
          abort();
        },
      },
    }),
  // A late report of a run that has ended must not bring it back.
  report: (progress) =>
    set(({ run }) => (run.status === 'running' ? { run: { ...run, progress } } : { run })),
  show: (plan) => set({ run: { status: 'planned', plan } }),
  finish: (outcome) => set({ run: { status: 'done', outcome } }),
  takeBack: (end) => set({ run: end }),
  fail: (error, retry) =>
    set({
      run:
        error.kind === 'cancelled'
          ? { status: 'cancelled' }
          : { status: 'failed', error, ...(retry && { retry }) },
    }),
  dismissFailure: () =>
    set(({ run }) => ({
      run: run.status === 'failed' || run.status === 'cancelled' ? { status: 'idle' } : run,
    })),
  leave: () => set({ run: { status: 'idle' } }),
}));

/** Tells whether a job is under way, during which the settings keep still. */
export const useIsRunning = (): boolean => useRunStore(({ run }) => run.status === 'running');
