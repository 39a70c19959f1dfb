/**
 * npm run demo
 *   serves the workbench with the built-in sample beside the add-in's pane, and prints its address.
 * npm run demo -- --headless --input FILE.xlsx|csv --out DIR [--locale zh-CN] [--recipe RECIPE.json]
 *   classifies a file as a person would, in an unseen browser, and leaves in DIR: pane.png, sheet.png, summary.png,
 *   classified.xlsx and report.json.
 *
 * Works as the first command on a machine with only Node 20 or later and npm.
 */
import { readArguments, UsageError } from './demo/arguments.mjs';
import { ensurePackages } from './ensure-packages.mjs';

/** Says what went wrong in one sentence; a stack would only hide it. */
function fail(error, code) {
  console.error(error.message);
  process.exit(code);
}

let wanted;
try {
  wanted = await readArguments(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  fail(error, 2);
}

await ensurePackages();
const { buildIfStale } = await import('./build-if-stale.mjs');
await buildIfStale();
const { serveWorkbench } = await import('./workbench-server.mjs');
const server = await serveWorkbench({ port: wanted.port });

if (!wanted.headless) {
  console.log(
    `The workbench is at ${server.url}\nOpen it in a browser and click "Classify customers". Ctrl+C stops it.`,
  );
} else {
  const { runHeadless, PaneError } = await import('./demo/headless.mjs');
  try {
    await runHeadless(server.url, wanted);
  } catch (error) {
    if (!(error instanceof PaneError)) console.error('The headless run broke off:');
    fail(error, 1);
  }
  await server.close();
}
