import { transfer } from 'comlink';
import type { Progress, RawTable, Recipe } from '../classify';
import { classifyTable, type Reply } from './classify-table';
import { classificationBuffers } from './transferables';

/** What the worker offers, and {@link classifyInWorker} calls. */
export const workerApi = {
  classifyTable(
    table: RawTable,
    recipe: Recipe,
    today: number,
    onProgress?: (progress: Progress) => void,
  ): Reply {
    const reply = classifyTable(table, recipe, { today, onProgress });
    return 'classification' in reply ? transfer(reply, classificationBuffers(reply.classification)) : reply;
  },
};

export type WorkerApi = typeof workerApi;
