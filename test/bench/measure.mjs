import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { statistics } from './statistics.mjs';

/**
 * Runs the subjects of a case, each in a process of its own, so that its memory and its optimised code are its own. They take
 * turns, run by run, so that a busy minute of the machine meets all of them alike.
 *
 * @param {{ input: object, subject: object }[]} tasks
 * @param {number} runs how many of each
 * @returns {Promise<{ ms: object, peakMB: number, summary: object }[]>}
 */
export async function measure(tasks, runs) {
  const children = tasks.map(start);
  try {
    const measured = tasks.map(() => []);
    for (let run = 0; run < runs; run++)
      for (const [place, child] of children.entries()) measured[place].push(await child.ask('run'));
    const summaries = [];
    for (const child of children) summaries.push(await child.ask('summary'));
    return measured.map((runsOfOne, place) => ({
      ms: statistics(runsOfOne.map(({ ms }) => ms)),
      peakMB: Math.max(...runsOfOne.map(({ peakMB }) => peakMB)),
      summary: summaries[place],
    }));
  } finally {
    for (const child of children) child.stop();
  }
}

function start(task) {
  const child = fork(fileURLToPath(new URL('./run-subject.mjs', import.meta.url)), [JSON.stringify(task)], {
    execArgv: ['--expose-gc', '--max-old-space-size=8192'],
    serialization: 'advanced',
  });
  const ended = new Promise((_, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      reject(new Error(`The process of ${task.subject.module} ended with code ${code} and no result.`));
    });
  });
  ended.catch(() => undefined); // told to whoever asks
  return {
    async ask(message) {
      child.send(message);
      const [answer] = await Promise.race([once(child, 'message'), ended]);
      return answer;
    },
    stop: () => child.kill(),
  };
}
