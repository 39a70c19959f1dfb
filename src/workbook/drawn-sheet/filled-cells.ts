import type { Block } from '../address';
import type { SheetDrawing } from './sheet-drawing';

/** Tells whether a drawing put something into a cell: blank cells between its texts are not its own. */
export function filledCells({
  sections,
}: Pick<SheetDrawing, 'sections'>): (row: number, column: number) => boolean {
  const filled = new Set<string>();
  for (const { block, values } of sections)
    for (const [down, cells] of values.entries())
      for (const [across, cell] of cells.entries())
        if (cell !== '' && cell !== null)
          filled.add(placeOf(block.firstRow + down, block.firstColumn + across));
  return (row, column) => filled.has(placeOf(row, column));
}

const placeOf = (row: number, column: number): string => `${String(row)} ${String(column)}`;

/** The cells of some blocks of which something is true, joined row by row. */
export function cellsWhere(
  blocks: readonly Block[],
  isWanted: (row: number, column: number) => boolean,
): Block[] {
  const found: Block[] = [];
  for (const { firstRow, firstColumn, rowCount, columnCount } of blocks)
    for (let row = firstRow; row < firstRow + rowCount; row += 1) {
      let run: Block | undefined;
      for (let column = firstColumn; column < firstColumn + columnCount; column += 1) {
        if (!isWanted(row, column)) run = undefined;
        else if (run) run.columnCount += 1;
        else {
          run = { firstRow: row, firstColumn: column, rowCount: 1, columnCount: 1 };
          found.push(run);
        }
      }
    }
  return found;
}
