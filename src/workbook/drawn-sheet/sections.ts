import type { CellValue } from '../../classify';
import type { Block } from '../address';
import { asText, numberFormats } from '../tier-columns';
import type { Swatch } from '../tier-palette';
import type { CellStyle } from './cell-style';
import { houseLooks, thinLine } from './looks';
import type { DrawnSection } from './sheet-drawing';

/** A place on a sheet; counted from zero. */
export interface Corner {
  row: number;
  column: number;
}

/** Part of a section, counted from its first cell. */
export const part = (row: number, column: number, rowCount = 1, columnCount = 1): Block => ({
  firstRow: row,
  firstColumn: column,
  rowCount,
  columnCount,
});

/** Cells from a corner on, row by row; short rows are filled up with blanks. */
export function section(
  { row, column }: Corner,
  values: readonly (readonly CellValue[])[],
  looks: readonly (readonly [Block, CellStyle])[],
): DrawnSection {
  const columnCount = Math.max(1, ...values.map((cells) => cells.length));
  return {
    block: { firstRow: row, firstColumn: column, rowCount: Math.max(1, values.length), columnCount },
    values: values.map((cells) => Array.from({ length: columnCount }, (_, at) => cells[at] ?? '')),
    looks: looks.map(([where, style]) => ({ part: where, style })),
  };
}

/** One line of text. */
export const line = (text: string, corner: Corner, style: CellStyle): DrawnSection =>
  section(corner, [[asText(text)]], [[part(0, 0), style]]);

/** A line that begins a part of the page, underlined as far as that part is wide. */
export const heading = (text: string, corner: Corner, width: number): DrawnSection =>
  section(
    corner,
    [[asText(text), ...Array<string>(width - 1).fill('')]],
    [[part(0, 0, 1, width), houseLooks.heading]],
  );

interface TableCells {
  /** Text, not yet guarded. */
  header: readonly string[];
  rows: readonly (readonly CellValue[])[];
  total?: readonly CellValue[];
  /** Per column: its number format; text columns stand left, numbers right. */
  formats: readonly string[];
  /** Fill of the first cell of a row, row 0 being the first below the header. */
  fills?: readonly { row: number; swatch: Swatch }[];
}

/** A table of values with a header, thin lines between its rows, and a total. */
export function table(
  corner: Corner,
  { header, rows, total, formats, fills = [] }: TableCells,
): DrawnSection {
  const columns = header.length;
  const count = rows.length;
  const body = count + (total ? 1 : 0);
  const columnLooks = formats.flatMap((numberFormat, at): (readonly [Block, CellStyle])[] =>
    numberFormat === numberFormats.general || body === 0
      ? []
      : [
          [part(0, at), { align: 'right' }],
          [part(1, at, body), { numberFormat, align: 'right' }],
        ],
  );
  return {
    ...section(
      corner,
      [header.map(asText), ...rows, ...(total ? [total] : [])],
      [
        [part(0, 0, 1, columns), houseLooks.header],
        ...columnLooks,
        ...(count > 0 ? [[part(1, 0, count, columns), { lines: thinLine, bottom: thinLine }] as const] : []),
        ...fills.map(
          ({ row, swatch }) => [part(1 + row, 0), { fill: swatch.fill, colour: swatch.text }] as const,
        ),
        ...(total ? [[part(1 + count, 0, 1, columns), houseLooks.total] as const] : []),
      ],
    ),
    isTable: true,
  };
}

/** Names on the left, one figure each on the right, each with its own number format. */
export function facts(
  corner: Corner,
  entries: readonly { label: string; value: CellValue; format: string }[],
): DrawnSection {
  return section(
    corner,
    entries.map(({ label, value }) => [asText(label), value]),
    [
      [part(0, 1, entries.length), { bold: true, align: 'right' }],
      ...entries.map(({ format }, row) => [part(row, 1), { numberFormat: format }] as const),
    ],
  );
}
