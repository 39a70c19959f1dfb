import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Opens a file in LibreOffice and returns what it saves as another type: `fods` (flat XML: values, styles, conditional
 * formats, database ranges, data pilots), `csv`, `xlsx`, `pdf`. PivotTables are refreshed on the way.
 *
 * Uses SOFFICE_PATH or `soffice`; each call has a user profile of its own, so that calls may run side by side.
 *
 * @example
 * const xml = await convertInLibreOffice(await saveFile(workbook), 'fods');
 */
export async function convertInLibreOffice(bytes: Uint8Array, to: string, from = 'xlsx'): Promise<Buffer> {
  const [converted] = await convertAllInLibreOffice([bytes], to, from);
  return converted;
}

/** The same for several files at once, which takes little longer than one. */
export async function convertAllInLibreOffice(
  files: readonly Uint8Array[],
  to: string,
  from = 'xlsx',
): Promise<Buffer[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'libreoffice-'));
  try {
    const inputs = files.map((_, at) => path.join(folder, `book${String(at)}.${from}`));
    await Promise.all(inputs.map((input, at) => writeFile(input, files[at])));
    const profile = pathToFileURL(path.join(folder, 'profile')).href;
    await run(
      process.env.SOFFICE_PATH ?? 'soffice',
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--norestore',
        '--convert-to',
        to,
        '--outdir',
        path.join(folder, 'out'),
        ...inputs,
      ],
      { timeout: 120_000 },
    );
    const type = to.split(':')[0] ?? to;
    return await Promise.all(
      inputs.map((_, at) => readFile(path.join(folder, 'out', `book${String(at)}.${type}`))),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
