/**
 * `npm test`: everything, in the order in which a mistake is cheapest to find. As the first command on a machine with
 * only Node and npm it installs what it needs. Ends with the counts of the tests.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from './ensure-packages.mjs';

const root = new URL('../', import.meta.url);
const results = new URL('.cache/jest-results.json', root);

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

await mkdir(new URL('.', results), { recursive: true });
orExit(step('Types', 'npx', ['tsc', '-p', '.']));
orExit(step('Lint', 'npx', ['eslint', '.', '--max-warnings', '0']));
orExit(step('Format', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']));
orExit(step('Manifest', 'node', ['scripts/validate.mjs']));
orExit(step('Build', 'node', ['scripts/build.mjs']));
const passed = step('Tests', 'npx', [
  'jest',
  '--json',
  `--outputFile=${fileURLToPath(results)}`,
  ...process.argv.slice(2),
]);

const counts = JSON.parse(await readFile(results, 'utf8'));
console.log(
  `\n${counts.numPassedTests} passed, ${counts.numFailedTests} failed, ${counts.numPendingTests + counts.numTodoTests} skipped`,
);
process.exit(passed ? 0 : 1);
