import type { CellValue } from '../classify';
import { sheetRows } from './address';
import { inExcel } from './excel';
import type { LocatedPlace } from './locate-written';
import { readColumns } from './read-columns';
import { idKey } from './tier-columns';

/** The rows of our own sheet as they stand. */
export interface RowsInPlace {
  /** The customer of each row, −1 for none, and below them those who have none yet. */
  customerAt: Int32Array;
  /** How many rows there are. */
  rows: number;
  /** The sheet column right of everything in the row of headers. */
  end: number;
}

/**
 * The customer of each row of our own sheet as it stands, when the user has added columns to its table, or made the table
 * a range: their notes must stay beside their customers, whatever the order of amounts is now. New customers follow
 * below; rows of customers who are gone keep their place and lose their tier.
 *
 * @returns undefined where the table is ours alone and may be rewritten in the classification's order
 */
export async function rowsInPlace(
  located: LocatedPlace | undefined,
  ids: readonly string[],
): Promise<RowsInPlace | undefined> {
  const idColumn = located?.columns.find(({ key }) => key === idKey);
  if (!located || !idColumn) return undefined;
  const { table } = located;
  if (table?.foreignHeaders.length === 0) return undefined;
  const customerOf = new Map(ids.map((id, index) => [id, index]));
  const at = table
    ? {
        firstRow: table.block.firstRow + 1,
        rowCount: table.block.rowCount - 1 - (table.showTotals ? 1 : 0),
        end: table.block.firstColumn + table.block.columnCount,
      }
    : await usedRows(located, idColumn.column);
  const read: string[] = [];
  await readColumns({
    sheetId: located.sheetId,
    sheetName: located.sheetName,
    firstRow: at.firstRow,
    rowCount: at.rowCount,
    sinks: new Map([
      [
        idColumn.column,
        (cells: readonly (readonly CellValue[])[], index: number) => {
          for (const row of cells) read.push(String(row[index]));
        },
      ],
    ]),
  });
  const rows = table ? read.length : endOf(read, customerOf, located.record.rowCount);
  const known = read.slice(0, rows).map((id) => {
    const customer = customerOf.get(id) ?? -1;
    customerOf.delete(id);
    return customer;
  });
  return { customerAt: Int32Array.from([...known, ...customerOf.values()]), rows, end: at.end };
}

/** Where ids may stand below a header outside tables. One sync. */
async function usedRows(
  { sheetId, sheetName, top }: LocatedPlace,
  column: number,
): Promise<{ firstRow: number; rowCount: number; end: number }> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const firstRow = top + 1;
    const ids = sheet
      .getRangeByIndexes(firstRow, column, sheetRows - firstRow, 1)
      .getUsedRangeOrNullObject(true)
      .load('rowIndex,rowCount');
    const headers = sheet
      .getRange(`${String(top + 1)}:${String(top + 1)}`)
      .getUsedRangeOrNullObject(true)
      .load('columnIndex,columnCount');
    await context.sync();
    return {
      firstRow,
      rowCount: ids.isNullObject ? 0 : ids.rowIndex + ids.rowCount - firstRow,
      end: headers.isNullObject ? 0 : headers.columnIndex + headers.columnCount,
    };
  }, sheetName);
}

/** How many of the ids below a header are ours: as many as were written, and customers that follow; a total is none. */
function endOf(ids: readonly string[], customers: ReadonlyMap<string, number>, written: number): number {
  let end = Math.min(written, ids.length);
  while (end > 0 && ids[end - 1] === '') end -= 1;
  while (end < ids.length && customers.has(ids[end] ?? '')) end += 1;
  return end;
}
