/** Programs the tests and the demo need beside Node: found where they are, else installed by apt where there is apt. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

function onPath(names) {
  for (const name of names) {
    const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' });
    if (found.status === 0) return found.stdout.split('\n')[0].trim();
  }
  return undefined;
}

function aptInstall(packages) {
  if (!onPath(['apt-get']) || process.getuid?.() !== 0) return false;
  console.log(`Installing ${packages.join(', ')} by apt (once) …`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  return (
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options).status ===
    0
  );
}

async function playwrightChromium() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

const usualChromes = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Path of a Chromium-family browser: CHROMIUM_PATH, one on the PATH, Playwright's own, else installed by apt, else by
 * Playwright. Throws an Error whose message says what to install when none is to be had.
 */
export async function ensureChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const find = async () =>
    onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']) ??
    usualChromes.find((path) => existsSync(path)) ??
    (await playwrightChromium());
  const present = await find();
  if (present) return present;
  if (aptInstall(['chromium', 'fonts-noto-cjk'])) return find();
  console.log("Fetching Playwright's Chromium (once) …");
  spawnSync('npx', ['playwright-core', 'install', 'chromium'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const fetched = await find();
  if (fetched) return fetched;
  throw new Error(
    'No Chromium was found and none could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to it.',
  );
}

/** Path of LibreOffice's `soffice`, installed by apt if need be; undefined where it cannot be had. */
export function ensureLibreOffice() {
  const find = () => onPath(['soffice', 'libreoffice']);
  return find() ?? (aptInstall(['libreoffice-calc', 'fonts-noto-cjk', 'poppler-utils']) ? find() : undefined);
}
