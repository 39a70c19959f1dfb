import type { CellValue } from '../../classify';
import { addressOf } from '../address';
import { asItWas, backUp } from '../backup';
import { inExcel } from '../excel';
import { asText } from '../tier-columns';
import { type ColumnsToWrite, holdStill, writeAreas } from '../write-columns';
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
  await writeAreas([...headersOf(now), { ...place, columns }]);
  await restoreLooks(now, rows);
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

/** Headers in cells as they were before a run, which may have written in another language, to be written with what is below. */
export function headersOf({ sheet, table, headerRow, former }: BlockNow): ColumnsToWrite[] {
  if (table || headerRow < 0) return [];
  const columns = former.map(({ record: { header }, column }) => ({ column, cell: () => asText(header) }));
  return [{ sheetId: sheet.id, sheetName: sheet.name, firstRow: headerRow, rowCount: 1, columns }];
}

/**
 * Names of table columns, number formats that the run set over cells of ours or below them, and widths and headers of
 * columns that it took away or whose places it left. One trip, and a second one where looks of headers come back.
 *
 * @param rows The former row of each row of now.
 */
export async function restoreLooks(now: BlockNow, rows: Int32Array): Promise<void> {
  const { sheet, headerRow, firstRow, former } = now;
  const renamed = renamedColumns(now);
  const changed = former.filter(({ record }) => record.formats !== undefined);
  const gone = former.flatMap(({ record: { looks }, column }) => (looks ? [{ looks, column }] : []));
  if (renamed.length + changed.length + gone.length === 0) return;
  await inExcel(async (context) => {
    const item = context.workbook.worksheets.getItem(sheet.id);
    const cellAt = (column: number) =>
      item.getRangeByIndexes(headerRow < 0 ? firstRow : headerRow, column, 1, 1);
    holdStill(context);
    for (const { tableId, column, header } of renamed)
      context.workbook.tables.getItem(tableId).columns.getItem(column).name = header;
    for (const found of changed) setFormats(item, found, firstRow, rows);
    for (const { looks, column } of gone) setWidth(cellAt(column), looks.width);
    const headers = gone.flatMap(({ looks: { header: look }, column }) =>
      look && headerRow >= 0 ? [{ at: () => cellAt(column), look }] : [],
    );
    if (headers.length > 0) await putLooksBack(context, headers);
    else await context.sync();
  }, sheet.name);
}

/** Columns of a table whose names are not those of before. */
function renamedColumns({ table, former }: BlockNow): { tableId: string; column: number; header: string }[] {
  if (!table) return [];
  const names = new Map(table.columns.map(({ id, name }) => [id, name]));
  return former.flatMap(({ record: { header }, tableColumn: column }) =>
    column === undefined || names.get(column) === header ? [] : [{ tableId: table.id, column, header }],
  );
}

/** Queues the number formats of a column, row by row where each stood. */
function setFormats(
  sheet: Excel.Worksheet,
  { record, column }: Found<FormerColumn>,
  firstRow: number,
  rows: Int32Array,
): void {
  const { from = 0, runs = [] } = record.formats ?? {};
  const formats = runs.flatMap(({ rows: count, format }) => Array<string>(count).fill(format));
  for (const run of runsOf(rows, (row) => formats[row - from])) {
    const range = sheet.getRangeByIndexes(firstRow + run.first, column, run.count, 1);
    Object.assign(range, { numberFormat: run.format });
  }
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
