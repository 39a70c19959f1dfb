import { type Role, roles } from '../classify';
import type { Block } from './address';
import type { WrittenSource } from './written';

/** Where the rows of the last run are now. */
export interface SourceNow extends Pick<WrittenSource, 'block' | 'rows' | 'sheetColumns' | 'headerRow'> {
  sheetId: string;
  sheetName: string;
  /** The columns that were read, as far as they are known by more than their headers. */
  numbered: RoleColumn[];
}

/** The column of a role, where it stands on the sheet. */
export interface RoleColumn {
  role: Role;
  column: number;
}

/** The headers by which the columns of the last run are known. */
export const sourceHeaders = ({ columns }: WrittenSource): string[] =>
  Object.values(columns).filter((header) => !header.startsWith('#'));

/** The columns of the last run that are known by their number, where they stood. */
export const numberedColumns = ({ block, columns }: Pick<WrittenSource, 'block' | 'columns'>): RoleColumn[] =>
  roles.flatMap((role) => {
    const number = /^#(\d+)$/.exec(columns[role] ?? '')?.[1];
    return number === undefined ? [] : [{ role, column: block.firstColumn + Number(number) - 1 }];
  });

/** Columns by their numbers, where the rows begin now. */
export const numbersOf = (columns: readonly RoleColumn[], firstColumn: number): WrittenSource['columns'] =>
  Object.fromEntries(columns.map(({ role, column }) => [role, `#${String(column - firstColumn + 1)}`]));

/** The columns of the last run as they are called now: by their headers, or their numbers where these count anew. */
export const renumbered = (
  columns: WrittenSource['columns'],
  numbers: WrittenSource['columns'],
): WrittenSource['columns'] =>
  Object.fromEntries(
    roles.flatMap((role) => {
      const name = columns[role];
      return name === undefined ? [] : [[role, name.startsWith('#') ? (numbers[role] ?? name) : name]];
    }),
  );

/** So many rows down and columns to the right. */
export interface Distance {
  rows: number;
  columns: number;
}

/** From the corner of a block to that of another. */
export const distance = (was: Block, is: Block): Distance => ({
  rows: is.firstRow - was.firstRow,
  columns: is.firstColumn - was.firstColumn,
});

/** Everything that was read of a sheet, further down and to the right; what would leave the sheet is cut off. */
export function shifted(source: WrittenSource, by: Distance): Omit<SourceNow, 'sheetId' | 'sheetName'> {
  const { block, rows, sheetColumns, headerRow } = source;
  const moved = (first: number, count: number, step: number) => {
    const from = Math.max(0, first + step);
    return { first: from, count: Math.max(1, first + step + count - from) };
  };
  const down = moved(block.firstRow, block.rowCount, by.rows);
  const across = moved(block.firstColumn, block.columnCount, by.columns);
  return {
    block: {
      firstRow: down.first,
      rowCount: down.count,
      firstColumn: across.first,
      columnCount: across.count,
    },
    ...(rows && {
      rows: rows.map(({ firstRow, rowCount }) => {
        const span = moved(firstRow, rowCount, by.rows);
        return { firstRow: span.first, rowCount: span.count };
      }),
    }),
    ...(sheetColumns && { sheetColumns: sheetColumns.map((column) => Math.max(0, column + by.columns)) }),
    ...(headerRow !== undefined && {
      headerRow: headerRow < 0 ? headerRow : Math.max(0, headerRow + by.rows),
    }),
    numbered: numberedColumns(source).map(({ role, column }) => ({ role, column: column + by.columns })),
  };
}
