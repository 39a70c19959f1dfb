import { Worker } from 'node:worker_threads';

/**
 * Makes an input in a thread of its own, whose memory goes back to the system when it ends: what is left in this
 * thread is the input and nothing that the subject could use up unnoticed. Cells arrive as JSON, as from Office.js.
 *
 * @param {{ module: string, name: string, arguments: unknown[] }} recipe
 */
export function makeInput(recipe) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./input-worker.mjs', import.meta.url), { workerData: recipe });
    const input = {};
    worker.on('message', ({ field, value, json }) => {
      if (value) input[field] = value;
      else {
        const list = (input[field] ??= []);
        for (const entry of JSON.parse(Buffer.from(json).toString('utf8'))) list.push(entry);
      }
    });
    worker.on('error', reject);
    worker.on('exit', () => resolve(input));
  });
}
