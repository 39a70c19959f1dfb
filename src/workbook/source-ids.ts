import { type Classification, customerOfRows, type RawColumn, type RawTable, type Recipe } from '../classify';

/** The customer ids of the rows that were read, kept back while the table is away in the worker. */
export interface SourceIds {
  column: RawColumn | undefined;
  firstRow: number;
  sheetRows: Int32Array | undefined;
}

/** Copies the customer column of a table before its arrays are transferred. */
export function sourceIds({ columns, firstRow, sheetRows }: RawTable): SourceIds {
  const column = columns.find(({ role }) => role === 'customer');
  return {
    column: column && {
      ...column,
      codes: column.codes.slice(),
      numbers: column.numbers.slice(),
      dictionary: [...column.dictionary],
      ...(column.packed && { packed: column.packed.slice() }),
    },
    firstRow,
    sheetRows: sheetRows?.slice(),
  };
}

/** Ids that are text in the sheet, spaces around them removed. */
export const textIds = ({ column }: SourceIds): Set<string> =>
  new Set(column?.dictionary.map((text) => text.trim()));

/**
 * The customer of each row of a block of sheet rows: its place in the classification, or −1.
 *
 * @param firstRow First sheet row of the block; rows that were not read (hidden ones) belong to nobody.
 */
export function customerAtRows(
  { column, firstRow: firstRead, sheetRows }: SourceIds,
  { ids }: Classification,
  recipe: Recipe,
  firstRow: number,
  rowCount: number,
): Int32Array {
  const at = new Int32Array(rowCount).fill(-1);
  if (!column) return at;
  const customers = customerOfRows(column, ids, recipe.cleaning.idVariants === 'merge');
  for (const [index, customer] of customers.entries()) {
    const row = (sheetRows?.[index] ?? firstRead + index) - firstRow;
    if (row >= 0 && row < rowCount) at[row] = customer;
  }
  return at;
}

/**
 * The id in each row of a block of sheet rows as it stands there, spaces around it removed; empty for rows that were not
 * read.
 */
export function idAtRows(
  { column, firstRow: firstRead, sheetRows }: SourceIds,
  firstRow: number,
): (row: number) => string {
  const indexOf = sheetRows && new Map(Array.from(sheetRows, (row, index) => [row, index]));
  return (row) => {
    const index = indexOf ? indexOf.get(firstRow + row) : firstRow + row - firstRead;
    const code = index === undefined ? undefined : column?.codes[index];
    if (index === undefined || code === undefined) return '';
    const text = code < 0 ? String(column?.numbers[index] ?? '') : (column?.dictionary[code] ?? '');
    return text === 'NaN' ? '' : text.trim();
  };
}
