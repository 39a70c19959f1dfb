import type { Block } from './address';
import { readSettings, settingKeys } from './settings-store';
import { type Written, type WrittenColumn, type WrittenPlaceRecord, writtenSchema } from './written';

/** What the last run wrote, as the settings say; undefined before the first run. */
export async function storedWritten(context: Excel.RequestContext): Promise<Written | undefined> {
  const stored = await readSettings(context, [settingKeys.written]);
  const parsed = writtenSchema.safeParse(stored.get(settingKeys.written));
  return parsed.success ? parsed.data : undefined;
}

/** A written place as it is now, whatever the user renamed, moved, inserted or deleted since. */
export interface LocatedPlace {
  record: WrittenPlaceRecord;
  sheetId: string;
  sheetName: string;
  /** The whole table, where it is one. */
  table?: { id: string; name: string; block: Block; showTotals: boolean; foreignColumns: number };
  /** Columns that still exist, left to right, under the header each has now. */
  columns: WrittenColumn[];
}

/**
 * Looks up every written place; those whose sheet or table is gone are left out.
 * Two syncs, however many places and columns there are.
 */
export async function locateWritten(
  context: Excel.RequestContext,
  written: Written,
): Promise<LocatedPlace[]> {
  const looked = written.places.map((record) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(record.sheetId);
    sheet.load('id,name');
    const table = record.table && context.workbook.tables.getItemOrNullObject(record.table.id);
    table?.load('id,name,showTotals');
    const names = record.columns.map((column) =>
      column.name === undefined ? undefined : context.workbook.names.getItemOrNullObject(column.name),
    );
    for (const name of names) name?.load('name');
    return { record, sheet, table, names };
  });
  await context.sync();

  const found = looked.filter(({ sheet, table }) => !sheet.isNullObject && !table?.isNullObject);
  const details = found.map(({ record, sheet, table, names }) => {
    const cells = names.map((name) => (name && !name.isNullObject ? name.getRangeOrNullObject() : undefined));
    for (const cell of cells) cell?.load('columnIndex,values');
    table?.columns.load('items/id,items/name,items/index');
    const whole = table?.getRange();
    whole?.load('rowIndex,columnIndex,rowCount,columnCount');
    return { record, sheet, table, cells, whole };
  });
  if (details.length > 0) await context.sync();

  return details.map(({ record, sheet, table, cells, whole }): LocatedPlace => {
    const base = { record, sheetId: sheet.id, sheetName: sheet.name };
    if (table && whole) {
      const block = blockOf(whole);
      const columns = record.columns.flatMap((column) => {
        const item = table.columns.items.find(({ id }) => id === column.tableColumn);
        return item ? [{ ...column, header: item.name, column: block.firstColumn + item.index }] : [];
      });
      const { id, name, showTotals } = table;
      const foreignColumns = table.columns.items.length - columns.length;
      return { ...base, table: { id, name, block, showTotals, foreignColumns }, columns: inOrder(columns) };
    }
    const columns = record.columns.flatMap((column, index) => {
      const cell = cells[index];
      if (!cell || cell.isNullObject) return [];
      const header: unknown = record.headerRow < 0 ? '' : cell.values[0]?.[0];
      return [{ ...column, column: cell.columnIndex, header: String(header ?? '') || column.header }];
    });
    return { ...base, columns: inOrder(columns) };
  });
}

const inOrder = (columns: WrittenColumn[]): WrittenColumn[] => columns.sort((a, b) => a.column - b.column);

/** The block of a range whose four indexes were loaded. */
export const blockOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Block => ({
  firstRow: rowIndex,
  firstColumn: columnIndex,
  rowCount,
  columnCount,
});
