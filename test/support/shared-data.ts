import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const directory = join(__dirname, '../../../shared/data');

/** `describe`, where the published data stand beside the project; reported as skipped where they do not. */
export function describeWithData(name: string, tests: () => void): void {
  if (existsSync(directory)) describe(name, tests);
  else {
    describe['skip'](name, () => {
      it('needs the published data beside the project', () => expect(existsSync(directory)).toBe(true));
    });
  }
}

/** Where a published data file is. */
export const sharedPath = (path: string): string => join(directory, path);

/** The text of a published data file, e.g. `cdnow/CDNOW_sample.txt`. */
export function readShared(path: string): string {
  return readFileSync(sharedPath(path), 'utf8');
}

/** The rows of a published CSV file, header first, every cell a text. */
export function sharedRows(path: string): string[][] {
  return readShared(path)
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) =>
      Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, plain]) =>
        quoted === undefined ? (plain ?? '') : quoted.replace(/""/g, '"'),
      ),
    );
}
