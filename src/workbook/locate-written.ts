import type { Block } from './address';
import { lookUpSheet, lookUpTable } from './find-again';
import { matchColumns } from './match-columns';
import { lookUpNames, movedTo, type NamedCell, type NamesThere } from './named-cells';
import { readSettings, type SettingKey, settingKeys } from './settings-store';
import { lookUpTables, tableOn, type TableOn, tableOver, type TablesThere } from './tables-on';
import { type Written, type WrittenColumn, type WrittenPlaceRecord, writtenSchema } from './written';

/** What the last run wrote, as the settings say; undefined before the first run. */
export async function storedWritten(context: Excel.RequestContext): Promise<Written | undefined> {
  return writtenIn(await readSettings(context, [settingKeys.written]));
}

/** What the last run wrote, in settings that were read; undefined where they cannot be understood. */
export const writtenIn = (stored: ReadonlyMap<SettingKey, unknown>): Written | undefined =>
  writtenSchema.safeParse(stored.get(settingKeys.written)).data;

/** A written column as it is now. */
export interface LocatedColumn extends Omit<WrittenColumn, 'renamed'> {
  /** Whether the header is the user's own: ours follow the language of the run, theirs stay. */
  renamed: boolean;
  /** Set where somebody emptied the header: then it is the one that stood there. */
  isBlank?: true;
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
 * Looks up every written place, also where the table it was written to is none any more, or its cells have become one;
 * those whose sheet is gone are left out.
 *
 * Two syncs, however many places and columns there are; a third one where places outside tables share a sheet with
 * tables, and one for each whose cells were moved to another sheet.
 */
export async function locateWritten(
  context: Excel.RequestContext,
  written: Pick<Written, 'places'>,
): Promise<LocatedPlace[]> {
  const looked = written.places.map((record) => {
    const headers = record.columns.map(({ header }) => header);
    return {
      record,
      sheetNow: lookUpSheet(context, record, headers),
      tableNow: record.table && lookUpTable(context, record.table, headers),
      namesThere: lookUpNames(
        context,
        record.columns.flatMap(({ name }) => name ?? []),
      ),
    };
  });
  await context.sync();

  const queued: QueuedPlace[] = [];
  for (const { record, sheetNow, tableNow, namesThere } of looked) {
    const table = await tableNow?.();
    const sheet = table ? table.worksheet : await sheetNow();
    queued.push(queuePlace(record, sheet, table, namesThere()));
  }
  if (queued.length > 0) await context.sync();

  const found: (FoundPlace & { tablesOn: TablesThere | undefined })[] = [];
  for (const { tables, ...place } of queued) {
    const { record, sheet, table, names } = place;
    const isFixed = table !== undefined || record.what === 'ownSheet';
    const moved = isFixed ? undefined : await movedTo(context, names.cells(), sheet?.name);
    const on = moved?.sheet ?? sheet;
    // Where headers stood tells nothing of another sheet.
    const places = moved ? [] : place.places;
    if (on) found.push({ ...place, places, sheet: on, tablesOn: (moved?.tables ?? tables)?.() });
  }
  if (found.some(({ tablesOn }) => tablesOn?.isAny)) await context.sync();
  return found.flatMap(({ tablesOn, ...place }) => located(place, tablesOn?.tables() ?? []));
}

/** A place whose details are on their way. */
interface QueuedPlace {
  record: WrittenPlaceRecord;
  /** Where it was written to, if that is still there. */
  sheet: Excel.Worksheet | undefined;
  /** The table it was written to. */
  table: { item: Excel.Table; range: Excel.Range } | undefined;
  /** The tables of its sheet, where its own is not there. */
  tables: ReturnType<typeof lookUpTables> | undefined;
  names: NamesThere;
  /** The cell that each header stood on, for columns without a name. */
  places: (Excel.Range | undefined)[];
}

/** A place whose sheet is found: that it was written to, or one that its cells were moved to. */
type FoundPlace = Omit<QueuedPlace, 'tables' | 'sheet'> & { sheet: Excel.Worksheet };

function queuePlace(
  record: WrittenPlaceRecord,
  sheet: Excel.Worksheet | undefined,
  table: Excel.Table | undefined,
  names: NamesThere,
): QueuedPlace {
  const { columns, headerRow } = record;
  sheet?.load('id,name');
  table?.columns.load('items/id,items/name,items/index');
  const places = columns.map(({ name, column }) =>
    table || headerRow < 0 || (name !== undefined && names.isThere(name))
      ? undefined
      : sheet?.getRangeByIndexes(headerRow, column, 1, 1).load('values'),
  );
  return {
    record,
    sheet,
    names,
    places,
    table: table && {
      item: table,
      range: table.getRange().load('rowIndex,columnIndex,rowCount,columnCount'),
    },
    tables: table || !sheet ? undefined : lookUpTables(sheet),
  };
}

/** A place whose details have come. */
function located(
  { record, sheet, table, names, places }: FoundPlace,
  tables: readonly TableOn[],
): LocatedPlace[] {
  const base = { record, sheetId: sheet.id, sheetName: sheet.name };
  const cells = names.cells();
  const marked = record.columns.map(({ name }) => {
    const cell = name === undefined ? undefined : cells.get(name);
    return cell === 'gone' || cell?.sheetName !== sheet.name ? undefined : cell;
  });
  const over = table
    ? tableOn(table.item, table.range)
    : tableOver(
        tables,
        marked.flatMap((cell) => cell ?? []),
      );
  if (over) {
    const columns = inTable(record, over, marked);
    if (columns.length === 0) return [];
    const ours = new Set(columns.map(({ tableColumn }) => tableColumn));
    const foreignHeaders = over.columns.filter(({ id }) => !ours.has(id)).map(({ name }) => name);
    const { id, name, showTotals, block } = over;
    return [
      {
        ...base,
        top: block.firstRow,
        table: { id, name, block, showTotals, foreignHeaders },
        columns: inOrder(columns),
      },
    ];
  }
  const columns = record.columns.flatMap((column, at): LocatedColumn[] => {
    const { name, ...nameless } = column;
    const cell = marked[at];
    const value: unknown = record.headerRow < 0 ? '' : cell ? cell.value : places[at]?.values[0]?.[0];
    const header = String(value ?? '');
    // Without its name, a column is ours only where it stood and as it read.
    if (!cell && (header === '' || header !== column.header)) return [];
    const found = cell ? { ...nameless, ...(name !== undefined && { name }), column: cell.column } : nameless;
    const isBlank = header === '' && record.headerRow >= 0;
    return [{ ...underHeader(found, header || column.header), ...(isBlank && { isBlank }) }];
  });
  if (record.table && columns.length === 0) return [];
  const was = record.headerRow < 0 ? record.firstRow : record.headerRow;
  const top = marked.find((cell) => cell !== undefined)?.row ?? was;
  return [{ ...base, top, columns: inOrder(columns) }];
}

/** Our columns in a table: by their ids and headers, or by the cells that their names stand on. */
function inTable(
  record: WrittenPlaceRecord,
  { block, columns }: TableOn,
  marked: readonly (NamedCell | undefined)[],
): LocatedColumn[] {
  const matched = new Map(matchColumns(record.columns, columns).map(({ column, now }) => [column, now]));
  const taken = new Set([...matched.values()].map(({ id }) => id));
  return record.columns.flatMap((column, at): LocatedColumn[] => {
    const cell = marked[at];
    const isOnHeader = cell?.row === block.firstRow;
    const under = isOnHeader
      ? columns.find(({ index }) => block.firstColumn + index === cell.column)
      : undefined;
    const now = matched.get(column) ?? (under && !taken.has(under.id) ? under : undefined);
    if (!now) return [];
    taken.add(now.id);
    const { name, ...nameless } = column;
    const keepsName = name !== undefined && under?.id === now.id;
    const found = {
      ...nameless,
      ...(keepsName && { name }),
      tableColumn: now.id,
      column: block.firstColumn + now.index,
    };
    return [underHeader(found, now.name)];
  });
}

const underHeader = (column: WrittenColumn, header: string): LocatedColumn => ({
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

const inOrder = (columns: LocatedColumn[]): LocatedColumn[] => columns.sort((a, b) => a.column - b.column);

/** The block of a range whose four indexes were loaded. */
export const blockOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Block => ({
  firstRow: rowIndex,
  firstColumn: columnIndex,
  rowCount,
  columnCount,
});
