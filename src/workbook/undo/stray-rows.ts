import { addressOf } from '../address';
import { backUp } from '../backup';
import { inExcel } from '../excel';
import type { WrittenPart } from '../written-part';
import { markOf, marksFrom } from './cell-marks';
import { idText } from './ids-now';
import type { BlockNow } from './locate-block';

/** Rows below those that were chosen, where cells of ours may stand since somebody sorted the whole list. */
export interface StrayRows {
  /** Of customers whose tier was written: offsets from the first row of data. */
  ours: readonly number[];
  /** Addresses of cells that may be ours or the user's: their id stands there more often than it was written. */
  unclear: readonly string[];
  /** Whether the row at an offset holds anything of ours. */
  isOurs: (row: number) => boolean;
}

/**
 * Tells where the tiers of a part of a list are now, the whole of which may have been sorted: in the rows whose ids were
 * written, as often as they were.
 *
 * @returns undefined where the list has no other rows
 */
export async function strayRows(now: BlockNow): Promise<StrayRows | undefined> {
  const { record, sheet, firstRow, rowCount, listRows, fresh, former } = now;
  const { part } = record;
  if (!part || listRows <= rowCount) return undefined;
  const own = [...new Set([...fresh, ...former].map(({ column }) => column))];
  const idColumn = await idColumnOf(now, part);
  const { columns } = await backUp(
    { sheetId: sheet.id, sheetName: sheet.name, firstRow, rowCount: listRows },
    idColumn === undefined ? own : [...own, idColumn],
  );
  const ids =
    idColumn === undefined ? undefined : columns.get(idColumn)?.map((cell) => markOf(idText(cell ?? '')));
  const isFilled = (row: number) => own.some((column) => (columns.get(column)?.[row] ?? '') !== '');
  const filled = Array.from({ length: listRows }, (_, row) => row).filter(isFilled);
  const written = counted(marksFrom(part.ids));
  const there = counted(filled.map((row) => ids?.[row] ?? 0));
  const kindOf = (row: number): 'ours' | 'theirs' | 'unclear' => {
    const id = ids?.[row];
    if (id === undefined || written.size === 0) return 'unclear';
    const count = written.get(id) ?? 0;
    if (count === 0) return 'theirs';
    return (there.get(id) ?? 0) <= count ? 'ours' : 'unclear';
  };
  const below = filled.filter((row) => row >= rowCount);
  const isThere = new Set(filled);
  return {
    ours: below.filter((row) => kindOf(row) === 'ours'),
    unclear: below
      .filter((row) => kindOf(row) === 'unclear')
      .flatMap((row) =>
        own
          .filter((column) => (columns.get(column)?.[row] ?? '') !== '')
          .map((column) =>
            addressOf({ firstRow: firstRow + row, firstColumn: column, rowCount: 1, columnCount: 1 }),
          ),
      ),
    isOurs: (row) => isThere.has(row) && kindOf(row) === 'ours',
  };
}

/** How often each mark occurs. */
function counted(marks: Iterable<number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return counts;
}

/** The column of ids: by its header, or beside ours where it has none; undefined where its header is gone. */
async function idColumnOf(
  { record, sheet, headerRow, fresh, former }: BlockNow,
  { header, column }: WrittenPart,
): Promise<number | undefined> {
  const [first] = [...fresh, ...former];
  const beside = column + (first ? first.column - first.record.column : 0);
  if (headerRow < 0 || header.trim() === '') return beside;
  return inExcel(async (context) => {
    const line = String(headerRow + 1);
    const used = context.workbook.worksheets
      .getItem(sheet.id)
      .getRange(`${line}:${line}`)
      .getUsedRangeOrNullObject(true)
      .load('columnIndex,values');
    await context.sync();
    const [headers = []] = used.isNullObject ? [] : used.values;
    const places = headers.flatMap((text, at) =>
      String(text).trim() === header.trim() ? [used.columnIndex + at] : [],
    );
    return places.includes(beside) ? beside : places[0];
  }, record.sheetName);
}
