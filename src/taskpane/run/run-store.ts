import { create } from 'zustand';
import type { Progress, UserError } from '../../classify';
import type { RunOutcome } from '../../workbook/run';

/** Where the pane's one run is. How a run ended stays until the next one begins. */
export type Run =
  | { status: 'idle' }
  | { status: 'running'; progress?: Progress; cancel: () => void; isCancelling?: boolean }
  | { status: 'done'; outcome: RunOutcome }
  | { status: 'cancelled' }
  | { status: 'failed'; error: UserError };

interface RunState {
  run: Run;
  begin: (abort: () => void) => void;
  report: (progress: Progress) => void;
  finish: (outcome: RunOutcome) => void;
  fail: (error: UserError) => void;
  /** Takes a message away that no longer holds. */
  dismissFailure: () => void;
}

/** The run of the pane. */
export const useRunStore = create<RunState>()((set) => ({
  run: { status: 'idle' },
  begin: (abort) =>
    set({
      run: {
        status: 'running',
        cancel: () => {
          set(({ run }) => (run.status === 'running' ? { run: { ...run, isCancelling: true } } : { run }));
          abort();
        },
      },
    }),
  // A late report of a run that has ended must not bring it back.
  report: (progress) =>
    set(({ run }) => (run.status === 'running' ? { run: { ...run, progress } } : { run })),
  finish: (outcome) => set({ run: { status: 'done', outcome } }),
  fail: (error) =>
    set({ run: error.kind === 'cancelled' ? { status: 'cancelled' } : { status: 'failed', error } }),
  dismissFailure: () =>
    set(({ run }) => ({
      run: run.status === 'failed' || run.status === 'cancelled' ? { status: 'idle' } : run,
    })),
}));

/** Tells whether a run is under way, during which the settings keep still. */
export const useIsRunning = (): boolean => useRunStore(({ run }) => run.status === 'running');

/** How much of the whole a stage is, roughly, for one bar that only grows. */
const shareOfStage: Record<Progress['stage'], [from: number, to: number]> = {
  read: [0, 0.4],
  prepare: [0.4, 0.5],
  classify: [0.5, 0.6],
  write: [0.6, 1],
};

/** How far the whole run is, 0 to 1. */
export function overallProgress({ stage, done, total }: Progress): number {
  const [from, to] = shareOfStage[stage];
  return from + (to - from) * (total > 0 ? Math.min(1, done / total) : 0);
}
