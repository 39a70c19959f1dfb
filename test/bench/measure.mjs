import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Runs one subject of one case in a process of its own, so that its memory and its optimised code are its own.
 *
 * @returns {Promise<{ ms: object, peakMB: number, summary: object }>}
 */
export function measure(task) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./run-subject.mjs', import.meta.url)), [JSON.stringify(task)], {
      execArgv: ['--expose-gc', '--max-old-space-size=8192'],
      serialization: 'advanced',
    });
    let answer;
    child.on('message', (message) => (answer = message));
    child.on('error', reject);
    child.on('exit', (code) => {
      if (answer) resolve(answer);
      else reject(new Error(`The process of ${task.subject.module} ended with code ${code} and no result.`));
    });
  });
}
