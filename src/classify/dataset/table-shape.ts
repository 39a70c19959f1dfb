import { isTotalLabel, trimText } from './cell-text';
import { lookOf } from './column-contents';
import { findHeader } from './headers';
import type { CellValue } from './raw-table';

/** Rows of cells with their number formats; formats left out count as `General`. */
export interface CellBlock {
  cells: readonly (readonly CellValue[])[];
  formats: readonly (readonly string[])[];
}

type CellKind = 'text' | 'number' | 'date';

/** What the rows of a table look like, to tell whether cells beyond a gap belong to it. */
export interface TableShape {
  /** Zero-based row of the header within the cells it was found in; −1 without one. */
  headerRow: number;
  /** Header texts by column; `''` where there is none. */
  headers: string[];
  /** What most cells of each column are; undefined where they are mixed or blank. */
  kinds: (CellKind | undefined)[];
  /** How many cells a row usually fills. */
  filled: number;
}

const most = 0.7;

/** Every kind a cell may pass for; none for a blank or error cell. */
function kindsOf(value: CellValue, format: string): CellKind[] {
  const look = lookOf(value, format);
  if (look === 'text') return ['text'];
  if (look === 'number') return ['number'];
  if (look === 'serial') return ['number', 'date'];
  return look === 'date' ? ['date', 'number'] : [];
}

const isFilled = (value: CellValue | undefined): value is CellValue =>
  value !== undefined && (typeof value !== 'string' || trimText(value) !== '');

/** How many cells of a row hold something. */
export const filledIn = (row: readonly CellValue[]): number => row.filter(isFilled).length;

/**
 * Describes a table by its first rows, title rows and header included.
 *
 * @example
 * tableShape({ cells: [['Customer', 'Amount'], ['Ann', 5]], formats: [] }).kinds; // ['text', 'number']
 */
export function tableShape({ cells, formats }: CellBlock): TableShape {
  const { headerRow, firstDataRow, headers } = findHeader(cells, formats);
  const data = cells.slice(firstDataRow).filter((row) => filledIn(row) > 0);
  const kinds = headers.map((_, column): CellKind | undefined => {
    const tally = { text: 0, number: 0, date: 0 };
    let counted = 0;
    cells.slice(firstDataRow).forEach((row, r) => {
      const [first] = kindsOf(row[column] ?? '', formats[firstDataRow + r]?.[column] ?? 'General');
      if (!first) return;
      counted++;
      tally[first]++;
    });
    const kind = (['text', 'date', 'number'] as const).find((one) => tally[one] >= most * counted);
    return counted > 0 ? kind : undefined;
  });
  const fills = data.map(filledIn).sort((a, b) => a - b);
  return { headerRow, headers, kinds, filled: fills[fills.length >> 1] ?? filledIn(headers) };
}

/** Whether a row repeats the header, as printed pages do. */
export function repeatsHeader(row: readonly CellValue[], { headerRow, headers }: TableShape): boolean {
  if (headerRow < 0) return false;
  const named = headers.filter((header) => header !== '').length;
  const same = headers.filter(
    (header, column) => header !== '' && trimText(String(row[column] ?? '')) === header,
  );
  return named > 0 && same.length >= most * named;
}

/** Whether a row looks like one of the table's: its cells of the kinds usual there, and about as many of them. */
export function rowFits(
  row: readonly CellValue[],
  formats: readonly string[] | undefined,
  shape: TableShape,
): boolean {
  if (repeatsHeader(row, shape)) return true;
  if (row.some((value) => typeof value === 'string' && isTotalLabel(value))) return true;
  const known = shape.kinds.some((kind) => kind !== undefined);
  let filled = 0;
  let fitting = 0;
  let values = 0;
  row.forEach((value, column) => {
    const kinds = kindsOf(value, formats?.[column] ?? 'General');
    if (kinds.length === 0) return;
    filled++;
    if (kinds[0] !== 'text') values++;
    const usual = shape.kinds[column];
    if (usual === undefined || kinds.includes(usual)) fitting++;
  });
  if (filled < Math.max(1, shape.filled / 2)) return false;
  return known ? fitting >= most * filled : values > 0;
}
