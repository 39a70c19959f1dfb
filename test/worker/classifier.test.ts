import { buildDataset, classify, defaultRecipe, type Progress } from '../../src/classify';
import { createClassifier, type Classifier } from '../../src/worker/classifier';
import { bundleWorker, startThread } from './node-thread';
import { ordersTable } from './orders-table';

const today = 46000;
let script: string;
let threads: Worker[] = [];
let classifier: Classifier;

beforeAll(async () => {
  script = await bundleWorker();
}, 60_000);

beforeEach(() => {
  threads = [];
  classifier = createClassifier(() => {
    const thread = startThread(script);
    threads.push(thread);
    return thread;
  });
});

afterEach(() => threads.forEach((thread) => thread.terminate()));

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('createClassifier', () => {
  it('gives what classify gives, from another thread, and takes the table along', async () => {
    const table = ordersTable(2000);
    const expected = classify(buildDataset(ordersTable(2000), defaultRecipe), defaultRecipe, { today });
    const classification = await classifier.classify(table, defaultRecipe, { today });
    expect(plain(classification)).toEqual(plain(expected));
    expect(table.columns.map(({ numbers }) => numbers.byteLength)).toEqual([0, 0, 0]);
  });

  it('keeps one warm worker', async () => {
    classifier.warmUp();
    await classifier.classify(ordersTable(20), defaultRecipe, { today });
    await classifier.classify(ordersTable(20), defaultRecipe, { today });
    expect(threads).toHaveLength(1);
  });

  it('tells how far it is', async () => {
    const seen: Progress[] = [];
    await classifier.classify(ordersTable(20), defaultRecipe, {
      today,
      onProgress: (progress) => seen.push(progress),
    });
    expect([...new Set(seen.map(({ stage }) => stage))]).toEqual(['prepare', 'classify']);
  });

  it('rejects with the error of the data: its kind, its cells', async () => {
    const table = ordersTable(3);
    table.columns.pop();
    await expect(classifier.classify(table, defaultRecipe, { today })).rejects.toMatchObject({
      name: 'UserError',
      kind: 'noAmountColumn',
    });
  });

  it('stops within 100 ms wherever it is, and classifies again afterwards', async () => {
    await classifier.classify(ordersTable(20), defaultRecipe, { today });
    const controller = new AbortController();
    const run = classifier.classify(ordersTable(300_000, 100_000), defaultRecipe, {
      today,
      signal: controller.signal,
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    const start = performance.now();
    controller.abort();
    await expect(run).rejects.toMatchObject({ kind: 'cancelled' });
    expect(performance.now() - start).toBeLessThan(100);
    const { ids } = await classifier.classify(ordersTable(20), defaultRecipe, { today });
    expect([ids.length, threads.length]).toEqual([20, 2]);
  });

  it('does not begin what is cancelled already', async () => {
    const run = classifier.classify(ordersTable(20), defaultRecipe, { today, signal: AbortSignal.abort() });
    await expect(run).rejects.toMatchObject({ kind: 'cancelled' });
    expect(threads).toHaveLength(0);
  });

  it('says so when the worker itself fails', async () => {
    const broken = createClassifier(() => startThread('/no/such/worker.js'));
    await expect(broken.classify(ordersTable(3), defaultRecipe, { today })).rejects.toMatchObject({
      kind: 'unexpected',
      params: { code: 'Worker' },
    });
  });
});
