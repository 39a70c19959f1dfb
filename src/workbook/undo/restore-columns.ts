import { inExcel } from '../excel';
import { UserError } from '../../classify';
import { addressOf } from '../address';
import { holdStill } from '../write-columns';
import type { BlockNow, Found } from './locate-block';
import { putUnderBack, setWidth } from './under-columns';
import type { FormerColumn } from './undo-record';

/** Takes away the columns that a run added: out of their table, or emptied down to what was under them. */
export async function takeColumnsAway(now: BlockNow): Promise<void> {
  const { record, sheet, table, fresh } = now;
  if (fresh.length === 0) return;
  if (!table) {
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
      record: { under },
    } of fresh) {
      if (under) setWidth(item.getRangeByIndexes(record.headerRow, column, 1, 1), under.width);
    }
    const { columns } = context.workbook.tables.getItem(table.id);
    for (const { tableColumn } of fresh) if (tableColumn !== undefined) columns.getItem(tableColumn).delete();
    await context.sync();
  }, sheet.name);
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
  const first = Math.min(...now.former.map(({ column, record }) => column - record.column), 0);
  await inExcel(async (context) => {
    holdStill(context);
    const { columns } = context.workbook.tables.getItem(table.id);
    let count = table.columns.length;
    for (const { header, column } of [...now.missing].sort((a, b) => a.column - b.column)) {
      const index = Math.max(0, column + first - table.block.firstColumn);
      columns.add(index < count ? index : undefined, undefined, header);
      count += 1;
    }
    await context.sync();
  }, now.sheet.name);
  return now;
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
  const { sheet, headerRow, firstRow, rowCount, former, missing } = now;
  const placed = missing.map((record): Found<FormerColumn> => ({ record, column: placeOf(record, former) }));
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

/** As far from its nearest neighbour on the left as it was. */
function placeOf(record: FormerColumn, former: readonly Found<FormerColumn>[]): number {
  const left = former
    .filter((one) => one.record.column < record.column)
    .sort((a, b) => b.record.column - a.record.column);
  const [nearest = former[0]] = left;
  return nearest ? nearest.column + record.column - nearest.record.column : record.column;
}
