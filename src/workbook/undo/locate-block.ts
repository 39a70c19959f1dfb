import type { Block } from '../address';
import { lookUpSheet, lookUpTable } from '../find-again';
import { blockOf } from '../locate-written';
import { matchColumns } from '../match-columns';
import type { Written } from '../written';
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
  table?: {
    id: string;
    name: string;
    block: Block;
    showTotals: boolean;
    columns: { id: number; name: string }[];
  };
  headerRow: number;
  firstRow: number;
  rowCount: number;
  fresh: Found<FreshColumn>[];
  former: Found<FormerColumn>[];
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
  { sheets, source }: Pick<UndoRecord, 'sheets' | 'source'>,
  now: Written | undefined,
): Promise<BlockNow | undefined> {
  const written = now?.places.find(
    (place) =>
      place.what === record.what &&
      (place.sheetId === record.sheetId || place.sheetName === record.sheetName) &&
      // A sheet may hold several tables with tiers.
      (record.table?.id === undefined ||
        place.table?.id === record.table.id ||
        place.table?.name === record.table.name),
  );
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
  const table = await tableNow?.();
  const sheet = table ? table.worksheet : await sheetNow();
  if (!sheet) return undefined;
  sheet.load('id,name');
  table?.columns.load('items/id,items/name,items/index');
  const whole = table?.getRange().load('rowIndex,columnIndex,rowCount,columnCount');
  const names = table ? [] : lookUpNames(context, record);
  await context.sync();
  const isNewSheet = record.sheetId === undefined;
  if (isNewSheet && sheets.includes(sheet.id)) return undefined;
  const base = { record, sheet: { id: sheet.id, name: sheet.name } };
  if (!table || !whole) return inRange(context, base, names, source);
  const block = blockOf(whole);
  const columns = table.columns.items.map(({ id, name, index }) => ({ id, name, index }));
  const { id, name, showTotals } = table;
  return {
    ...base,
    table: { id, name, block, showTotals, columns },
    headerRow: block.firstRow,
    firstRow: block.firstRow + 1,
    rowCount: block.rowCount - 1 - (showTotals ? 1 : 0),
    ...inTable(record, columns, block.firstColumn, written),
  };
}

interface TableColumn {
  id: number;
  name: string;
  index: number;
}

function inTable(
  { table, fresh, former }: FormerBlock,
  columns: readonly TableColumn[],
  firstColumn: number,
  written: Written['places'][number] | undefined,
): Pick<BlockNow, 'fresh' | 'former' | 'missing'> {
  const wereThere = new Set(table?.columns);
  // Ids may have been given anew when the file was saved: what the run came to is told by ids and headers together.
  const matched = new Map(
    matchColumns(written?.columns ?? [], columns).map(({ column, now }) => [column.key, now]),
  );
  const taken = new Set<number>();
  const take = (...candidates: (TableColumn | undefined)[]): TableColumn | undefined => {
    const at = candidates.find((one) => one !== undefined && !taken.has(one.id));
    if (at) taken.add(at.id);
    return at;
  };
  const find = <T extends { key: string; header: string }>(record: T, id: number | undefined): Found<T>[] => {
    const sameId = columns.find((one) => one.id === id && (!written || one.name === record.header));
    const added = columns.find((one) => !wereThere.has(one.id) && one.name === record.header);
    const at = take(matched.get(record.key), sameId, added);
    return at ? [{ record, column: firstColumn + at.index, tableColumn: at.id }] : [];
  };
  const formerFound = former.flatMap((record) => find(record, record.tableColumn));
  const there = new Set(formerFound.map(({ record }) => record));
  return {
    former: formerFound,
    fresh: fresh.flatMap((record) => find(record, undefined)),
    missing: former.filter((record) => !there.has(record)),
  };
}

interface NameNow {
  name: string;
  item: Excel.NamedItem;
}

function lookUpNames(context: Excel.RequestContext, { fresh, former }: FormerBlock): NameNow[] {
  const names = [...fresh, ...former, ...former.map(({ nameAfter: name }) => ({ name }))].flatMap(
    ({ name }) => name ?? [],
  );
  return [...new Set(names)].map((name) => ({
    name,
    item: context.workbook.names.getItemOrNullObject(name).load('name'),
  }));
}

async function inRange(
  context: Excel.RequestContext,
  base: Pick<BlockNow, 'record' | 'sheet'>,
  names: readonly NameNow[],
  { exactRows, rows }: UndoRecord['source'],
): Promise<BlockNow | undefined> {
  const { record, sheet } = base;
  const ranges = names
    .filter(({ item }) => !item.isNullObject)
    .map(({ name, item }) => ({ name, range: item.getRangeOrNullObject().load('rowIndex,columnIndex') }));
  if (ranges.length > 0) await context.sync();
  const cells = new Map(
    ranges.flatMap(({ name, range }) =>
      range.isNullObject ? [] : [[name, { row: range.rowIndex, column: range.columnIndex }] as const],
    ),
  );
  const [first] = [...cells.values()].sort((a, b) => a.column - b.column);
  if (!first) return undefined;
  const moved = first.row - (record.headerRow < 0 ? record.firstRow : record.headerRow);
  const firstRow = record.firstRow + moved;
  const place = {
    headerRow: record.headerRow < 0 ? -1 : record.headerRow + moved,
    firstRow,
    rowCount: record.rowCount,
  };
  const region = context.workbook.worksheets
    .getItem(sheet.id)
    .getRangeByIndexes(first.row, first.column, 1, 1)
    .getSurroundingRegion()
    .load('rowIndex,rowCount');
  await context.sync();
  const at = <T extends { name?: string | undefined; nameAfter?: string | undefined }>(
    one: T,
  ): Found<T>[] => {
    const cell = cells.get(one.name ?? '') ?? cells.get(one.nameAfter ?? '');
    return cell ? [{ record: one, column: cell.column }] : [];
  };
  const former = record.former.flatMap(at);
  const there = new Set(former.map((one) => one.record));
  const regionRows = region.rowIndex + region.rowCount - firstRow;
  return {
    ...base,
    ...place,
    rowCount: exactRows || rows ? record.rowCount : Math.max(record.rowCount, regionRows),
    fresh: record.fresh.flatMap(at),
    former,
    missing: record.former.filter((one) => !there.has(one)),
  };
}
