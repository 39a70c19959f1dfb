import { backUp } from '../backup';
import { inExcel } from '../excel';
import { numberFormats } from '../tier-columns';
import { vacatedColumns } from '../table-widths';
import type { PlacedColumn, TierBlock } from '../write-plan';
import { formatRuns, formatsOver } from './cells-under';
import { type ColumnsAt, readUnder } from './under-columns';
import type { FormerBlock, FormerColumn } from './undo-record';

/** The cells of the columns that stood there before. */
export async function recordFormer(
  block: TierBlock,
  place: ColumnsAt,
  signal: AbortSignal | undefined,
): Promise<Pick<FormerBlock, 'former' | 'formerIds'>> {
  const { previous, what, columns } = block;
  if (!previous || previous.columns.length === 0) return { former: [] };
  const own = what === 'ownSheet' ? previous.table : undefined;
  const rows = own
    ? { firstRow: own.block.firstRow + 1, rowCount: own.block.rowCount - 1 - (own.showTotals ? 1 : 0) }
    : { firstRow: place.firstRow, rowCount: place.rowCount };
  const kept = await backUp(
    { ...place, ...rows },
    previous.columns.map(({ column }) => column),
    signal,
  );
  const isGone = ({ key, column }: { key: string; column: number }) =>
    block.table
      ? !columns.some((one) => one.key === key)
      : (columns.find((one) => one.column === column)?.isNew ?? true);
  const vacated = new Set(vacatedColumns(block).map(({ column }) => column));
  const looks = await readUnder(
    { ...place, ...rows },
    previous.columns
      .filter((column) => isGone(column) || vacated.has(column.column))
      .map(({ column }) => column),
  );
  const resized = own ? await formatsOfResized(block, rows) : undefined;
  const former: FormerColumn[] = [];
  for (const { key, header, isBlank, column, tableColumn, name } of previous.columns) {
    const after = columns.find((one) => one.column === column);
    const look = looks.get(column);
    const gone = isGone({ key, column }) ? look : undefined;
    const formats = gone
      ? { from: 0, runs: formatsOver(gone.formats, rows.rowCount) }
      : own
        ? resized?.get(column)
        : await changedFormats(block, after, place);
    former.push({
      key,
      header: isBlank ? '' : header,
      column,
      ...(tableColumn !== undefined && { tableColumn }),
      ...(name !== undefined && { name }),
      ...(after?.name !== undefined && after.name !== name && { nameAfter: after.name }),
      cells: (kept.columns.get(column) ?? []).map((cell) => cell ?? ''),
      ...(formats && { formats }),
      ...(look && { looks: { width: look.width, ...(gone && { header: gone.header }) } }),
    });
  }
  const ids = what === 'ownSheet' ? former.find(({ key }) => key === 'id') : undefined;
  return { former, ...(ids && { formerIds: ids.cells.map(String) }) };
}

/** Number formats of the rows by which our own table grows, or which are cut off. One sync, where there are any. */
async function formatsOfResized(
  { previous, sheet, rowCount }: TierBlock,
  rows: { firstRow: number; rowCount: number },
): Promise<Map<number, FormerColumn['formats']>> {
  const from = Math.min(rows.rowCount, rowCount, previous?.record.rowCount ?? 0);
  const count = Math.max(rows.rowCount, rowCount) - from;
  const { id } = sheet;
  if (!previous || id === undefined || count < 1) return new Map();
  return inExcel(async (context) => {
    const item = context.workbook.worksheets.getItem(id);
    const looked = previous.columns.map(({ column }) => ({
      column,
      range: item.getRangeByIndexes(rows.firstRow + from, column, count, 1).load('numberFormat'),
    }));
    await context.sync();
    return new Map(
      looked.map(({ column, range }) => {
        const runs = formatRuns(range.numberFormat.map(([format]) => String(format)));
        return [column, { from, runs }];
      }),
    );
  }, sheet.name);
}

/** Number formats where the run sets other ones over cells of ours, or over rows below them. */
async function changedFormats(
  { previous, rowCount }: TierBlock,
  after: PlacedColumn | undefined,
  { sheetId, sheetName, firstRow }: { sheetId: string; sheetName: string; firstRow: number },
): Promise<FormerColumn['formats']> {
  if (!after || (!after.isNew && after.numberFormat === numberFormats.general)) return undefined;
  const from = after.isNew ? 0 : (previous?.record.rowCount ?? 0);
  if (from >= rowCount) return undefined;
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const range = sheet
      .getRangeByIndexes(firstRow + from, after.column, rowCount - from, 1)
      .load('numberFormat');
    await context.sync();
    return { from, runs: formatRuns(range.numberFormat.map(([format]) => String(format))) };
  }, sheetName);
}
