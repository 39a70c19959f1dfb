import { isTotalLabel } from './cell-text';
import { isHeaderLike } from './headers';
import type { CellValue } from './raw-table';
import { type CellBlock, filledIn, repeatsHeader, rowFits, type TableShape } from './table-shape';

/** More blank rows than this end a table, whatever follows. */
export const largestGap = 10;

/** Rows without a blank one between them, `[from, to)` in the cells looked at. */
interface Stretch {
  from: number;
  to: number;
}

/** The stretches of filled rows, in order. */
function stretches(cells: CellBlock['cells']): Stretch[] {
  const found: Stretch[] = [];
  cells.forEach((row, r) => {
    if (filledIn(row) === 0) return;
    const last = found.at(-1);
    if (last?.to === r) last.to = r + 1;
    else found.push({ from: r, to: r + 1 });
  });
  return found;
}

/** Whether most rows of a stretch look like the table's. */
function fits({ cells, formats }: CellBlock, { from, to }: Stretch, shape: TableShape): boolean {
  let fitting = 0;
  for (let r = from; r < to; r++) if (rowFits(cells[r] ?? [], formats[r], shape)) fitting++;
  return fitting >= 0.6 * (to - from);
}

/** Whether a row has the label of a total and a figure; a header may say 合计金额 too. */
const isTotal = (row: readonly CellValue[]): boolean =>
  row.some((value) => typeof value === 'string' && isTotalLabel(value)) &&
  row.some((value) => /\d/.test(String(value)));

/**
 * How many of the rows below a table still belong to it, though blank rows separate them: rows of the same look, the
 * header repeated, total rows. Another table's header ends it, and so do more than {@link largestGap} blank rows.
 *
 * @param below the rows that follow the table, nearest first, all its columns
 * @returns rows that belong, blank ones between them included; 0 where none does
 *
 * @example
 * rowsContinuingBelow({ cells: [['', ''], ['C7', 12]], formats: [[], []] }, shape); // 2
 */
export function rowsContinuingBelow(below: CellBlock, shape: TableShape): number {
  let end = 0;
  for (const stretch of stretches(below.cells)) {
    const first = below.cells[stretch.from] ?? [];
    const isOther = isHeaderLike(first) && !repeatsHeader(first, shape) && !isTotal(first);
    if (stretch.from - end > largestGap || isOther || !fits(below, stretch, shape)) break;
    end = stretch.to;
  }
  return end;
}

/**
 * How many of the rows above a table belong to it, though blank rows separate them: its header, or rows of the same
 * look. Where the table has a header of its own, only rows under the same header do.
 *
 * @param above the rows before the table, top to bottom, all its columns
 * @returns rows that belong, counted upwards from the last one
 *
 * @example
 * rowsContinuingAbove({ cells: [['Id', 'Amount'], ['', '']], formats: [[], []] }, shape); // 2: the header, and the blank row
 */
export function rowsContinuingAbove(above: CellBlock, shape: TableShape): number {
  let begin = above.cells.length;
  for (const stretch of stretches(above.cells).reverse()) {
    if (begin - stretch.to > largestGap) break;
    const rows = above.cells.slice(stretch.from, stretch.to);
    const isSame = fits(above, stretch, shape);
    if (shape.headerRow >= 0) {
      if (!isSame || !rows.some((row) => repeatsHeader(row, shape))) break;
      begin = stretch.from;
      continue;
    }
    const header = rows.findLastIndex(isHeaderLike);
    const isHeader = header === rows.length - 1;
    if (!isSame && !isHeader) break;
    begin = stretch.from;
    if (header >= 0) break;
  }
  return above.cells.length - begin;
}
