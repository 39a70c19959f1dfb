/** What `npm test` builds before it runs: the add-in and the workbench, if their sources changed. */
import { ensurePackages } from './ensure-packages.mjs';

await ensurePackages();
const { buildIfStale } = await import('./build-if-stale.mjs');
await buildIfStale();
