/** Builds the add-in and the workbench when their sources changed since the last build. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const stamp = new URL('.cache/built-sources', root);
const sources = [
  'src/',
  'assets/',
  'manifest.xml',
  'webpack.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const results = ['dist/taskpane.html', 'dist/commands.html', 'dist-workbench/workbench.html'];

async function filesIn(source) {
  if (!source.endsWith('/')) return [source];
  const found = await readdir(new URL(source, root), { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`);
}

/** One hash over every source's name and content. */
async function sourcesHash() {
  const hash = createHash('sha256');
  const lists = await Promise.all(sources.map(filesIn));
  for (const file of lists.flat().sort())
    hash
      .update(file)
      .update('\0')
      .update(await readFile(new URL(file, root)));
  return hash.digest('hex');
}

/** Builds if need be. Exits when the build fails. */
export async function buildIfStale() {
  const wanted = await sourcesHash();
  const built = await readFile(stamp, 'utf8').catch(() => '');
  if (built === wanted && results.every((file) => existsSync(new URL(file, root)))) return;
  console.log('Building (once for these sources) …');
  const webpack = spawnSync('npx', ['webpack', '--mode', 'production'], {
    cwd: fileURLToPath(root),
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (webpack.status !== 0) {
    console.error('The build failed: see the messages above.');
    process.exit(1);
  }
  await mkdir(new URL('.', stamp), { recursive: true });
  await writeFile(stamp, wanted);
}
