import { type Block, contains } from './address';

/** An Excel table as it stands on a sheet. */
export interface TableOn {
  id: string;
  name: string;
  showTotals: boolean;
  block: Block;
  /** Left to right. */
  columns: { id: number; name: string; index: number }[];
}

/** Tables that were looked up, once the context has been synced. */
export interface TablesThere {
  isAny: boolean;
  /** Once the context has been synced again, where there are any. */
  tables: () => TableOn[];
}

/** Queues the search for the tables of a sheet; what it gives is called after the next sync, and queues their details. */
export function lookUpTables(sheet: Excel.Worksheet): () => TablesThere {
  const { tables } = sheet;
  tables.load('items/id,items/name,items/showTotals');
  return () => {
    const looked = tables.items.map((table) => {
      table.columns.load('items/id,items/name,items/index');
      return { table, range: table.getRange().load('rowIndex,columnIndex,rowCount,columnCount') };
    });
    return {
      isAny: looked.length > 0,
      tables: () => looked.map(({ table, range }) => tableOn(table, range)),
    };
  };
}

/** A table whose columns and range were loaded. */
export function tableOn({ id, name, showTotals, columns }: Excel.Table, range: Excel.Range): TableOn {
  return {
    id,
    name,
    showTotals,
    block: {
      firstRow: range.rowIndex,
      firstColumn: range.columnIndex,
      rowCount: range.rowCount,
      columnCount: range.columnCount,
    },
    columns: columns.items.map((column) => ({ id: column.id, name: column.name, index: column.index })),
  };
}

/** The table in whose header row some cells stand, all of them: users make tables of cells that were none. */
export const tableOver = (
  tables: readonly TableOn[],
  cells: readonly { row: number; column: number }[],
): TableOn | undefined =>
  tables.find(
    ({ block }) =>
      cells.length > 0 &&
      cells.every(
        ({ row, column }) =>
          row === block.firstRow &&
          contains(block, { firstRow: row, firstColumn: column, rowCount: 1, columnCount: 1 }),
      ),
  );
