import { defaultRecipe, type Progress, type Recipe } from '../../src/classify';
import { createClassifier } from '../../src/worker/classifier';
import { recipeOf } from '../support/recipes';
import { bundleWorker, startThread } from './node-thread';
import { ordersTable } from './orders-table';

const today = 46000;
let script: string;

beforeAll(async () => {
  script = await bundleWorker();
}, 60_000);

const gates = { repeatBuyers: 2, correlation: 1 };
const clusters = recipeOf({ method: 'clusters', k: 'auto' });
const withReasons = recipeOf({ method: 'clusters', k: 4 });
const reasons: Recipe = { ...withReasons, outputs: { ...withReasons.outputs, why: true } };
const paretoNbd = recipeOf({ method: 'lifetimeValue', model: 'paretoNbd', gates });

const isBuilding = ({ stage, done, total }: Progress): boolean =>
  stage === 'prepare' && done > 0 && done < total;
const isFitting = ({ stage, done }: Progress): boolean => stage === 'classify' && done === 0;

/** The moment, the recipe, the progress at which it has come, and how many ms later it is cancelled. */
const moments: [string, Recipe, (progress: Progress) => boolean, number][] = [
  ['the columns are understood', defaultRecipe, ({ stage, done }) => stage === 'prepare' && done === 0, 5],
  ['the dataset is built', defaultRecipe, isBuilding, 0],
  ['the first method runs', defaultRecipe, isFitting, 0],
  ['clusters are compared by silhouette', clusters, isFitting, 30],
  ['everyone is clustered again for the reasons', reasons, isFitting, 1500],
  ['Pareto/NBD is fitted', paretoNbd, isFitting, 30],
];

describe('a run is cancelled within 100 ms', () => {
  it.each(moments)('while %s', async (_name, recipe, isMoment, later) => {
    const threads: Worker[] = [];
    const classifier = createClassifier(() => {
      const thread = startThread(script);
      const end = thread.terminate;
      threads.push(Object.assign(thread, { terminate: jest.fn(end) }));
      return thread;
    });
    await classifier.classify(ordersTable(20), defaultRecipe, { today });
    const controller = new AbortController();
    const seen: Progress[] = [];
    let aborted = NaN;
    const abort = (): void => {
      aborted = performance.now();
      controller.abort();
    };
    const run = classifier.classify(ordersTable(200_000, 60_000), recipe, {
      today,
      signal: controller.signal,
      onProgress(progress) {
        seen.push(progress);
        if (isMoment(progress) && Number.isNaN(aborted)) setTimeout(abort, later);
      },
    });
    await expect(run).rejects.toMatchObject({ kind: 'cancelled' });
    expect(performance.now() - aborted).toBeLessThan(100);
    expect(jest.mocked(threads[0]).terminate.mock.calls).toHaveLength(1);
    const told = seen.length;
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(seen).toHaveLength(told);
    expect(seen.at(-1)).not.toMatchObject({ stage: 'classify', done: recipe.methods.length });
  });
});
