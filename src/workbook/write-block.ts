import { addressOf, type Block, columnRuns } from './address';
import { supports } from './environment';
import { inExcel } from './excel';
import { followColumns, keepTyped, type Overwritten } from './follow-columns';
import { setUpPage } from './page-setup';
import type { ReadyBlock } from './prepare-block';
import { dressHeader } from './drawn-sheet/looks';
import { asText, idKey, numberFormats } from './tier-columns';
import { isFresh } from './undo/record-block';
import { blockArea, type PlacedColumn } from './write-plan';
import { type ColumnsToWrite, holdStill, writeAreas } from './write-columns';

interface WriteBlockOptions {
  onRows?: ((done: number) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** Gets what somebody typed just before into cells that are written to. */
  overwritten: Overwritten[];
}

/** Writes headers and values of a block. */
export async function writeBlock(block: ReadyBlock, options: WriteBlockOptions): Promise<void> {
  const { sheet, firstRow, rowCount, columns, headerRow } = block;
  const base = { sheetId: sheet.id, sheetName: sheet.name, reach: followColumns(block) };
  const headless = columns.filter(
    ({ isNew, isRelabelled }) => isRelabelled || (isNew && block.table?.id === undefined),
  );
  const headers = headless.map(({ column, header }) => ({ column, cell: () => asText(header) }));
  const above = headerRow >= 0 && headers.length > 0;
  const top = above ? headerRow : firstRow;
  const lines = { firstRow: top, rowCount: firstRow + rowCount - top };
  const beforeTrip = keepTyped(block, options.overwritten, lines);
  await writeAreas(
    [
      ...(above ? [{ ...base, firstRow: headerRow, rowCount: 1, columns: headers }] : []),
      { ...base, firstRow, rowCount, columns: columns.map((column) => cellsOf(column, block)) },
    ],
    { onRows: options.onRows, signal: options.signal, beforeTrip },
  );
}

/** The cells of a column row by row; rows without a customer are blank, but keep the id they have. */
function cellsOf(
  { key, column, cell }: PlacedColumn,
  { customerAt }: ReadyBlock,
): ColumnsToWrite['columns'][number] {
  if (!customerAt) return { column, cell };
  const blank = key === idKey ? null : '';
  return { column, cell: (row) => (customerAt[row] < 0 ? blank : cell(customerAt[row])) };
}

/**
 * Gives new columns their number formats, widths and headers' looks, makes the table of a new sheet, and marks columns
 * that have none yet with hidden names.
 *
 * @returns the block with its table's and columns' ids
 */
export async function formatBlock(block: ReadyBlock): Promise<ReadyBlock> {
  const isNewSheet = block.previous === undefined && block.what === 'ownSheet';
  return inExcel(async (context) => {
    const narrow = isNewSheet ? [] : await narrowColumns(context, block);
    holdStill(context);
    for (const { column, width } of narrow) topCell(context, block, column).format.columnWidth = width;
    const sheet = context.workbook.worksheets.getItem(block.sheet.id);
    const area = blockArea(block);
    setNumberFormats(sheet, block, 'fresh');
    if (!block.table) styleHeaders(sheet, block);
    nameColumns(context, block);
    if (!isNewSheet) {
      await context.sync();
      return block;
    }
    for (const { column, width } of block.columns) {
      sheet.getRangeByIndexes(block.headerRow, column, 1, 1).format.columnWidth = width;
    }
    dressHeader(sheet.getRange(addressOf({ ...area, rowCount: 1 })));
    const table = sheet.tables.add(addressOf(area), true);
    table.name = block.table?.name ?? '';
    table.style = 'TableStyleLight1';
    table.showBandedRows = false;
    table.load('id,name');
    table.columns.load('items/id');
    sheet.freezePanes.freezeRows(block.headerRow + 1);
    setUpPage(sheet, { orientation: 'landscape', titleRows: '$1:$1' });
    await context.sync();
    const ids = table.columns.items.map(({ id }) => id);
    return {
      ...block,
      table: { id: table.id, name: table.name },
      columns: block.columns.map((column) => ({
        ...column,
        tableColumn: ids[column.column - area.firstColumn],
      })),
    };
  }, block.sheet.name);
}

/**
 * Queues number formats: at once on fresh columns, before their values come; last on columns that take another's place
 * and on rows below the last run's. Cells the user may have formatted since are left alone.
 */
export function setNumberFormats(sheet: Excel.Worksheet, block: ReadyBlock, which: 'fresh' | 'others'): void {
  const before = block.previous?.record.rowCount ?? 0;
  for (const column of block.columns) {
    if (isFresh(column, block) !== (which === 'fresh') || column.numberFormat === numberFormats.general)
      continue;
    const from = column.isNew ? 0 : before;
    const rowCount = block.rowCount - from;
    if (rowCount < 1) continue;
    const range = sheet.getRangeByIndexes(block.firstRow + from, column.column, rowCount, 1);
    Object.assign(range, { numberFormat: column.numberFormat });
  }
}

/** Queues hidden names on the headers of columns in a table; those outside were marked before anything was written. */
function nameColumns(context: Excel.RequestContext, block: ReadyBlock): void {
  const { headerRow, columns, previous, sheet, table } = block;
  if (!table) return;
  const follow = followColumns(block);
  const marked = new Set(previous?.columns.map(({ name }) => name));
  for (const { name, column } of columns) {
    if (name === undefined || marked.has(name)) continue;
    const cell = { firstRow: headerRow, firstColumn: column, rowCount: 1, columnCount: 1 };
    const header =
      follow(context, cell) ??
      context.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(headerRow, column, 1, 1);
    context.workbook.names.add(name, header).visible = false;
  }
}

/** Headers outside a table look like the user's own header beside them. */
function styleHeaders(sheet: Excel.Worksheet, block: ReadyBlock): void {
  const { headerRow, columns } = block;
  if (headerRow < 0) return;
  const added = columns.filter((column) => isFresh(column, block)).map(({ column }) => column);
  for (const run of columnRuns(added)) {
    const range = sheet.getRangeByIndexes(headerRow, run.first, 1, run.count);
    if (run.first > 0 && supports('1.9')) {
      range.copyFrom(sheet.getRangeByIndexes(headerRow, run.first - 1, 1, 1), Excel.RangeCopyType.formats);
    } else range.format.font.bold = true;
  }
}

/** New columns beside the user's that are too narrow for their values. One sync, where there are new ones. */
async function narrowColumns(context: Excel.RequestContext, block: ReadyBlock): Promise<PlacedColumn[]> {
  const added = block.columns.filter(({ isNew }) => isNew);
  if (added.length === 0) return [];
  const widths = added.map(({ column }) => topCell(context, block, column).format.load('columnWidth'));
  await context.sync();
  return added.filter(({ width }, at) => widths[at].columnWidth < width);
}

const topCell = (context: Excel.RequestContext, { sheet }: ReadyBlock, column: number): Excel.Range =>
  context.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(0, column, 1, 1);

/** The blocks of our own columns that rules may stand on. */
export function ownColumnBlocks({ columns, firstRow, rowCount }: ReadyBlock): Block[] {
  return columnRuns(columns.map(({ column }) => column)).map((run) => ({
    firstRow,
    firstColumn: run.first,
    rowCount,
    columnCount: run.count,
  }));
}
