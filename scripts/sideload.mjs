/**
 * `npm start` and `npm stop`: Excel with the add-in loaded from the development server, and the end of it.
 *
 * Windows and macOS: Microsoft's office-addin-debugging starts the server, sideloads the manifest and opens Excel; it is
 * fetched by npx when first wanted, because nothing else needs it. Elsewhere there is no desktop Excel: the server
 * starts, and the way to sideload into Excel on the web is printed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { ensurePackages } from './ensure-packages.mjs';

const debuggingTool = 'office-addin-debugging@7.0.0';
const hasDesktopExcel = process.platform === 'win32' || process.platform === 'darwin';
const processFile = new URL('../.cache/dev-server.pid', import.meta.url);

function debuggingCommand(verb) {
  const run = spawnSync('npx', ['--yes', debuggingTool, verb, 'manifest.xml'], {
    stdio: 'inherit',
    shell: true,
  });
  process.exit(run.status ?? 1);
}

async function startServer() {
  await mkdir(new URL('.', processFile), { recursive: true });
  const server = spawn('npx', ['webpack', 'serve', '--mode', 'development'], { stdio: 'inherit' });
  await writeFile(processFile, String(server.pid));
  console.log(`
The add-in is served at https://localhost:3000.
There is no desktop Excel on this system. In Excel on the web: Home → Add-ins → More Add-ins → My Add-ins →
Upload My Add-in, and choose manifest.xml. Open https://localhost:3000/taskpane.html once and accept its certificate.
Stop the server with "npm stop" or Ctrl+C. To try the add-in without Excel: npm run demo.
`);
  const stop = () => server.kill();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  server.once('exit', (code) => {
    rm(processFile, { force: true }).then(() => process.exit(code ?? 0));
  });
}

async function stopServer() {
  const id = Number(await readFile(processFile, 'utf8').catch(() => '0'));
  if (!id) return console.log('No development server is running.');
  try {
    process.kill(id);
    console.log('The development server has stopped.');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
    console.log('No development server is running.');
  }
  await rm(processFile, { force: true });
}

export async function start() {
  await ensurePackages();
  if (hasDesktopExcel) debuggingCommand('start');
  else await startServer();
}

export async function stop() {
  if (hasDesktopExcel) debuggingCommand('stop');
  else await stopServer();
}
