import { setTimeout as wait } from 'node:timers/promises';
import { makeInput } from './make-input.mjs';
import { watchPeak } from './memory.mjs';

/**
 * The child process of one subject of one case: makes the input and, for each message `run` of its parent, runs the subject once
 * and answers `{ ms, peakMB }`; to the message `summary` it answers what the subject found, and ends. A subject with
 * `freshCells` gets cells anew for each run, as from a sheet: V8 keeps the hash of a text in it, and a second run over the same
 * texts would not have to hash.
 *
 * argv: JSON of `{ input: { module, name, arguments }, subject: { module, options, freshCells } }`.
 */
const { input, subject } = JSON.parse(process.argv[2]);
const { prepare } = await import(subject.module);

let prepared;
let result;
const answers = { run, summary: () => prepared.summary(result) };

process.on('message', async (message) => {
  process.send(await answers[message]());
  if (message === 'summary') process.disconnect();
});

async function run() {
  result = undefined;
  if (!prepared || subject.freshCells)
    prepared = await prepare(await makeInput(input), subject.options ?? {});
  globalThis.gc();
  await wait(300); // free pages go back to the system in the background
  const peakAbove = watchPeak();
  const start = performance.now();
  result = await prepared.run();
  return { ms: performance.now() - start, peakMB: peakAbove() };
}
