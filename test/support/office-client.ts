import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type OfficeClient, runOfficeSource } from './run-office-source';

export type { Bridge, OfficeClient } from './run-office-source';

let source: string | undefined;

function clientSource(): string {
  const manifest = createRequire(__filename).resolve('@microsoft/office-js/package.json');
  source ??= readFileSync(join(dirname(manifest), 'dist', 'excel-web-16.00.js'), 'utf8');
  return source;
}

/** Microsoft's client library as it is installed here. */
export const loadOfficeClient = (): OfficeClient => runOfficeSource(clientSource());
