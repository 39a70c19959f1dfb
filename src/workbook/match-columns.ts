import type { WrittenColumn } from './written';

/** A column of an Excel table as it is now. */
export interface TableColumnNow {
  id: number;
  name: string;
  /** Zero-based within the table. */
  index: number;
}

/**
 * Finds written columns among those of their table: by id, under whatever header, or by header where ids were given
 * anew, as some programs do on saving.
 *
 * @returns the columns that still exist, each with what it is now; none twice
 */
export function matchColumns(
  written: readonly WrittenColumn[],
  now: readonly TableColumnNow[],
): { column: WrittenColumn; now: TableColumnNow }[] {
  const byId = new Map(now.map((item) => [item.id, item]));
  const byHeader = new Map(now.map((item) => [item.name, item]));
  const idOf = ({ tableColumn }: WrittenColumn) =>
    tableColumn === undefined ? undefined : byId.get(tableColumn);
  const agreeing = written.filter((column) => idOf(column)?.name === column.header);
  const astray = written.filter((column) => {
    const found = byHeader.get(column.header);
    return found !== undefined && found.id !== column.tableColumn;
  });
  const idsAreKept = agreeing.length >= astray.length;
  const claimed = new Set(agreeing.map(({ tableColumn }) => tableColumn));
  return written.flatMap((column) => {
    const found = idOf(column);
    if (found && found.name === column.header) return [{ column, now: found }];
    const other = byHeader.get(column.header) ?? (idsAreKept ? found : undefined);
    if (!other || claimed.has(other.id)) return [];
    claimed.add(other.id);
    return [{ column, now: other }];
  });
}
