/**
 * Serves the workbench: its own page, the add-in's production build beside it, and Microsoft's client library. Run alone
 * (`node scripts/workbench-server.mjs`) it serves what is built until it is stopped; demo and browser tests import it.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Where each part of the site is on disk, longest address first. */
const places = [
  ['/workbench/', 'dist-workbench/'],
  ['/office-js/', 'node_modules/@microsoft/office-js/dist/'],
  ['/', 'dist/'],
];

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.map': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** Microsoft's loader in the production pages, and what stands in for it here. */
const loaderSource = /\bsrc=("?)https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js\1/;
const standIn = '/workbench/office.js';
const excelLibrary = 'node_modules/@microsoft/office-js/dist/excel-web-16.00.js';

/** The page as it is shipped, but for the source of its one Office script and that host in its security policy. */
function withStandIn(html) {
  const rewritten = html
    .replace(loaderSource, `src="${standIn}"`)
    .replace(' https://appsforoffice.microsoft.com', '');
  if (rewritten.includes('appsforoffice'))
    throw new Error('An add-in page loads Office.js otherwise than expected.');
  return rewritten;
}

function fileFor(address) {
  const [prefix, folder] = places.find(([start]) => address.startsWith(start)) ?? [];
  if (folder === undefined) return undefined;
  const base = path.join(root, folder);
  const file = path.join(base, address.slice(prefix.length));
  return file.startsWith(base) ? file : undefined;
}

async function answer(address) {
  if (address === standIn) {
    const parts = [excelLibrary, 'dist-workbench/office-standin.js'];
    const scripts = await Promise.all(parts.map((part) => readFile(path.join(root, part))));
    return { type: types['.js'], body: Buffer.concat([scripts[0], Buffer.from('\n;\n'), scripts[1]]) };
  }
  const file = fileFor(address);
  if (!file) return undefined;
  const type = types[path.extname(file)] ?? 'application/octet-stream';
  const body = await readFile(file);
  const isAddinPage = address === '/taskpane.html' || address === '/commands.html';
  return { type, body: isAddinPage ? withStandIn(body.toString('utf8')) : body };
}

/** The path of a request, decoded; undefined when it is no proper path. */
function addressOf(url) {
  try {
    const address = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return address.includes('\0') ? undefined : address;
  } catch {
    return undefined;
  }
}

async function respond(request, response) {
  const send = (status, type, body, headers = {}) => {
    response.writeHead(status, {
      'Content-Type': type,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...headers,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const text = types['.txt'];
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(405, text, 'Only GET.', { Allow: 'GET, HEAD' });
  const address = addressOf(request.url);
  if (address === undefined) return send(400, text, 'That is no address.');
  if (address === '/' || address === '/workbench' || address === '/workbench/') {
    const { search } = new URL(request.url, 'http://localhost');
    return send(302, text, '', { Location: `/workbench/workbench.html${search}` });
  }
  try {
    const found = await answer(address);
    if (found) return send(200, found.type, found.body);
  } catch (error) {
    if (!['ENOENT', 'EISDIR', 'ENOTDIR'].includes(error.code)) throw error;
  }
  return send(404, text, 'There is no such file.');
}

/**
 * Starts the server on this machine only.
 *
 * @param {{ port?: number }} [options] 0 or none: a free port.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveWorkbench({ port = 0 } = {}) {
  const server = createServer((request, response) => {
    respond(request, response).catch((error) => {
      console.error(error);
      response.destroy();
    });
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  serveWorkbench({ port: Number(process.env.PORT ?? 0) }).then(({ url }) => {
    console.log(`The workbench is at ${url} (Ctrl+C stops it).`);
  });
}
