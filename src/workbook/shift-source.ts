import { type Role, roles } from '../classify';
import type { Block } from './address';
import type { WrittenSource } from './written';

/** Where the rows of the last run are now. */
export interface SourceNow extends Pick<WrittenSource, 'block' | 'rows' | 'sheetColumns' | 'headerRow'> {
  sheetId: string;
  sheetName: string;
  /** The columns that no header tells. */
  numbered: NumberedColumn[];
}

/** A column known by its number alone, where it stands on the sheet. */
export interface NumberedColumn {
  role: Role;
  column: number;
}

/** The headers by which the columns of the last run are known. */
export const sourceHeaders = ({ columns }: WrittenSource): string[] =>
  Object.values(columns).filter((header) => !header.startsWith('#'));

/** The columns of the last run that are known by their number, where they stood. */
export const numberedColumns = ({
  block,
  columns,
}: Pick<WrittenSource, 'block' | 'columns'>): NumberedColumn[] =>
  roles.flatMap((role) => {
    const number = /^#(\d+)$/.exec(columns[role] ?? '')?.[1];
    return number === undefined ? [] : [{ role, column: block.firstColumn + Number(number) - 1 }];
  });

/** The columns of the last run as they are called in the rows where these begin now. */
export function renumbered(
  columns: WrittenSource['columns'],
  numbered: readonly NumberedColumn[],
  firstColumn: number,
): WrittenSource['columns'] {
  const numbers = numbered.map(({ role, column }) => [role, `#${String(column - firstColumn + 1)}`]);
  return { ...columns, ...Object.fromEntries(numbers) };
}

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
