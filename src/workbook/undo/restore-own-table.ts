import type { CellValue } from '../../classify';
import { addressOf, type Block } from '../address';
import { asItWas, backUp } from '../backup';
import { inExcel } from '../excel';
import { shrinkTable } from '../prepare-block';
import { supports } from '../environment';
import { idKey, plainText } from '../tier-columns';
import { writeColumns } from '../write-columns';
import { idText } from './ids-now';
import type { BlockNow } from './locate-block';
import { restoreFormats, restoreHeaders, restoreLooks, writtenBy } from './restore-cells';
import type { RestoreEnd } from './restore-end';
import { formerRows } from './row-identity';

/**
 * Puts our own table back as it was before a run: its customers in their order, its size, and the values of each. Where
 * users added columns of their own, every row stays beside its notes, and rows of customers the run added lose theirs.
 *
 * Cells that somebody changed after the run keep that, with their customer.
 *
 * @returns the addresses of the cells that stay, and how many rows users added since
 */
export async function restoreOwnTable(
  now: BlockNow,
  end: RestoreEnd,
): Promise<{ kept: string[]; added: number }> {
  const { record, sheet, table, firstRow, rowCount, former } = now;
  const ids = former.find(({ record: { key } }) => key === idKey);
  if (!table || !ids) return { kept: [], added: 0 };
  const place = { sheetId: sheet.id, sheetName: sheet.name, firstRow, rowCount };
  const there = await backUp(
    place,
    former.map(({ column }) => column),
  );
  const plainId = (cell: CellValue) => plainText(idText(cell));
  const idsThere = (there.columns.get(ids.column) ?? []).map(plainId);
  const formerIds = (record.formerIds ?? []).map(plainId);
  const written = formerRows(record.ids.map(idText), idsThere);
  const before = formerRows(formerIds, idsThere);
  // A run with fewer customers that broke off leaves the rows below its own as they were.
  const isLeftOver = (row: number) => row >= record.rowCount && idsThere[row] === formerIds[row];
  const hasForeign = table.columns.length > former.length;
  const rows = hasForeign
    ? Array.from(before, (row, at) => ({ at, before: row }))
    : rowsOfBefore(formerIds.length, before, written, isLeftOver);

  const kept: string[] = [];
  const columns = former.map((found) => {
    const cells = there.columns.get(found.column) ?? [];
    const isWritten = writtenBy(found, now);
    const wanted = rows.map(({ at, before: row }, index): CellValue => {
      const cell = at < 0 ? '' : (cells[at] ?? '');
      const runRow = written[at] ?? -1;
      if (row < 0) return hasForeign && runRow >= 0 ? '' : asItWas(cell);
      const old = found.record.cells[row] ?? '';
      // A run that broke off may have ordered the ids, and other columns not yet.
      const isUntouched = end === 'run' && cell === found.record.cells[at];
      const isEdited =
        runRow >= 0 && found !== ids && cell !== old && !isUntouched && !isWritten(cell, runRow);
      if (!isEdited) return asItWas(old);
      kept.push(
        addressOf({ firstRow: firstRow + index, firstColumn: found.column, rowCount: 1, columnCount: 1 }),
      );
      return asItWas(cell);
    });
    return { column: found.column, cell: (row: number): CellValue => wanted[row] ?? '' };
  });
  if (rows.length > rowCount) await resizeTable(now, rows.length);
  await restoreHeaders(now);
  await writeColumns({ ...place, rowCount: rows.length, columns });
  if (rows.length < rowCount) await resizeTable(now, rows.length);
  await restoreLooks(now);
  await restoreFormats(
    now,
    Int32Array.from({ length: Math.max(rows.length, rowCount) }, (_, row) => row),
  );
  return { kept, added: rows.length - (record.table?.rows ?? rows.length) };
}

/** The rows of before in their order, then those that users added since. */
function rowsOfBefore(
  count: number,
  before: Int32Array,
  written: Int32Array,
  isLeftOver: (row: number) => boolean,
): { at: number; before: number }[] {
  const at = new Int32Array(count).fill(-1);
  const added: { at: number; before: number }[] = [];
  for (const [row, formerRow] of before.entries()) {
    if (formerRow >= 0) at[formerRow] = row;
    else if ((written[row] ?? -1) < 0 && !isLeftOver(row)) added.push({ at: row, before: -1 });
  }
  return [...Array.from(at, (row, formerRow) => ({ at: row, before: formerRow })), ...added];
}

/** Gives our table so many rows of data; what is cut off is emptied. */
async function resizeTable({ sheet, table, rowCount }: BlockNow, rows: number): Promise<void> {
  if (!table) return;
  const wanted = Math.max(1, rows);
  await inExcel(async (context) => {
    const item = context.workbook.tables.getItem(table.id);
    if (table.showTotals) item.showTotals = false;
    const block: Block = { ...table.block, rowCount: 1 + wanted };
    if (wanted < rowCount) shrinkTable(context, sheet.id, table.id, table.block, wanted);
    else if (supports('1.13')) item.resize(addressOf(block));
    else {
      const blanks = Array.from({ length: wanted - rowCount }, () =>
        Array<string>(block.columnCount).fill(''),
      );
      item.rows.add(undefined, blanks);
    }
    if (table.showTotals) item.showTotals = true;
    await context.sync();
  }, sheet.name);
}
