import type { CellValue, Message } from '../classify';
import type { Block } from './address';
import { asText } from './tier-columns';
import type { Swatch } from './tier-palette';

/** Some cells of the summary that look alike. */
export interface SummarySection {
  look: 'title' | 'subtitle' | 'heading' | 'facts' | 'table' | 'lines';
  block: Block;
  values: CellValue[][];
  /** Per column of the block; for `facts`, per row of its second column. */
  numberFormats: string[];
  /** Fill of the first cell of a row, row 0 being the header. */
  fills: { row: number; swatch: Swatch }[];
}

/** A word of the summary in the run's language. */
export type Word = (key: string, params?: Message['params']) => string;

/** Cells from a place on, row by row. */
export function section(
  look: SummarySection['look'],
  firstRow: number,
  firstColumn: number,
  values: CellValue[][],
  formats: string[],
  fills: SummarySection['fills'] = [],
): SummarySection {
  const columnCount = Math.max(1, ...values.map((cells) => cells.length));
  const block = { firstRow, firstColumn, rowCount: Math.max(1, values.length), columnCount };
  return { look, block, values, numberFormats: formats, fills };
}

/** A line that begins a table, as wide as the table. */
export const heading = (text: string, row: number, column: number, width: number): SummarySection =>
  section('heading', row, column, [[asText(text), ...Array<string>(width - 1).fill('')]], []);
