import { inExcel } from '../excel';
import { UserError } from '../../classify';
import { addressOf, type Block, columnRuns as runsOf } from '../address';
import { supports } from '../environment';
import { holdStill, writeColumns } from '../write-columns';
import type { BlockNow, Found } from './locate-block';
import { putUnderBack, setWidth } from './under-columns';
import type { FormerColumn } from './undo-record';

/** Takes away the columns that a run added: out of their table, or emptied down to what was under them. */
export async function takeColumnsAway(now: BlockNow): Promise<void> {
  const { record, sheet, table, fresh } = now;
  if (fresh.length === 0) return;
  if (!table || (!record.table && (await takeOutOfTable(now, table)))) {
    await putUnderBack(
      {
        sheetId: sheet.id,
        sheetName: sheet.name,
        headerRow: now.headerRow,
        firstRow: now.firstRow,
        rowCount: now.rowCount,
      },
      fresh.map(({ column, record: { under } }) => ({ column, under })),
    );
    return;
  }
  await inExcel(async (context) => {
    holdStill(context);
    const item = context.workbook.worksheets.getItem(sheet.id);
    for (const {
      column,
      record: { under, column: planned },
    } of fresh) {
      // Widths stay where they are when a table loses a column, and the cells on its right move over.
      const moved = now.missing.filter((gone) => gone.column < planned).length;
      if (under) setWidth(item.getRangeByIndexes(record.headerRow, column + moved, 1, 1), under.width);
    }
    const { columns } = context.workbook.tables.getItem(table.id);
    for (const { tableColumn } of fresh) if (tableColumn !== undefined) columns.getItem(tableColumn).delete();
    await context.sync();
  }, sheet.name);
}

/**
 * Empties cells of columns that a run added where they stand below its rows, because users sorted the whole list.
 *
 * @param rows Offsets from the first row of data.
 */
export async function takeStraysAway(now: BlockNow, rows: readonly number[]): Promise<void> {
  const { sheet, firstRow, rowCount, listRows, fresh } = now;
  if (fresh.length === 0 || rows.length === 0) return;
  const ours = new Set(rows);
  const place = { sheetId: sheet.id, sheetName: sheet.name, firstRow: firstRow + rowCount };
  const cell = (row: number) => (ours.has(rowCount + row) ? '' : null);
  await writeColumns({
    ...place,
    rowCount: listRows - rowCount,
    columns: fresh.map(({ column }) => ({ column, cell })),
  });
  const blocks = runsOf(rows).flatMap((run) =>
    runsOf(fresh.map(({ column }) => column)).map((columns): Block => ({
      firstRow: firstRow + run.first,
      rowCount: run.count,
      firstColumn: columns.first,
      columnCount: columns.count,
    })),
  );
  for (let from = 0; from < blocks.length; from += formatsPerTrip)
    await makeGeneral(now, blocks.slice(from, from + formatsPerTrip));
}

async function makeGeneral({ sheet }: BlockNow, blocks: readonly Block[]): Promise<void> {
  await inExcel(async (context) => {
    const item = context.workbook.worksheets.getItem(sheet.id);
    for (const block of blocks) Object.assign(item.getRange(addressOf(block)), { numberFormat: 'General' });
    await context.sync();
  }, sheet.name);
}

/** Ranges that get their number format in one trip: some kilobytes each. */
const formatsPerTrip = 1_000;

/**
 * Makes a table that users made of our columns and theirs end before ours, where these are its last: deleting them would
 * move cells beside the table, which were there before it.
 *
 * @returns false where they stand among theirs, or Excel cannot
 */
async function takeOutOfTable(
  { sheet, fresh }: BlockNow,
  { id, block }: NonNullable<BlockNow['table']>,
): Promise<boolean> {
  const columnCount = block.columnCount - fresh.length;
  const isLast = fresh.every(({ column }) => column >= block.firstColumn + columnCount);
  if (!isLast || columnCount < 1 || !supports('1.13')) return false;
  await inExcel(async (context) => {
    context.workbook.tables.getItem(id).resize(addressOf({ ...block, columnCount }));
    await context.sync();
  }, sheet.name);
  return true;
}

/**
 * Makes room again for columns of ours that the run took away. In a table they are added; outside, they come back beside
 * their neighbours, where the cells are still blank.
 *
 * @returns the block with all columns that could be found a place
 * @throws UserError `cannotUndo` where something else stands there now
 */
export async function bringColumnsBack(now: BlockNow): Promise<BlockNow> {
  if (now.missing.length === 0) return now;
  return now.table ? inTable(now, now.table) : inRange(now);
}

async function inTable(now: BlockNow, table: NonNullable<BlockNow['table']>): Promise<BlockNow> {
  let there = now.former;
  return inExcel(async (context) => {
    holdStill(context);
    const { columns } = context.workbook.tables.getItem(table.id);
    const added = new Map<FormerColumn, Excel.TableColumn>();
    let count = table.columns.length;
    for (const record of [...now.missing].sort((a, b) => a.column - b.column)) {
      const index = Math.min(count, Math.max(0, placeOf(record, there) - table.block.firstColumn));
      added.set(record, columns.add(index < count ? index : undefined, undefined, record.header).load('id'));
      count += 1;
      const column = table.block.firstColumn + index;
      const moved = there.map((one) => (one.column < column ? one : { ...one, column: one.column + 1 }));
      there = [...moved, { record, column }];
    }
    columns.load('items/id,items/name');
    await context.sync();
    // Excel may give a column that comes back the id it had: only the answer tells which is which.
    const former = there.map((one) => {
      const id = added.get(one.record)?.id ?? one.tableColumn;
      return id === undefined ? one : { ...one, tableColumn: id };
    });
    const names = columns.items.map(({ id, name }) => ({ id, name }));
    const block = { ...table.block, columnCount: count };
    return { ...now, table: { ...table, block, columns: names }, former, missing: [] };
  }, now.sheet.name);
}

async function inRange(now: BlockNow): Promise<BlockNow> {
  return { ...now, former: [...now.former, ...(await findRoom(now))], missing: [] };
}

/**
 * Where columns outside a table come back: beside their neighbours.
 *
 * @throws UserError `cannotUndo` where something else stands there now
 */
export async function findRoom(now: BlockNow): Promise<Found<FormerColumn>[]> {
  const { sheet, headerRow, firstRow, rowCount, fresh, former, missing } = now;
  // A table closes the gap of a column that goes; where it is a range now, ours stand in its place.
  const taken = new Set([...former, ...fresh].map(({ column }) => column));
  const fromLeft = [...missing].sort((a, b) => a.column - b.column);
  const placed = fromLeft.map((record): Found<FormerColumn> => {
    const wanted = placeOf(record, former);
    const column = taken.has(wanted) ? Math.max(...taken) + 1 : wanted;
    taken.add(column);
    return { record, column };
  });
  if (placed.length === 0) return [];
  const top = headerRow < 0 ? firstRow : headerRow;
  const blockOf = (column: number) => ({
    firstRow: top,
    firstColumn: column,
    rowCount: firstRow + rowCount - top,
    columnCount: 1,
  });
  await inExcel(async (context) => {
    const used = placed.map(({ column }) =>
      context.workbook.worksheets
        .getItem(sheet.id)
        .getRange(addressOf(blockOf(column)))
        .getUsedRangeOrNullObject(true)
        .load('values'),
    );
    await context.sync();
    const foreign = placed.filter(({ record }, index) => {
      const range = used[index];
      if (!range || range.isNullObject) return false;
      // Cells of an undo that broke off are those of before; anything else is not ours.
      const known = new Set([record.header, ...record.cells.map(String)]);
      return range.values.some(([cell]) => cell !== '' && !known.has(String(cell)));
    });
    if (foreign.length > 0) {
      const addresses = foreign.map(({ column }) => addressOf(blockOf(column)));
      throw new UserError('cannotUndo', { sheet: sheet.name }, addresses);
    }
  }, sheet.name);
  return placed;
}

/** As far from its nearest neighbour on the left as it was; else where the nearest on its right stands now. */
function placeOf(record: FormerColumn, former: readonly Found<FormerColumn>[]): number {
  const byPlace = [...former].sort((a, b) => a.record.column - b.record.column);
  const left = byPlace.findLast((one) => one.record.column < record.column);
  if (left) return left.column + record.column - left.record.column;
  const right = byPlace.find((one) => one.record.column > record.column);
  return right ? right.column : record.column;
}
