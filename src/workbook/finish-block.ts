import { addressOf, columnRuns } from './address';
import { inExcel } from './excel';
import { type ReadyBlock, shrinkTable } from './prepare-block';
import { blockArea } from './write-plan';

/**
 * Removes what this run no longer needs: columns of methods that were dropped, rows of customers who are gone, names.
 * It is the last step, when nothing can fail any more that would have to be taken back.
 */
export async function finishBlock(block: ReadyBlock): Promise<void> {
  const { sheet, table, stale, previous, rowCount, what } = block;
  await inExcel(async (context) => {
    const item = context.workbook.worksheets.getItem(sheet.id);
    const names = stale.flatMap(({ name }) =>
      name === undefined ? [] : context.workbook.names.getItemOrNullObject(name),
    );
    for (const name of names) name.load('name');
    if (names.length > 0) await context.sync();
    for (const name of names) if (!name.isNullObject) name.delete();

    const old = previous?.table;
    const rows = old ? old.block.rowCount - 1 - (old.showTotals ? 1 : 0) : 0;
    if (what === 'ownSheet' && old && rowCount < rows) {
      const columnCount = old.block.columnCount + block.columns.filter(({ isNew }) => isNew).length;
      shrinkTable(context, sheet.id, old.id, { ...old.block, columnCount }, rowCount);
    }
    if (table?.id !== undefined) {
      const { columns } = context.workbook.tables.getItem(table.id);
      for (const { tableColumn } of stale)
        if (tableColumn !== undefined) columns.getItem(tableColumn).delete();
    } else {
      const area = blockArea(block);
      for (const run of columnRuns(stale.map(({ column }) => column).filter((column) => column >= 0))) {
        item.getRange(addressOf({ ...area, firstColumn: run.first, columnCount: run.count })).clear();
      }
    }
    if (what === 'ownSheet' && old?.showTotals && rowCount !== rows) {
      context.workbook.tables.getItem(old.id).showTotals = true;
    }
    await context.sync();
  }, sheet.name);
}
