import { headerSwatch } from '../tier-palette';
import type { CellStyle } from './cell-style';
import { dress } from './cell-style';

/** Text that explains, and the thin lines of tables. */
export const quietText = '#5A6470';
export const thinLine = '#D9DEE3';

/** The looks that all sheets of ours share. */
export const houseLooks = {
  title: { size: 18, bold: true, colour: headerSwatch.fill },
  subtitle: { colour: quietText },
  heading: { size: 12, bold: true, colour: headerSwatch.fill, bottom: headerSwatch.fill },
  header: { bold: true, fill: headerSwatch.fill, colour: headerSwatch.text, vertical: 'center' },
  total: { bold: true, top: quietText },
  note: { colour: quietText, italic: true },
} as const satisfies Record<string, CellStyle>;

/** Queues the look of a header row of ours: it does without table styles, which not every program knows. */
export function dressHeader(header: Excel.Range): void {
  dress(header, { bold: true, fill: headerSwatch.fill, colour: headerSwatch.text });
}
