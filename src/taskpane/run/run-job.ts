import type { Progress } from '../../classify';
import { userErrorOf } from '../errors/user-error-of';
import { type Job, useRunStore } from './run-store';

/** What a job is given to report with and to be cancelled by. */
export interface JobOptions {
  onProgress: (progress: Progress) => void;
  signal: AbortSignal;
}

/**
 * Does one job of the pane, which shows how far it is and lets the user cancel it. It never rejects: how it ended is
 * in the run store.
 *
 * @param work does the job and tells the run store how it ended
 */
export async function runJob(job: Job, work: (options: JobOptions) => Promise<void>): Promise<void> {
  const { begin, report, fail } = useRunStore.getState();
  const controller = new AbortController();
  begin(job, () => controller.abort());
  try {
    await work({ onProgress: report, signal: controller.signal });
  } catch (error) {
    fail(userErrorOf(error), () => void runJob(job, work));
  }
}
