import { lookUpSheet, lookUpTable } from '../find-again';
import { matchColumns } from '../match-columns';
import { lookUpNames, movedTo, type NamedCell } from '../named-cells';
import { lookUpTables, tableOn, type TableOn, tableOver } from '../tables-on';
import type { Written, WrittenPlaceRecord } from '../written';
import { columnNames, isPlaceOf } from './place-of-block';
import type { FormerBlock, FormerColumn, FreshColumn, UndoRecord } from './undo-record';

/** A column of a block where it is now. */
export interface Found<T> {
  record: T;
  /** Zero-based sheet column. */
  column: number;
  /** Id in its table. */
  tableColumn?: number;
}

/** A block of a record as it stands now, whatever was renamed, moved, inserted or deleted since. */
export interface BlockNow {
  record: FormerBlock;
  sheet: { id: string; name: string };
  /** The table they are part of now: users make tables of ranges, and ranges of tables. */
  table?: Omit<TableOn, 'columns'> & { columns: { id: number; name: string }[] };
  headerRow: number;
  firstRow: number;
  rowCount: number;
  /** How many rows the list has that they are part of. */
  listRows: number;
  fresh: Found<FreshColumn>[];
  former: Found<FormerColumn>[];
  /** Whether other headers stand in the row of ours, where they are part of no table. */
  isAmongOthers?: boolean;
  /** Columns of before that are gone: deleted by the run, or by somebody since. */
  missing: FormerColumn[];
}

/**
 * Finds what a run wrote, whether or not it came to its end: columns by their hidden names, or in their table by id,
 * and new table columns by not having been there before.
 *
 * @param about What the record says of the workbook around the block.
 * @param now What the settings say that the run wrote; absent where it did not come so far.
 * @returns undefined where the sheet or table is gone, or was not made yet
 */
export async function locateBlock(
  context: Excel.RequestContext,
  record: FormerBlock,
  { sheets }: Pick<UndoRecord, 'sheets'>,
  now: Written | undefined,
): Promise<BlockNow | undefined> {
  const written = now?.places.find((place) => isPlaceOf(place, record));
  const namesThere = lookUpNames(context, columnNames(record));
  const headers = (written?.columns ?? record.former).map(({ header }) => header);
  const sheetNow = lookUpSheet(
    context,
    {
      sheetId: record.sheetId ?? written?.sheetId ?? record.sheetName,
      sheetName: written?.sheetName ?? record.sheetName,
    },
    headers,
  );
  const tableNow =
    record.table &&
    lookUpTable(
      context,
      {
        id: record.table.id ?? written?.table?.id ?? record.table.name,
        name: written?.table?.name ?? record.table.name,
      },
      headers,
    );
  await context.sync();
  const own = await tableNow?.();
  const sheet = own ? own.worksheet : await sheetNow();
  sheet?.load('id,name');
  own?.columns.load('items/id,items/name,items/index');
  const whole = own?.getRange().load('rowIndex,columnIndex,rowCount,columnCount');
  const names = namesThere();
  const headersThere = own || !sheet ? [] : lookAtHeaders(sheet, record, written);
  const tablesThere = own || !sheet ? undefined : lookUpTables(sheet);
  await context.sync();
  const isNewSheet = record.sheetId === undefined;
  const moved =
    own || record.what === 'ownSheet' ? undefined : await movedTo(context, names.cells(), sheet?.name);
  const on = moved?.sheet ?? sheet;
  if (!on || (isNewSheet && sheets.includes(on.id))) return undefined;
  const base = { record, sheet: { id: on.id, name: on.name } };
  const cellAt = cellFinder(names.cells(), headersThere, on.name);
  const tables = (moved?.tables ?? tablesThere)?.();
  if (tables?.isAny) await context.sync();
  const all = [...record.fresh, ...record.former].flatMap((column) => cellAt(column) ?? []);
  const table = own && whole ? tableOn(own, whole) : tableOver(tables?.tables() ?? [], all);
  if (!table) return inRange(context, base, cellAt);
  const { block, showTotals } = table;
  const listRows = block.rowCount - 1 - (showTotals ? 1 : 0);
  return {
    ...base,
    table,
    headerRow: block.firstRow,
    firstRow: block.firstRow + 1,
    rowCount: record.part ? Math.min(record.rowCount, listRows) : listRows,
    listRows,
    ...inTable(record, { ...table, isOwn: own !== undefined }, cellAt, written),
  };
}

/** A column of ours as it is recorded. */
type Recorded = FreshColumn | FormerColumn;

/** The header of a column, or its first cell. */
interface Cell {
  row: number;
  column: number;
}

/** Queues a look at the headers that the run left, for columns whose names are gone. */
function lookAtHeaders(
  sheet: Excel.Worksheet,
  { headerRow, fresh, former, sheetId }: FormerBlock,
  written: WrittenPlaceRecord | undefined,
): { record: Recorded; cell: Cell; header: string; range: Excel.Range }[] {
  if (headerRow < 0) return [];
  return [...fresh, ...former].flatMap((record) => {
    const names = [record.name, 'nameAfter' in record ? record.nameAfter : undefined];
    const left = written?.columns.find(({ name }) => name !== undefined && names.includes(name));
    // On a sheet that the run itself added, what it planned is its own also where it broke off.
    const after = left ?? (sheetId === undefined ? record : undefined);
    if (!after) return [];
    const cell = { row: headerRow, column: after.column };
    const range = sheet.getRangeByIndexes(cell.row, cell.column, 1, 1).load('values');
    return [{ record, cell, header: after.header, range }];
  });
}

/** Finds the cell of a column: by its names; where these are gone, where it stood, if it still reads as it did. */
function cellFinder(
  named: ReadonlyMap<string, NamedCell | 'gone'>,
  headers: ReturnType<typeof lookAtHeaders>,
  sheetName: string,
): (column: Recorded) => Cell | undefined {
  return (column) => {
    const names = [column.name, 'nameAfter' in column ? column.nameAfter : undefined];
    const cells = names.flatMap((name) => (name === undefined ? [] : (named.get(name) ?? [])));
    const standing = cells.find((cell) => cell !== 'gone' && cell.sheetName === sheetName);
    if (standing && standing !== 'gone') return standing;
    if (cells.length > 0) return undefined;
    const was = headers.find(({ record }) => record === column);
    const header = String(was?.range.values[0]?.[0] ?? '');
    return header !== '' && was?.header === header ? was.cell : undefined;
  };
}

function inTable(
  { table: recorded, fresh, former }: FormerBlock,
  { block, columns, isOwn }: TableOn & { isOwn: boolean },
  cellAt: (column: Recorded) => Cell | undefined,
  written: WrittenPlaceRecord | undefined,
): Pick<BlockNow, 'fresh' | 'former' | 'missing'> {
  const wereThere = new Set(recorded?.columns);
  // Ids may have been given anew when the file was saved: what the run came to is told by ids and headers together.
  const matched = new Map(
    matchColumns(written?.columns ?? [], columns).map(({ column, now }) => [column.key, now]),
  );
  const taken = new Set<number>();
  type Column = TableOn['columns'][number];
  const take = (...candidates: (Column | undefined)[]): Column | undefined => {
    const at = candidates.find((one) => one !== undefined && !taken.has(one.id));
    if (at) taken.add(at.id);
    return at;
  };
  const find = <T extends Recorded>(record: T, id: number | undefined): Found<T>[] => {
    const cell = cellAt(record);
    const named = columns.find(
      ({ index }) => cell?.row === block.firstRow && cell.column === block.firstColumn + index,
    );
    const sameId = columns.find((one) => one.id === id && (!written || one.name === record.header));
    const added = columns.find((one) => !wereThere.has(one.id) && one.name === record.header);
    // Ids mean something in the table they were given in.
    const at = isOwn ? take(matched.get(record.key), sameId, added, named) : take(named);
    return at ? [{ record, column: block.firstColumn + at.index, tableColumn: at.id }] : [];
  };
  const formerFound = former.flatMap((record) => find(record, record.tableColumn));
  const there = new Set(formerFound.map(({ record }) => record));
  return {
    former: formerFound,
    fresh: fresh.flatMap((record) => find(record, undefined)),
    missing: former.filter((record) => !there.has(record)),
  };
}

/**
 * The cell left of where our columns stood, of a run that took all of them away and wrote none: they have no names by
 * which to be found.
 */
function besideAllGone({ fresh, former, headerRow, firstRow }: FormerBlock): Cell | undefined {
  if (fresh.length > 0 || former.length === 0) return undefined;
  const column = Math.min(...former.map((one) => one.column));
  return { row: headerRow < 0 ? firstRow : headerRow, column: Math.max(0, column - 1) };
}

async function inRange(
  context: Excel.RequestContext,
  base: Pick<BlockNow, 'record' | 'sheet'>,
  cellAt: (column: Recorded) => Cell | undefined,
): Promise<BlockNow | undefined> {
  const { record, sheet } = base;
  const at = <T extends Recorded>(one: T): (Found<T> & { row: number })[] => {
    const cell = cellAt(one);
    return cell ? [{ record: one, column: cell.column, row: cell.row }] : [];
  };
  const fresh = record.fresh.flatMap(at);
  const former = record.former.flatMap(at);
  const [found] = [...fresh, ...former].sort((a, b) => a.column - b.column);
  const first = found ?? besideAllGone(record);
  if (!first) return undefined;
  const moved = first.row - (record.headerRow < 0 ? record.firstRow : record.headerRow);
  const firstRow = record.firstRow + moved;
  const item = context.workbook.worksheets.getItem(sheet.id);
  const region = item
    .getRangeByIndexes(first.row, first.column, 1, 1)
    .getSurroundingRegion()
    .load('rowIndex,rowCount');
  const line = String(first.row + 1);
  const headers = item.getRange(`${line}:${line}`).getUsedRangeOrNullObject(true).load('columnIndex,values');
  await context.sync();
  const ours = new Set([...fresh, ...former].map(({ column }) => column));
  const others = headers.isNullObject
    ? []
    : (headers.values[0] ?? []).filter(
        (header, index) => header !== '' && !ours.has(headers.columnIndex + index),
      );
  const there = new Set(former.map((one) => one.record));
  const regionRows = region.rowIndex + region.rowCount - firstRow;
  // Below our own rows a user may have put a total: only ids tell that rows are ours.
  const isExact = record.what === 'ownSheet' ? record.ids.length === 0 : record.part !== undefined;
  return {
    ...base,
    headerRow: record.headerRow < 0 ? -1 : record.headerRow + moved,
    firstRow,
    listRows: Math.max(record.rowCount, regionRows),
    rowCount: isExact ? record.rowCount : Math.max(record.rowCount, regionRows),
    fresh: fresh.map(({ record: one, column }) => ({ record: one, column })),
    isAmongOthers: others.length > 0,
    former: former.map(({ record: one, column }) => ({ record: one, column })),
    missing: record.former.filter((one) => !there.has(one)),
  };
}
