import { transfer } from 'comlink';
import type { Progress, RawTable, Recipe } from '../classify';
import { classifyTable, type Reply } from './classify-table';
import { classificationBuffers } from './transferables';

/** What the worker offers, and {@link classifyInWorker} calls. */
export const workerApi = {
  /** Replies once all progress has arrived: it goes by a port of its own, which the reply would overtake. */
  async classifyTable(
    table: RawTable,
    recipe: Recipe,
    today: number,
    onProgress?: (progress: Progress) => Promise<void>,
  ): Promise<Reply> {
    const arrivals: Promise<void>[] = [];
    const report = onProgress && ((progress: Progress): void => void arrivals.push(onProgress(progress)));
    const reply = classifyTable(table, recipe, { today, onProgress: report });
    await Promise.all(arrivals);
    return 'classification' in reply ? transfer(reply, classificationBuffers(reply.classification)) : reply;
  },
};

export type WorkerApi = typeof workerApi;
