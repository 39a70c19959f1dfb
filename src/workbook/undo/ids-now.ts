import type { CellValue } from '../../classify';
import { inExcel } from '../excel';
import { readColumns } from '../read-columns';
import { lookUpParts } from '../follow-source';
import { numberedColumns } from '../shift-source';
import type { BlockNow } from './locate-block';
import type { UndoRecord } from './undo-record';

/** An id as rows are told apart by: the text of the cell without spaces around it. */
export const idText = (cell: CellValue): string => String(cell).trim();

/**
 * The id in each row of a block beside the user's rows, as they stand now.
 *
 * @returns undefined where the column of ids is not found: deleted, or its header renamed
 */
export async function idsNow(now: BlockNow, source: UndoRecord['source']): Promise<string[] | undefined> {
  const column = await idColumn(now, source);
  if (column === undefined) return undefined;
  const ids: string[] = [];
  const take = (cells: readonly (readonly CellValue[])[], index: number) => {
    for (const row of cells) ids.push(idText(row[index]));
  };
  const { sheet, firstRow, rowCount } = now;
  await readColumns({
    sheetId: sheet.id,
    sheetName: sheet.name,
    firstRow,
    rowCount,
    sinks: new Map([[column, take]]),
  });
  return ids;
}

/** By its header; where it has none, or another by now, by its hidden name, or its place beside our columns. */
async function idColumn(now: BlockNow, source: UndoRecord['source']): Promise<number | undefined> {
  const { customer } = source.columns;
  if (customer === undefined) return undefined;
  const numbered = numberedColumns(source).find(({ role }) => role === 'customer');
  const titled = numbered ? undefined : await titledColumn(now, customer.trim());
  const found = titled ?? (await markedColumn(now, source));
  if (found !== undefined || !numbered) return found;
  const [first] = [...now.fresh, ...now.former];
  return numbered.column + (first ? first.column - first.record.column : 0);
}

/** The column of somebody else's under a header. */
async function titledColumn(
  { record, sheet, table, headerRow, fresh, former }: BlockNow,
  wanted: string,
): Promise<number | undefined> {
  if (headerRow < 0) return undefined;
  if (table) {
    const at = table.columns.findIndex(({ name }) => name.trim() === wanted);
    return at < 0 ? undefined : table.block.firstColumn + at;
  }
  return inExcel(async (context) => {
    const used = context.workbook.worksheets
      .getItem(sheet.id)
      .getRange(`${String(headerRow + 1)}:${String(headerRow + 1)}`)
      .getUsedRangeOrNullObject(true)
      .load('columnIndex,values');
    await context.sync();
    if (used.isNullObject) return undefined;
    const [headers = []] = used.values;
    const ours = new Set([...fresh, ...former].map(({ column }) => column - used.columnIndex));
    const at = headers.findIndex((header, index) => !ours.has(index) && String(header).trim() === wanted);
    return at < 0 ? undefined : used.columnIndex + at;
  }, record.sheetName);
}

/** Where the hidden name on the column of ids is. */
async function markedColumn({ sheet }: BlockNow, source: UndoRecord['source']): Promise<number | undefined> {
  return inExcel(async (context) => {
    const partsNow = lookUpParts(context, source);
    await context.sync();
    const found = await partsNow();
    if (found?.sheetId !== sheet.id) return undefined;
    return found.parts.find(({ role }) => role === 'customer')?.block.firstColumn;
  });
}
