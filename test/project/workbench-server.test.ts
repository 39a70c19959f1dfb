import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { serveWorkbench } from '../../scripts/workbench-server.mjs';

const root = path.resolve(__dirname, '../..');
const isBuilt = existsSync(path.join(root, 'dist/taskpane.html'));
const describeBuilt = isBuilt ? describe : describe['skip'];

describe('the workbench server', () => {
  let server: { url: string; close: () => Promise<void> };
  beforeAll(async () => {
    server = await serveWorkbench();
  });
  afterAll(() => server.close());

  /** fetch would tidy the address up before sending it. */
  const statusOf = (address: string, method = 'GET') =>
    new Promise<number | undefined>((resolve, reject) => {
      const { hostname, port } = new URL(server.url);
      request({ hostname, port, path: address, method }, ({ statusCode }) => resolve(statusCode))
        .on('error', reject)
        .end();
    });

  it('listens to this machine only', () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  it.each([
    '/../package.json',
    '/workbench/../../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/office-js/../package.json',
  ])('serves nothing outside its folders: %s', async (address) => {
    expect(await statusOf(address)).toBe(404);
  });

  it('refuses what is no address, and what is no question', async () => {
    expect(await statusOf('/%00')).toBe(400);
    expect(await statusOf('/%zz')).toBe(400);
    expect(await statusOf('/taskpane.html', 'POST')).toBe(405);
  });

  it('leads to the workbench, options kept', async () => {
    const response = await fetch(`${server.url}?locale=zh-CN`, { redirect: 'manual' });
    expect(response.headers.get('location')).toBe('/workbench/workbench.html?locale=zh-CN');
  });

  describeBuilt('with a build', () => {
    it('changes nothing of the pane but where Office.js comes from', async () => {
      const shipped = readFileSync(path.join(root, 'dist/taskpane.html'), 'utf8');
      const served = await (await fetch(`${server.url}taskpane.html`)).text();
      expect(shipped).toContain('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
      expect(served).not.toContain('appsforoffice');
      expect(served.length).toBeGreaterThan(shipped.length - 100);
      const [, script = ''] = /src="?(taskpane\.[0-9a-f]+\.js)/.exec(served) ?? [];
      const code = await fetch(server.url + script);
      expect(code.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      expect(Buffer.from(await code.arrayBuffer())).toEqual(readFileSync(path.join(root, 'dist', script)));
    });

    it('has the strict security policy of the shipped pages', async () => {
      const served = await (await fetch(`${server.url}taskpane.html`)).text();
      expect(served).toMatch(/default-src 'none'; script-src 'self';/);
    });
  });
});
