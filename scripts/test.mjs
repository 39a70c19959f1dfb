/**
 * `npm test`: everything, in the order in which a mistake is cheapest to find. As the first command on a machine with
 * only Node and npm it installs what it needs. Ends with the counts of the tests.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from './ensure-packages.mjs';

const root = new URL('../', import.meta.url);
const cache = new URL('.cache/', root);

await ensurePackages();
const { ensureChromium, ensureLibreOffice } = await import('./ensure-program.mjs');
process.env.CHROMIUM_PATH = await ensureChromium();
const soffice = ensureLibreOffice();
if (!soffice) {
  console.error(
    'LibreOffice was not found and could not be installed: the tests open the saved workbook with it. Install LibreOffice.',
  );
  process.exit(1);
}
process.env.SOFFICE_PATH = soffice;

function step(name, command, args) {
  console.log(`\n▸ ${name}`);
  const run = spawnSync(command, args, {
    cwd: fileURLToPath(root),
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return run.status === 0;
}

function orExit(passed) {
  if (!passed) process.exit(1);
}

await mkdir(cache, { recursive: true });
orExit(step('Types', 'npx', ['tsc', '-p', '.']));
orExit(step('Lint', 'npx', ['eslint', '.', '--max-warnings', '0']));
orExit(step('Format', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']));
orExit(step('Manifest', 'node', ['scripts/validate.mjs']));
orExit(step('Build', 'node', ['scripts/build.mjs']));

/** One run of jest: whether it passed, and its counts. */
async function jest(name, projects, workers) {
  const results = new URL(`jest-${projects.join('-')}.json`, cache);
  const passed = step(name, 'npx', [
    'jest',
    ...process.argv.slice(2),
    '--passWithNoTests',
    `--maxWorkers=${workers}`,
    '--json',
    `--outputFile=${fileURLToPath(results)}`,
    '--selectProjects',
    ...projects,
  ]);
  return { passed, counts: JSON.parse(await readFile(results, 'utf8')) };
}

// Browsers take turns: two at once keep each other waiting, and what a person waits for is looked at.
const runs = [
  await jest('Unit and pane tests', ['unit', 'pane'], '100%'),
  await jest('Browser tests', ['browser'], '1'),
];
const sum = (key) => runs.reduce((total, { counts }) => total + counts[key], 0);
console.log(
  `\n${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed, ${sum('numPendingTests') + sum('numTodoTests')} skipped`,
);
process.exit(runs.every(({ passed }) => passed) ? 0 : 1);
