/** Makes any command of this project work as the first one typed on a machine with only Node and npm. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const stamp = new URL('node_modules/.cache/installed-lock', root);

/** Installs the packages of package-lock.json when they are absent or of another lock file. Exits when npm fails. */
export async function ensurePackages() {
  const lock = await readFile(new URL('package-lock.json', root));
  const wanted = createHash('sha256').update(lock).digest('hex');
  const installed = await readFile(stamp, 'utf8').catch(() => '');
  if (installed === wanted) return;
  console.log('Installing the packages of package-lock.json (once) …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: fileURLToPath(root),
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error(
      'npm could not install the packages. Check the network and the registry settings, then try again.',
    );
    process.exit(1);
  }
  await mkdir(new URL('.', stamp), { recursive: true });
  await writeFile(stamp, wanted);
}
