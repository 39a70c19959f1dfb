import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../../scripts/demo/launch.mjs';
import { statistics } from './statistics.mjs';

const benchDirectory = fileURLToPath(new URL('.', import.meta.url));

/**
 * Runs our engine and the floor where users are: in a page of headless Chromium, a new page for each subject.
 * Peers that need Node cannot take part, and a page does not tell its memory exactly, so there is no `peakMB`.
 *
 * @param {(name: string) => string} bundlePath where the bundle of an engine's subject is
 */
export async function startChromium(bundlePath) {
  const pathOf = (url) => {
    const [, folder, file] = url.split('/');
    if (file === undefined) return join(benchDirectory, basename(folder));
    return folder === 'engine'
      ? bundlePath(basename(file, '.mjs'))
      : join(benchDirectory, 'subjects', basename(file));
  };
  const server = createServer(({ url }, response) => {
    if (url === '/') {
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>bench</title>');
    } else if (existsSync(pathOf(url))) {
      createReadStream(pathOf(url)).pipe(response.setHeader('content-type', 'text/javascript'));
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await launchChromium();
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    async measure({ input, subject, runs }) {
      const page = await browser.newPage();
      await page.goto(`${origin}/`);
      const answer = await page.evaluate(runInPage, {
        input: { ...input, module: `${origin}/${basename(input.module)}` },
        subject: {
          options: subject.options ?? {},
          freshCells: subject.freshCells ?? false,
          module: subject.bundle
            ? `${origin}/engine/${subject.bundle}.mjs`
            : `${origin}/subjects/${basename(subject.module)}`,
        },
        runs,
      });
      await page.close();
      return { ms: statistics(answer.times), summary: answer.summary };
    },
    async stop() {
      await browser.close();
      server.close();
    },
  };
}

/** Runs in the page. */
async function runInPage({ input, subject, runs }) {
  const makeInput = (await import(input.module))[input.name];
  const { prepare } = await import(subject.module);
  const prepareAnew = () => prepare(makeInput(...input.arguments), subject.options);
  let prepared = await prepareAnew();
  const times = [];
  let summary;
  for (let run = 0; run < runs; run++) {
    if (run > 0 && subject.freshCells) prepared = await prepareAnew();
    const start = performance.now();
    const result = await prepared.run();
    times.push(performance.now() - start);
    summary ??= prepared.summary(result);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { times, summary };
}
