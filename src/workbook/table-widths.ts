import type { CellsUnder } from './undo/cells-under';
import type { TierBlock } from './write-plan';

/**
 * What was under a column of a block, where it stands once the run is done: when columns of a table are deleted, those on
 * their right move over, and the widths of the sheet's columns stay where they are.
 */
export const underAfter = (
  block: TierBlock,
  { column, under }: Pick<TierBlock['columns'][number], 'column' | 'under'>,
): CellsUnder | undefined => (block.table ? undersOf(block).get(placeAfter(block, column)) : under);

/** The sheet columns that a table of ours leaves when columns of it are deleted, with what was under them before us. */
export function vacatedColumns(block: TierBlock): { column: number; under: CellsUnder }[] {
  if (!block.table) return [];
  const taken = new Set(block.columns.map(({ column }) => placeAfter(block, column)));
  return [...undersOf(block)]
    .filter(([column]) => !taken.has(column))
    .map(([column, under]) => ({ column, under }));
}

const undersOf = ({ columns, previous }: TierBlock): Map<number, CellsUnder> =>
  new Map(
    [...(previous?.columns ?? []), ...columns].flatMap(({ column, under }) =>
      under ? [[column, under] as const] : [],
    ),
  );

const placeAfter = ({ stale }: TierBlock, column: number): number =>
  column - stale.filter((gone) => gone.tableColumn !== undefined && gone.column < column).length;
