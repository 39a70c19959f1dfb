/** A block of cells of one sheet; rows and columns count from zero. */
export interface Block {
  firstRow: number;
  firstColumn: number;
  rowCount: number;
  columnCount: number;
}

/** Rows of a sheet. */
export const sheetRows = 1_048_576;

/**
 * The letters of a column.
 *
 * @param column Zero-based column.
 * @example
 * columnName(27); // 'AB'
 */
export function columnName(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/**
 * The A1 address of a block, without its sheet.
 *
 * @example
 * addressOf({ firstRow: 0, firstColumn: 0, rowCount: 2, columnCount: 2 }); // 'A1:B2'
 */
export function addressOf({ firstRow, firstColumn, rowCount, columnCount }: Block): string {
  const start = `${columnName(firstColumn)}${String(firstRow + 1)}`;
  if (rowCount === 1 && columnCount === 1) return start;
  return `${start}:${columnName(firstColumn + columnCount - 1)}${String(firstRow + rowCount)}`;
}

/** The part of an address behind its sheet: `'My sheet'!A1:B2` gives `A1:B2`. */
export const withoutSheet = (address: string): string => address.slice(address.lastIndexOf('!') + 1);

/** The sheet that an address names: `'It''s mine'!A1` gives `It's mine`. */
export const sheetOfAddress = (address: string): string =>
  address
    .slice(0, address.lastIndexOf('!'))
    .replace(/^'(.*)'$/, '$1')
    .replaceAll("''", "'");

/** The block that both cover; undefined where they do not meet. */
export function intersection(a: Block, b: Block): Block | undefined {
  const firstRow = Math.max(a.firstRow, b.firstRow);
  const firstColumn = Math.max(a.firstColumn, b.firstColumn);
  const rowCount = Math.min(a.firstRow + a.rowCount, b.firstRow + b.rowCount) - firstRow;
  const columnCount = Math.min(a.firstColumn + a.columnCount, b.firstColumn + b.columnCount) - firstColumn;
  return rowCount > 0 && columnCount > 0 ? { firstRow, firstColumn, rowCount, columnCount } : undefined;
}

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: Block, inner: Block): boolean {
  const both = intersection(outer, inner);
  return both !== undefined && both.rowCount === inner.rowCount && both.columnCount === inner.columnCount;
}

/** The smallest block that covers all of them. */
export function bounding(blocks: readonly [Block, ...Block[]]): Block {
  const firstRow = Math.min(...blocks.map((block) => block.firstRow));
  const firstColumn = Math.min(...blocks.map((block) => block.firstColumn));
  return {
    firstRow,
    firstColumn,
    rowCount: Math.max(...blocks.map((block) => block.firstRow + block.rowCount)) - firstRow,
    columnCount: Math.max(...blocks.map((block) => block.firstColumn + block.columnCount)) - firstColumn,
  };
}

/** Neighbouring columns joined: `[0, 3, 4]` gives a run of one from 0 and a run of two from 3. */
export function columnRuns(columns: readonly number[]): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && column === last.first + last.count) last.count += 1;
    else if (!last || column > last.first + last.count) runs.push({ first: column, count: 1 });
  }
  return runs;
}
