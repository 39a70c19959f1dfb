import type { CellValue } from '../../classify';
import { addressOf, type Block } from '../address';
import { backUp } from '../backup';
import { inExcel } from '../excel';
import { shrinkTable } from '../prepare-block';
import { supports } from '../environment';
import { idKey } from '../tier-columns';
import { type ColumnsToWrite, writeAreas } from '../write-columns';
import type { BlockNow } from './locate-block';
import { type OwnRows, ownRowsOf, standsAmongOthers } from './own-table-rows';
import type { Restoration } from './restoration';
import { headersOf, restoreLooks } from './restore-cells';

/**
 * Puts our own table back as it was before a run: its customers in their order, its size, and the values of each.
 *
 * @returns the addresses of the cells that stay as somebody changed them, and how many rows users added since
 */
export async function restoreOwnTable(
  now: BlockNow,
  restoration: Restoration,
): Promise<{ kept: string[]; added: number }> {
  const { record, firstRow, rowCount, former } = now;
  if (!former.some(({ record: { key } }) => key === idKey)) return { kept: [], added: 0 };
  const rows = restoration.ownRows.get(record) ?? (await readOwnRows(now, restoration));
  restoration.ownRows.set(record, rows);
  if (rows.rowCount > rowCount) await resizeTable(now, rows.rowCount);
  await writeAreas([...headersOf(now), ...areasOf(now, rows)]);
  if (rows.rowCount < rowCount) await resizeTable(now, rows.rowCount);
  await restoreLooks(
    now,
    Int32Array.from({ length: Math.max(rows.rowCount, rowCount) }, (_, row) => row),
  );
  const columnOf = new Map(former.map(({ record: { key }, column }) => [key, column]));
  return {
    kept: rows.kept.map(({ key, row }) =>
      addressOf({
        firstRow: firstRow + row,
        firstColumn: columnOf.get(key) ?? 0,
        rowCount: 1,
        columnCount: 1,
      }),
    ),
    added: rows.rowCount - (record.table?.rows ?? rows.rowCount),
  };
}

async function readOwnRows(now: BlockNow, restoration: Restoration): Promise<OwnRows> {
  const { sheet, firstRow, rowCount, former } = now;
  const there = await backUp(
    { sheetId: sheet.id, sheetName: sheet.name, firstRow, rowCount },
    former.map(({ column }) => column),
  );
  return ownRowsOf(now, there.columns, restoration);
}

/**
 * The rows in an order in which nothing is lost where only a part of them comes to be written: first those that users
 * added, which stand nowhere else, and the ids, by which rows are told apart, last where rows keep their places.
 */
function areasOf(now: BlockNow, rows: OwnRows): ColumnsToWrite[] {
  const { sheet, firstRow, former } = now;
  const area = (from: number, rowCount: number, isWanted: (key: string) => boolean): ColumnsToWrite => ({
    sheetId: sheet.id,
    sheetName: sheet.name,
    firstRow: firstRow + from,
    rowCount,
    columns: former
      .filter(({ record: { key } }) => isWanted(key))
      .map(({ column, record: { key } }) => {
        const cells = rows.columns.get(key) ?? [];
        return { column, cell: (row: number): CellValue => cells[from + row] ?? '' };
      }),
  });
  if (standsAmongOthers(now))
    return [area(0, rows.rowCount, (key) => key !== idKey), area(0, rows.rowCount, (key) => key === idKey)];
  const all = () => true;
  const formerCount = rows.rowCount - rows.added;
  return [area(formerCount, rows.added, all), area(0, formerCount, all)];
}

/** Empties our columns from a row of data on. */
async function emptyRows({ sheet, firstRow, rowCount, former }: BlockNow, from: number): Promise<void> {
  await inExcel(async (context) => {
    const item = context.workbook.worksheets.getItem(sheet.id);
    for (const { column } of former) {
      const cells = item.getRangeByIndexes(firstRow + from, column, rowCount - from, 1);
      cells.clear(Excel.ClearApplyTo.contents);
    }
    await context.sync();
  }, sheet.name);
}

/** Gives our table so many rows of data; what is cut off is emptied. */
async function resizeTable(now: BlockNow, rows: number): Promise<void> {
  const { sheet, table, rowCount } = now;
  if (!table) {
    if (rows < rowCount) await emptyRows(now, rows);
    return;
  }
  const wanted = Math.max(1, rows);
  await inExcel(async (context) => {
    const item = context.workbook.tables.getItem(table.id);
    if (table.showTotals) item.showTotals = false;
    const block: Block = { ...table.block, rowCount: 1 + wanted };
    if (wanted < rowCount) shrinkTable(context, sheet.id, table.id, table.block, wanted);
    else if (supports('1.13')) item.resize(addressOf(block));
    else {
      const blanks = Array.from({ length: wanted - rowCount }, () =>
        Array<string>(block.columnCount).fill(''),
      );
      item.rows.add(undefined, blanks);
    }
    if (table.showTotals) item.showTotals = true;
    await context.sync();
  }, sheet.name);
}
