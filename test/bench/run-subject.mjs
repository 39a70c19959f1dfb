import { setTimeout as wait } from 'node:timers/promises';
import { makeInput } from './make-input.mjs';
import { watchPeak } from './memory.mjs';
import { statistics } from './statistics.mjs';

/**
 * The child process of one subject of one case: makes the input, runs the subject several times, and sends
 * `{ ms: { median, min, max, first }, peakMB, summary }` to its parent.
 *
 * argv: JSON of `{ input: { module, name, arguments }, subject: { module, options }, runs }`.
 */
const { input, subject, runs } = JSON.parse(process.argv[2]);

const data = await makeInput(input);
const { prepare } = await import(subject.module);
const prepared = await prepare(data, subject.options ?? {});

globalThis.gc();
await wait(300); // free pages go back to the system in the background
const peakAbove = watchPeak();
const times = [];
let summary;
for (let run = 0; run < runs; run++) {
  const start = performance.now();
  const result = await prepared.run();
  times.push(performance.now() - start);
  summary ??= prepared.summary(result);
  globalThis.gc();
}
const peakMB = peakAbove();

process.send({ ms: statistics(times), peakMB, summary });
