import { type ReadyBlock, shrinkTable } from './prepare-block';
import { vacatedColumns } from './table-widths';
import { queueLook } from './undo/cell-look';
import { type CellsUnder, formatsOver } from './undo/cells-under';
import { setWidth } from './undo/under-columns';
import { setNumberFormats } from './write-block';

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
    const item = context.workbook.worksheets.getItem(sheet.id);
    for (const { column, under } of vacatedColumns(block))
      setWidth(item.getRangeByIndexes(block.headerRow, column, 1, 1), under.width);
  } else {
    const item = context.workbook.worksheets.getItem(sheet.id);
    for (const { column, under } of stale) if (column >= 0) emptyColumn(item, block, column, under);
  }
  if (old?.showTotals && rowCount !== rows) context.workbook.tables.getItem(old.id).showTotals = true;
}

/** Queues what leaves a column outside tables as it was before we wrote there. */
function emptyColumn(
  sheet: Excel.Worksheet,
  { headerRow, firstRow, rowCount }: ReadyBlock,
  column: number,
  under: CellsUnder | undefined,
): void {
  const top = headerRow < 0 ? firstRow : headerRow;
  sheet.getRangeByIndexes(top, column, firstRow + rowCount - top, 1).clear(Excel.ClearApplyTo.contents);
  let row = firstRow;
  for (const { rows, format } of formatsOver(under?.formats ?? [], rowCount)) {
    Object.assign(sheet.getRangeByIndexes(row, column, rows, 1), { numberFormat: format });
    row += rows;
  }
  if (!under) return;
  const header = sheet.getRangeByIndexes(top, column, 1, 1);
  setWidth(header, under.width);
  if (headerRow >= 0) queueLook(header, under.header);
}
