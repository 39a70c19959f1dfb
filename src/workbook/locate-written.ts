import type { Block } from './address';
import { lookUpSheet, lookUpTable } from './find-again';
import { matchColumns } from './match-columns';
import { readSettings, settingKeys } from './settings-store';
import { type DrawnSheet, textsOf } from './drawn-sheet/sheet-drawing';
import {
  type DrawnKind,
  drawnKinds,
  type Written,
  type WrittenColumn,
  type WrittenPlaceRecord,
  writtenSchema,
} from './written';

/** What the last run wrote, as the settings say; undefined before the first run. */
export async function storedWritten(context: Excel.RequestContext): Promise<Written | undefined> {
  const stored = await readSettings(context, [settingKeys.written]);
  const parsed = writtenSchema.safeParse(stored.get(settingKeys.written));
  return parsed.success ? parsed.data : undefined;
}

/** A written column as it is now. */
export interface LocatedColumn extends Omit<WrittenColumn, 'renamed'> {
  /** Whether the header is the user's own: ours follow the language of the run, theirs stay. */
  renamed: boolean;
}

/** A written place as it is now, whatever the user renamed, moved, inserted or deleted since. */
export interface LocatedPlace {
  record: WrittenPlaceRecord;
  sheetId: string;
  sheetName: string;
  /** The row of its headers, or the first of its data where it has none. */
  top: number;
  /** The whole table, where it is one, with the headers of the columns that are not ours. */
  table?: { id: string; name: string; block: Block; showTotals: boolean; foreignHeaders: string[] };
  /** Columns that still exist, left to right, under the header each has now. */
  columns: LocatedColumn[];
}

/**
 * Looks up every written place; those whose sheet or table is gone are left out.
 * Two syncs, however many places and columns there are.
 */
export async function locateWritten(
  context: Excel.RequestContext,
  written: Pick<Written, 'places'>,
): Promise<LocatedPlace[]> {
  const looked = written.places.map((record) => {
    const headers = record.columns.map(({ header }) => header);
    const sheet = lookUpSheet(context, record, headers);
    const table = record.table && lookUpTable(context, record.table, headers);
    const names = record.columns.map((column) =>
      column.name === undefined ? undefined : context.workbook.names.getItemOrNullObject(column.name),
    );
    for (const name of names) name?.load('name');
    return { record, sheet, table, names };
  });
  await context.sync();

  const found: (Omit<(typeof looked)[number], 'sheet' | 'table'> & Now)[] = [];
  for (const { sheet: sheetNow, table: tableNow, ...rest } of looked) {
    const table = await tableNow?.();
    const sheet = tableNow ? table?.worksheet : await sheetNow();
    if (sheet) found.push({ ...rest, sheet, table });
  }
  const details = found.map(({ record, sheet, table, names }) => {
    sheet.load('id,name');
    const cells = record.columns.map(({ column }, index) => {
      const name = names[index];
      if (name && !name.isNullObject) return name.getRangeOrNullObject();
      return table || record.headerRow < 0
        ? undefined
        : sheet.getRangeByIndexes(record.headerRow, column, 1, 1);
    });
    for (const cell of cells) cell?.load('rowIndex,columnIndex,values');
    table?.columns.load('items/id,items/name,items/index');
    const whole = table?.getRange();
    whole?.load('rowIndex,columnIndex,rowCount,columnCount');
    return { record, sheet, table, cells, names, whole };
  });
  if (details.length > 0) await context.sync();

  return details.flatMap(({ record, sheet, table, cells, names, whole }): LocatedPlace[] => {
    const base = { record, sheetId: sheet.id, sheetName: sheet.name };
    if (table && whole) {
      const block = blockOf(whole);
      const { items } = table.columns;
      const matched = matchColumns(record.columns, items);
      if (matched.length === 0) return [];
      const columns = matched.map(({ column, now }) =>
        located({ ...column, tableColumn: now.id, column: block.firstColumn + now.index }, now.name),
      );
      const ours = new Set(matched.map(({ now }) => now.id));
      const foreignHeaders = items.filter((item) => !ours.has(item.id)).map((item) => item.name);
      const { id, name, showTotals } = table;
      const tableNow = { id, name, block, showTotals, foreignHeaders };
      return [{ ...base, top: block.firstRow, table: tableNow, columns: inOrder(columns) }];
    }
    const columns = record.columns.flatMap((column, index) => {
      const cell = cells[index];
      if (!cell || cell.isNullObject) return [];
      const value: unknown = record.headerRow < 0 ? '' : cell.values[0]?.[0];
      const header = String(value ?? '');
      const { name, ...nameless } = column;
      const isMarked = names[index]?.isNullObject === false;
      // Without its name, a column is ours only where it stood and as it read.
      if (!isMarked && header !== column.header) return [];
      const found = {
        ...nameless,
        column: cell.columnIndex,
        ...(isMarked && name !== undefined && { name }),
      };
      return [located(found, header || column.header)];
    });
    const was = record.headerRow < 0 ? record.firstRow : record.headerRow;
    const marked = cells.find(
      (cell, index) => cell?.isNullObject === false && names[index]?.isNullObject === false,
    );
    return [{ ...base, top: marked?.rowIndex ?? was, columns: inOrder(columns) }];
  });
}

interface Now {
  sheet: Excel.Worksheet;
  table: Excel.Table | undefined;
}

const located = (column: WrittenColumn, header: string): LocatedColumn => ({
  ...column,
  header,
  renamed: column.renamed === true || header !== column.header,
});

/** What was written at a place, as it is now: for the places that a run leaves alone. */
export const recordNow = ({ record, sheetId, sheetName, table }: LocatedPlace): WrittenPlaceRecord => ({
  ...record,
  sheetId,
  sheetName,
  ...(table && { table: { id: table.id, name: table.name } }),
});

/** The sheets made to be read that are still there, under the id and name each has now. One sync. */
export async function locateDrawn(
  context: Excel.RequestContext,
  { drawn }: Written,
): Promise<Partial<Record<DrawnKind, DrawnSheet>>> {
  const looked = drawnKinds.flatMap((kind) => {
    const record = drawn[kind];
    return record ? [{ kind, record, sheetNow: lookUpSheet(context, record, textsOf(record.drawing)) }] : [];
  });
  if (looked.length > 0) await context.sync();
  const there: Partial<Record<DrawnKind, DrawnSheet>> = {};
  for (const { kind, record, sheetNow } of looked) {
    const sheet = await sheetNow();
    if (sheet) there[kind] = { ...record, sheetId: sheet.id, sheetName: sheet.name };
  }
  return there;
}

/** The sheet of the last summary as it is now; undefined where there is none. */
export async function locateSummary(
  context: Excel.RequestContext,
  written: Written,
): Promise<{ id: string; name: string } | undefined> {
  const { summary } = await locateDrawn(context, written);
  return summary && { id: summary.sheetId, name: summary.sheetName };
}

const inOrder = (columns: LocatedColumn[]): LocatedColumn[] => columns.sort((a, b) => a.column - b.column);

/** The block of a range whose four indexes were loaded. */
export const blockOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Block => ({
  firstRow: rowIndex,
  firstColumn: columnIndex,
  rowCount,
  columnCount,
});
