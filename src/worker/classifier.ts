import { proxy, transfer, wrap, type Remote } from 'comlink';
import { UserError } from '../classify';
import type { Classification, Progress, RawTable, Recipe } from '../classify';
import { tableBuffers } from './transferables';
import type { WorkerApi } from './worker-api';

export interface ClassifyOptions {
  /** Serial day of today. */
  today: number;
  onProgress?: ((progress: Progress) => void) | undefined;
  /** Aborting ends the run at once. */
  signal?: AbortSignal | undefined;
}

/** Classifies a table off the UI thread. The table's arrays move to the worker: it is empty afterwards. */
export type Classify = (table: RawTable, recipe: Recipe, options: ClassifyOptions) => Promise<Classification>;

export interface Classifier {
  classify: Classify;
  /** Starts the worker ahead of its first use. */
  warmUp: () => void;
}

interface Running {
  worker: Worker;
  api: Remote<WorkerApi>;
}

/**
 * A classifier that keeps one warm worker, started on first use.
 *
 * A run is cancelled by ending its worker, which takes effect at once wherever the computation is; the next run
 * starts a new one. A worker that fails to load or crashes is dropped likewise.
 *
 * @throws UserError (rejects): those of the classification, `cancelled`, or `unexpected` where the worker itself fails
 */
export function createClassifier(startWorker: () => Worker): Classifier {
  let running: Running | undefined;

  const started = (): Running => {
    if (!running) {
      const worker = startWorker();
      running = { worker, api: wrap<WorkerApi>(worker) };
    }
    return running;
  };
  const drop = (): void => {
    running?.worker.terminate();
    running = undefined;
  };

  const classify: Classify = (table, recipe, { today, onProgress, signal }) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(new UserError('cancelled'));
      const { worker, api } = started();

      const settle = (end: () => void): void => {
        signal?.removeEventListener('abort', cancel);
        worker.removeEventListener('error', crash);
        end();
      };
      const fail = (error: UserError): void => {
        drop();
        settle(() => reject(error));
      };
      const cancel = (): void => fail(new UserError('cancelled'));
      const crash = (event: ErrorEvent): void =>
        fail(new UserError('unexpected', { code: 'Worker', message: event.message }));

      signal?.addEventListener('abort', cancel);
      worker.addEventListener('error', crash);
      const report = onProgress && proxy((progress: Progress) => Promise.resolve(onProgress(progress)));
      api.classifyTable(transfer(table, tableBuffers(table)), recipe, today, report).then(
        (reply) =>
          settle(() => {
            if ('classification' in reply) return resolve(reply.classification);
            const { kind, params, cells } = reply.error;
            reject(new UserError(kind, params, cells));
          }),
        (error: unknown) =>
          fail(new UserError('unexpected', { code: 'Worker', message: String(error) }, [], { cause: error })),
      );
    });

  return { classify, warmUp: () => void started() };
}
