import { addressOf } from './address';
import { lookAtTargets } from './check-targets';
import { supports } from './environment';
import { inExcel } from './excel';
import type { PlacedColumn, TierBlock } from './write-plan';
import { holdStill } from './write-columns';

/** A block whose sheet and table columns exist. */
export interface ReadyBlock extends TierBlock {
  sheet: { id: string; name: string };
}

/**
 * Makes room for a block: adds its sheet or table columns, lets its table grow, and marks its columns with hidden names.
 * No cell is touched yet.
 *
 * @throws UserError `changedMeanwhile` where somebody has written into the cells meant for it, or moved its columns
 */
export async function prepareBlock(block: TierBlock): Promise<ReadyBlock> {
  if (block.sheet.id === undefined) return { ...block, sheet: await addSheet(block.sheet.name) };
  const ready = { ...block, sheet: { id: block.sheet.id, name: block.sheet.name } };
  if (block.table) await checkTargets(ready);
  else await markWithNames(ready);
  if (block.what === 'ownSheet') await growTable(ready);
  return ready.table?.id === undefined
    ? ready
    : { ...ready, columns: await addTableColumns(ready, ready.table.id) };
}

/** Adds a sheet at the end, without showing it. */
export async function addSheet(name: string): Promise<{ id: string; name: string }> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.load('id,name');
    await context.sync();
    return { id: sheet.id, name: sheet.name };
  }, name);
}

/** A hidden name on the header (or first cell) of each new column; Excel moves it along with the cell. */
async function markWithNames(block: ReadyBlock): Promise<void> {
  const row = block.headerRow < 0 ? block.firstRow : block.headerRow;
  const marked = new Set(block.previous?.columns.map((column) => column.name));
  const added = block.columns.filter(({ name }) => name !== undefined && !marked.has(name));
  await inExcel(async (context) => {
    const { names, worksheets } = context.workbook;
    const check = lookAtTargets(context, block);
    const sheet = worksheets.getItem(block.sheet.id);
    const items = added.map(({ name = '', column }) => {
      const item = names.add(name, sheet.getRangeByIndexes(row, column, 1, 1));
      item.visible = false;
      return item;
    });
    await context.sync();
    try {
      check();
    } catch (error) {
      // The names stand on cells of somebody else, which must not be taken for ours.
      for (const item of items) item.delete();
      await context.sync();
      throw error;
    }
  }, block.sheet.name);
}

/** Looks at the cells of a block in a table. One sync. */
async function checkTargets(block: ReadyBlock): Promise<void> {
  await inExcel(async (context) => {
    const check = lookAtTargets(context, block);
    await context.sync();
    check();
  }, block.sheet.name);
}

/** Lets our own table grow by the rows it lacks; a shorter one is cut only when everything else is done. */
async function growTable({ sheet, rowCount, previous }: ReadyBlock): Promise<void> {
  const table = previous?.table;
  if (!table) return;
  const { block, id, showTotals } = table;
  const rows = block.rowCount - 1 - (showTotals ? 1 : 0);
  const added = rowCount - rows;
  if (added === 0) return;
  await inExcel(async (context) => {
    const item = context.workbook.tables.getItem(id);
    if (showTotals) item.showTotals = false;
    if (added > 0 && supports('1.13')) {
      item.resize(addressOf({ ...block, rowCount: 1 + rowCount }));
    } else if (added > 0) {
      // Before 1.13 rows are added with their (blank) values, in chunks of Office.js's own block size.
      const perCall = Math.max(1, Math.floor(1500 / block.columnCount));
      for (let done = 0; done < added; done += perCall) {
        const count = Math.min(perCall, added - done);
        item.rows.add(
          undefined,
          Array.from({ length: count }, () => Array<string>(block.columnCount).fill('')),
        );
      }
    }
    await context.sync();
  }, sheet.name);
}

/** Cuts a table to so many rows of data and empties the cells it leaves behind. */
export function shrinkTable(
  context: Excel.RequestContext,
  sheetId: string,
  tableId: string,
  block: { firstRow: number; firstColumn: number; columnCount: number },
  rows: number,
): void {
  const table = context.workbook.tables.getItem(tableId);
  const cut = context.workbook.worksheets
    .getItem(sheetId)
    .getRangeByIndexes(block.firstRow + 1 + rows, block.firstColumn, 1, block.columnCount)
    .getBoundingRect(table.getDataBodyRange().getLastRow());
  if (supports('1.13')) {
    cut.clear(Excel.ClearApplyTo.all);
    table.resize(addressOf({ ...block, rowCount: 1 + rows }));
  } else cut.delete(Excel.DeleteShiftDirection.up);
}

/** Adds the new columns at the right end of a table; Excel gives each its id. */
async function addTableColumns(block: ReadyBlock, tableId: string): Promise<PlacedColumn[]> {
  const added = block.columns.filter(({ tableColumn }) => tableColumn === undefined);
  if (added.length === 0) return block.columns;
  return inExcel(async (context) => {
    const { columns } = context.workbook.tables.getItem(tableId);
    holdStill(context);
    const items = added.map(({ key, header }) => {
      const item = columns.add(undefined, undefined, header);
      item.load('id');
      return { key, item };
    });
    await context.sync();
    const ids = new Map(items.map(({ key, item }) => [key, item.id]));
    return block.columns.map((column) => {
      const id = ids.get(column.key);
      return id === undefined ? column : { ...column, tableColumn: id };
    });
  }, block.sheet.name);
}
