import { addressOf, columnRuns } from './address';
import { type ReadyBlock, shrinkTable } from './prepare-block';
import { setNumberFormats } from './write-block';
import { blockArea } from './write-plan';

/**
 * Queues what cannot be taken back: formats over formats, and the removal of what this run no longer needs (columns of
 * methods that were dropped with their names, rows of customers who are gone). All of it goes in one last trip.
 */
export function finishBlock(context: Excel.RequestContext, block: ReadyBlock): void {
  const { sheet, table, stale, previous, rowCount, what } = block;
  setNumberFormats(context.workbook.worksheets.getItem(sheet.id), block, 'others');
  for (const { name } of stale) if (name !== undefined) context.workbook.names.getItem(name).delete();

  const old = what === 'ownSheet' ? previous?.table : undefined;
  const rows = old ? old.block.rowCount - 1 - (old.showTotals ? 1 : 0) : 0;
  if (old && rowCount < rows) {
    const columnCount = old.block.columnCount + block.columns.filter(({ isNew }) => isNew).length;
    shrinkTable(context, sheet.id, old.id, { ...old.block, columnCount }, rowCount);
  }
  if (table?.id !== undefined) {
    const { columns } = context.workbook.tables.getItem(table.id);
    for (const { tableColumn } of stale) if (tableColumn !== undefined) columns.getItem(tableColumn).delete();
  } else {
    const area = blockArea(block);
    for (const run of columnRuns(stale.map(({ column }) => column).filter((column) => column >= 0))) {
      const address = addressOf({ ...area, firstColumn: run.first, columnCount: run.count });
      context.workbook.worksheets.getItem(sheet.id).getRange(address).clear();
    }
  }
  if (old?.showTotals && rowCount !== rows) context.workbook.tables.getItem(old.id).showTotals = true;
}
