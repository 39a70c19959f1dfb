import type { CellValue } from '../../classify';
import { addressOf } from '../address';
import { asItWas, backUp } from '../backup';
import { inExcel } from '../excel';
import { asText } from '../tier-columns';
import { writeColumns } from '../write-columns';
import { putLooksBack } from './cell-look';
import { markOf, marksFrom } from './cell-marks';
import { idsNow } from './ids-now';
import type { BlockNow, Found } from './locate-block';
import { formerRows } from './row-identity';
import { setWidth } from './under-columns';
import type { StrayRows } from './stray-rows';
import type { FormerColumn, UndoRecord } from './undo-record';

/**
 * Puts back what stood in our columns beside the user's rows, customer by customer: the rows may have been sorted, and
 * others inserted, since. A cell that somebody changed after the run stays as it is.
 *
 * @param strays Where the rows of a part of a list are, which users sorted with the others.
 * @returns the addresses of the cells that stay
 */
export async function restoreCells(
  now: BlockNow,
  source: UndoRecord['source'],
  strays: StrayRows | undefined,
): Promise<string[]> {
  const { record, sheet, firstRow, former } = now;
  if (former.length === 0) return [];
  const rowCount = strays ? now.listRows : now.rowCount;
  const there = await idsNow({ ...now, rowCount }, source);
  // A row with nothing of ours is no row of the block, whoever stands there.
  const ids = strays ? there?.map((id, row) => (strays.isOurs(row) ? id : `\u0000${String(row)}`)) : there;
  const rows = ids ? formerRows(record.ids, ids) : Int32Array.from({ length: rowCount }, (_, row) => row);
  const place = { sheetId: sheet.id, sheetName: sheet.name, firstRow, rowCount };
  const cells = await backUp(
    place,
    former.map(({ column }) => column),
  );
  const kept: string[] = [];
  const columns = former.map((found) => {
    const { column } = found;
    const choose = chooserFor(found, now);
    const standing = cells.columns.get(column) ?? [];
    const wanted = Array.from({ length: rowCount }, (_, row): CellValue | null => {
      const formerRow = rows[row] ?? -1;
      if (formerRow < 0) return null;
      const choice = choose(standing[row], formerRow);
      if (choice.isKept)
        kept.push(addressOf({ firstRow: firstRow + row, firstColumn: column, rowCount: 1, columnCount: 1 }));
      return asItWas(choice.cell);
    });
    return { column, cell: (row: number): CellValue | null => wanted[row] };
  });
  await writeColumns({ ...place, columns });
  await restoreHeaders(now);
  await restoreLooks(now);
  await restoreFormats(now, rows);
  return kept;
}

/** Decides what a cell is to hold: what it held before, unless it is no longer what the run wrote. */
function chooserFor(
  found: Found<FormerColumn>,
  now: BlockNow,
): (cell: CellValue, formerRow: number) => { cell: CellValue; isKept: boolean } {
  const isWritten = writtenBy(found, now);
  return (cell, row) => {
    const before = row < 0 ? undefined : found.record.cells[row];
    if (before === undefined || before === null) return { cell, isKept: false };
    return cell === before || isWritten(cell, row)
      ? { cell: before, isKept: false }
      : { cell, isKept: cell !== '' };
  };
}

/** Whether a cell holds what the run wrote into a row of its block; a column it left blank, blanks. */
export function writtenBy(
  { record: { column } }: Found<FormerColumn>,
  { record }: BlockNow,
): (cell: CellValue, row: number) => boolean {
  const written = record.marks.find((one) => one.column === column);
  const marks = written && marksFrom(written.marks);
  return (cell, row) => markOf(cell) === (marks ? marks[row] : markOf(''));
}

/** Headers as they were before a run, which may have written in another language; those of tables are the names of their columns. */
export async function restoreHeaders({ sheet, table, headerRow, former }: BlockNow): Promise<void> {
  const isNamed = ({ record: { header }, tableColumn }: Found<FormerColumn>) =>
    table?.columns.some(({ id, name }) => id === tableColumn && name === header) ?? false;
  const renamed = former.filter((found) => !isNamed(found));
  if (headerRow < 0 || renamed.length === 0) return;
  await inExcel(async (context) => {
    for (const { record, column, tableColumn } of renamed) {
      if (table && tableColumn !== undefined) {
        context.workbook.tables.getItem(table.id).columns.getItem(tableColumn).name = record.header;
      } else {
        const cell = context.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(headerRow, column, 1, 1);
        cell.values = [[asText(record.header)]];
      }
    }
    await context.sync();
  }, sheet.name);
}

/** Number formats that the run set over cells of ours, or below them. */
export async function restoreFormats({ sheet, firstRow, former }: BlockNow, rows: Int32Array): Promise<void> {
  const changed = former.filter(({ record }) => record.formats !== undefined);
  if (changed.length === 0) return;
  await inExcel(async (context) => {
    const item = context.workbook.worksheets.getItem(sheet.id);
    for (const { record, column } of changed) {
      if (!record.formats) continue;
      const { from, runs } = record.formats;
      const formats = runs.flatMap(({ rows: count, format }) => Array<string>(count).fill(format));
      for (const run of runsOf(rows, (row) => formats[row - from])) {
        const range = item.getRangeByIndexes(firstRow + run.first, column, run.count, 1);
        Object.assign(range, { numberFormat: run.format });
      }
    }
    await context.sync();
  }, sheet.name);
}

/** Widths and headers of columns that the run took away, or whose places it left. */
export async function restoreLooks({ sheet, headerRow, firstRow, former }: BlockNow): Promise<void> {
  const gone = former.flatMap(({ record: { looks }, column }) => (looks ? [{ looks, column }] : []));
  if (gone.length === 0) return;
  await inExcel(async (context) => {
    const cellAt = (column: number) =>
      context.workbook.worksheets
        .getItem(sheet.id)
        .getRangeByIndexes(headerRow < 0 ? firstRow : headerRow, column, 1, 1);
    for (const { looks, column } of gone) setWidth(cellAt(column), looks.width);
    const headers = headerRow < 0 ? [] : gone;
    await putLooksBack(
      context,
      headers.flatMap(({ looks: { header: look }, column }) =>
        look ? [{ at: () => cellAt(column), look }] : [],
      ),
    );
    await context.sync();
  }, sheet.name);
}

/** Neighbouring rows of now that had the same format, where they had one. */
function runsOf(
  rows: Int32Array,
  formatAt: (formerRow: number) => string | undefined,
): { first: number; count: number; format: string }[] {
  const runs: { first: number; count: number; format: string }[] = [];
  for (const [row, former] of rows.entries()) {
    const format = former < 0 ? undefined : formatAt(former);
    if (format === undefined) continue;
    const last = runs.at(-1);
    if (last?.format === format && last.first + last.count === row) last.count += 1;
    else runs.push({ first: row, count: 1, format });
  }
  return runs;
}
