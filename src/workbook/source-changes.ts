import { type Block, intersection } from './address';
import { supports } from './environment';
import { inExcel } from './excel';
import { locateSource } from './locate-selection';
import { blockOf, locateWritten, storedWritten } from './locate-written';
import type { Written } from './written';

/** Whether the rows that the last run read are more or fewer now: told without reading a cell. */
export async function hasOtherRows(): Promise<boolean> {
  return inExcel(async (context) => {
    const written = await storedWritten(context);
    if (!written) return false;
    const { rowCount } = await locateSource(context, written);
    return rowCount !== written.source.block.rowCount;
  });
}

/** What happened in the workbook: cells of the last run's data were edited, or other cells. */
export type Change = 'source' | 'elsewhere';

/**
 * Calls back after every edit of cells, by whomever, until the result is called. Our own columns are no data.
 *
 * Needs ExcelApi 1.9; without it nothing is ever told.
 *
 * @example
 * const stop = await onCellsChanged((change) => change === 'source' && warn());
 */
export async function onCellsChanged(handler: (change: Change) => void): Promise<() => Promise<void>> {
  if (!supports('1.9')) return () => Promise.resolve();
  return inExcel(async (context) => {
    const tell = async ({ worksheetId, address }: Excel.WorksheetChangedEventArgs) =>
      handler((await isSource(worksheetId, address)) ? 'source' : 'elsewhere');
    const added = context.workbook.worksheets.onChanged.add(tell);
    await context.sync();
    return () =>
      inExcel(async () => {
        added.remove();
        await context.sync();
      });
  });
}

async function isSource(sheetId: string, address: string): Promise<boolean> {
  return inExcel(async (context) => {
    const written = await storedWritten(context);
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    sheet.load('id,name');
    await context.sync();
    if (!written || sheet.isNullObject || !isSheetOf(written, sheet)) return false;
    const edited = sheet.getRange(address);
    edited.load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    const places = await locateWritten(context, written);
    const ours = places
      .filter((place) => place.sheetId === sheet.id)
      .flatMap(({ columns }) => columns.map(({ column }) => column));
    return touchesData(blockOf(edited), written.source.block, new Set(ours));
  });
}

const isSheetOf = ({ source }: Written, { id, name }: { id: string; name: string }): boolean =>
  source.sheetId === id || source.sheetName === name;

/** Whether edited cells are of the data, or in the row right below, and not all in columns of ours. */
export function touchesData(edited: Block, data: Block, ours: ReadonlySet<number>): boolean {
  const common = intersection(edited, { ...data, rowCount: data.rowCount + 1 });
  if (!common) return false;
  const columns = Array.from({ length: common.columnCount }, (_, k) => common.firstColumn + k);
  return columns.some((column) => !ours.has(column));
}
