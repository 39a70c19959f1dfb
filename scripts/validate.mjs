/** `npm run validate`: the manifest, checked offline always, and by Microsoft's service where there is a network. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from './ensure-packages.mjs';

await ensurePackages();
const root = new URL('../', import.meta.url);
const path = new URL('manifest.xml', root);
const { checkManifest } = await import('./manifest/check-manifest.mjs');
const problems = await checkManifest(await readFile(path, 'utf8'), root);
for (const problem of problems) console.error(`✗ ${problem}`);
if (problems.length > 0) process.exit(1);
console.log('✓ Offline: well-formed, in order, every resource resolved, every icon present in its size.');

const { validateManifest } = await import('office-addin-manifest');
try {
  const validation = await validateManifest(fileURLToPath(path));
  const found = validation.report?.errors ?? [];
  for (const error of found) console.error(`✗ ${error.title}: ${error.content}`);
  if (!validation.isValid) process.exit(1);
  console.log("✓ Online: accepted by Microsoft's validation service.");
} catch (error) {
  if (!/Unable to contact/.test(error.message)) throw error;
  console.log("– Online: Microsoft's validation service cannot be reached from here; not checked.");
}
