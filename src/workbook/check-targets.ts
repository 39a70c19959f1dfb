import { UserError } from '../classify';
import { columnRuns } from './address';
import { isFresh } from './undo/record-block';
import { blockArea, type TierBlock } from './write-plan';

/**
 * Queues a look at the cells that a block is about to be written to: whether columns of ours are still where the plan
 * has them, and the cells for new ones still blank. What it gives is called after the next sync.
 *
 * Queued before a change, it sees the cells as they were before that change, though it travels with it.
 */
export function lookAtTargets(context: Excel.RequestContext, block: TierBlock): () => void {
  const { sheet, columns } = block;
  if (sheet.id === undefined) return () => undefined;
  const item = context.workbook.worksheets.getItem(sheet.id);
  const { firstRow, rowCount } = blockArea(block);
  const checkPlaces = lookAtPlaces(context, block);
  const fresh = columns.filter((column) => isFresh(column, block)).map(({ column }) => column);
  const blank = columnRuns(fresh).map(({ first, count }) =>
    item.getRangeByIndexes(firstRow, first, rowCount, count).getUsedRangeOrNullObject(true).load('address'),
  );
  return () => {
    if (!blank.every(({ isNullObject }) => isNullObject))
      throw new UserError('changedMeanwhile', { sheet: sheet.name });
    checkPlaces();
  };
}

/** Queues a look at the places of columns of ours that stood there before. */
export function lookAtPlaces(
  context: Excel.RequestContext,
  { previous, sheet, table }: TierBlock,
): () => void {
  const placed = (previous?.columns ?? []).flatMap(({ name, tableColumn, column }) => {
    const range =
      table?.id !== undefined && tableColumn !== undefined
        ? context.workbook.tables.getItem(table.id).columns.getItem(tableColumn).getHeaderRowRange()
        : name !== undefined && context.workbook.names.getItem(name).getRange();
    return range ? [{ column, range: range.load('columnIndex') }] : [];
  });
  return () => {
    if (placed.some(({ column, range }) => range.columnIndex !== column))
      throw new UserError('changedMeanwhile', { sheet: sheet.name });
  };
}
