import { spacedFields } from './spacing';

/**
 * Takes text whose columns stand apart by blanks into rows as its pieces arrive, like csvRows; nothing is quoted.
 *
 * @example
 * const rows = spacedRows(' ', (fields) => console.log(fields));
 * rows.push(' 00001 19970101  1   11.');
 * rows.push('77\n');
 * rows.end(); // ['00001', '19970101', '1', '11.77']
 */
export function spacedRows(
  spacing: ' ' | '  ',
  onRow: (fields: string[]) => void,
): { push(text: string): void; end(): void } {
  let carried = '';

  function push(text: string): void {
    const lines = (carried + text).split(/\r\n|\n|\r(?!$)/);
    carried = lines.pop() ?? '';
    for (const line of lines) onRow(spacedFields(line, spacing));
  }

  function end(): void {
    if (carried.trim() !== '') onRow(spacedFields(carried, spacing));
    carried = '';
  }

  return { push, end };
}
