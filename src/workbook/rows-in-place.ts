import type { CellValue } from '../classify';
import type { LocatedPlace } from './locate-written';
import { readColumns } from './read-columns';
import { idKey } from './tier-columns';

/**
 * The customer of each row of our table as it stands, when the user has added columns to it: their notes must stay
 * beside their customers, whatever the order of amounts is now. New customers follow below; rows of customers who are
 * gone keep their place and lose their tier.
 *
 * @returns undefined where the table is ours alone and may be rewritten in the classification's order
 */
export async function customersInPlace(
  located: LocatedPlace | undefined,
  ids: readonly string[],
): Promise<Int32Array | undefined> {
  const idColumn = located?.columns.find(({ key }) => key === idKey);
  if (!located?.table || located.table.foreignHeaders.length === 0 || !idColumn) return undefined;
  const { block, showTotals } = located.table;
  const customerOf = new Map(ids.map((id, index) => [id, index]));
  const rows: number[] = [];
  const take = (cells: readonly (readonly CellValue[])[], index: number) => {
    for (const row of cells) {
      const id = String(row[index]);
      rows.push(customerOf.get(id) ?? -1);
      customerOf.delete(id);
    }
  };
  await readColumns({
    sheetId: located.sheetId,
    sheetName: located.sheetName,
    firstRow: block.firstRow + 1,
    rowCount: block.rowCount - 1 - (showTotals ? 1 : 0),
    sinks: new Map([[idColumn.column, take]]),
  });
  return Int32Array.from([...rows, ...customerOf.values()]);
}
