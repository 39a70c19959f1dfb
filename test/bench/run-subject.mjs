import { setTimeout as wait } from 'node:timers/promises';
import { makeInput } from './make-input.mjs';
import { watchPeak } from './memory.mjs';
import { statistics } from './statistics.mjs';

/**
 * The child process of one subject of one case: makes the input, runs the subject several times, and sends
 * `{ ms: { median, min, max, first }, peakMB, summary }` to its parent. A subject with `freshCells` gets cells anew for each
 * run, as from a sheet: V8 keeps the hash of a text in it, and a second run over the same texts would not have to hash.
 *
 * argv: JSON of `{ input: { module, name, arguments }, subject: { module, options }, runs }`.
 */
const { input, subject, runs } = JSON.parse(process.argv[2]);

const { prepare } = await import(subject.module);
let prepared = await prepare(await makeInput(input), subject.options ?? {});

const times = [];
let peakMB = 0;
let summary;
for (let run = 0; run < runs; run++) {
  if (run > 0 && subject.freshCells) prepared = await prepare(await makeInput(input), subject.options ?? {});
  globalThis.gc();
  await wait(300); // free pages go back to the system in the background
  const peakAbove = watchPeak();
  const start = performance.now();
  const result = await prepared.run();
  times.push(performance.now() - start);
  peakMB = Math.max(peakMB, peakAbove());
  summary ??= prepared.summary(result);
}

process.send({ ms: statistics(times), peakMB, summary });
