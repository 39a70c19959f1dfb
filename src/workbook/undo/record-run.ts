import type { CellValue } from '../../classify';
import { type Block, columnRuns, sheetRows } from '../address';
import { inExcel } from '../excel';
import { settingKeys } from '../settings-store';
import { numberFormats } from '../tier-columns';
import type { PlacedColumn, TierBlock, WritePlan } from '../write-plan';
import { backUp } from '../backup';
import { marksText } from './cell-marks';
import { formatRuns, formatsOver } from './cells-under';
import { undoNamespace } from './record-store';
import { rowsUnderRules } from './rule-rows';
import { rulesOn, wholeSheet } from './rules-on';
import { type ColumnsAt, readUnder } from './under-columns';
import type { FormerBlock, FormerColumn, FormerDrawing, UndoRecord } from './undo-record';

/** The settings a run changes. */
const runSettings = [settingKeys.recipe, settingKeys.lastRun, settingKeys.written, settingKeys.undo] as const;

/**
 * Reads everything that a plan is about to change, as it is now. Changes nothing.
 *
 * @param at When the run began.
 */
export async function recordRun(
  plan: WritePlan,
  at: string,
  signal: AbortSignal | undefined,
): Promise<UndoRecord> {
  const before = await inExcel(async (context) => {
    const { worksheets, settings, customXmlParts } = context.workbook;
    worksheets.load('items/id');
    const texts = runSettings.map((key) => settings.getItemOrNullObject(key).load('value'));
    const parts = customXmlParts.getByNamespace(undoNamespace).load('items/id');
    await context.sync();
    return {
      undoParts: parts.items.map(({ id }) => id),
      sheets: worksheets.items.map(({ id }) => id),
      settings: Object.fromEntries(
        texts.flatMap((setting, index) => {
          const key = runSettings[index];
          return key === undefined || setting.isNullObject ? [] : [[key, String(setting.value)]];
        }),
      ),
    };
  });
  const blocks: FormerBlock[] = [];
  for (const block of plan.blocks) blocks.push(await recordBlock(block, signal));
  const drawings: FormerDrawing[] = [];
  for (const { what, sheet, drawing } of plan.drawings) {
    const { id, name } = sheet;
    const rules = id === undefined ? undefined : await rulesOn(id, [wholeSheet]);
    drawings.push({
      what,
      ...(id !== undefined && { sheetId: id }),
      sheetName: name,
      after: drawing,
      ...(rules && { rules }),
    });
  }
  return {
    version: 1,
    at,
    ...before,
    source: plan.source,
    blocks,
    ...(plan.history && {
      history: {
        added: [...plan.history.added.keys()],
        ...(plan.history.before.catalogueXml !== undefined && {
          catalogueXml: plan.history.before.catalogueXml,
        }),
      },
    }),
    drawings,
  };
}

/** Whether a column stands where none of ours stood. */
export const isFresh = ({ isNew, column }: PlacedColumn, { previous }: TierBlock): boolean =>
  isNew && !previous?.columns.some((old) => old.column === column);

async function recordBlock(block: TierBlock, signal: AbortSignal | undefined): Promise<FormerBlock> {
  const { what, sheet, headerRow, firstRow, rowCount, columns, rowId, customerAt } = block;
  const fresh = columns.filter((column) => isFresh(column, block));
  const base = {
    what,
    sheetName: sheet.name,
    headerRow,
    firstRow,
    rowCount,
    ids: Array.from({ length: rowCount }, (_, row) => rowId(row)),
    marks: columns
      .filter((column) => column.fills.length > 0 || !isFresh(column, block))
      .map(({ column, cell }) => ({
        column,
        marks: marksText(
          Array.from({ length: rowCount }, (_, row): CellValue => {
            const customer = customerAt ? (customerAt[row] ?? -1) : row;
            return customer < 0 ? '' : cell(customer);
          }),
        ),
      })),
  };
  const plain = ({ key, header, column, name }: PlacedColumn) => ({
    key,
    header,
    column,
    ...(name !== undefined && { name }),
  });
  if (sheet.id === undefined) {
    const table = block.table && { name: block.table.name, columns: [], rows: 0, showTotals: false };
    return { ...base, ...(table && { table }), fresh: fresh.map(plain), former: [] };
  }
  const place = { sheetId: sheet.id, sheetName: sheet.name, headerRow, firstRow, rowCount };
  const under = await readUnder(
    place,
    fresh.map(({ column }) => column),
  );
  const former = await recordFormer(block, place, signal);
  const rules = await rulesThere(block, place);
  const ruleRows = await ruleRowsThere(block, place, rules);
  return {
    ...base,
    sheetId: sheet.id,
    ...former,
    ...(rules && { rules }),
    ...(ruleRows !== undefined && { ruleRows }),
    ...(block.table && (await recordTable(block, block.table))),
    fresh: fresh.map((column) => {
      const found = under.get(column.column);
      return { ...plain(column), ...(found && { under: found }) };
    }),
  };
}

async function recordTable(
  { sheet, what }: TierBlock,
  { id, name }: NonNullable<TierBlock['table']>,
): Promise<Pick<FormerBlock, 'table'>> {
  if (id === undefined) return { table: { name, columns: [], rows: 0, showTotals: false } };
  return inExcel(async (context) => {
    const table = context.workbook.tables.getItem(id).load('showTotals');
    table.columns.load('items/id');
    const body = table.getDataBodyRange().load('rowCount');
    await context.sync();
    const columns = table.columns.items.map((column) => column.id);
    const rows = what === 'ownSheet' ? body.rowCount : 0;
    return { table: { id, name, columns, rows, showTotals: table.showTotals } };
  }, sheet.name);
}

/** The cells of the columns that stood there before. */
async function recordFormer(
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
  const looks = await readUnder(
    { ...place, ...rows },
    previous.columns.filter(isGone).map(({ column }) => column),
  );
  const resized = own ? await formatsOfResized(block, rows) : undefined;
  const former: FormerColumn[] = [];
  for (const { key, header, column, tableColumn, name } of previous.columns) {
    const after = columns.find((one) => one.column === column);
    const gone = looks.get(column);
    const formats = gone
      ? { from: 0, runs: formatsOver(gone.formats, rows.rowCount) }
      : own
        ? resized?.get(column)
        : await changedFormats(block, after, place);
    former.push({
      key,
      header,
      column,
      ...(tableColumn !== undefined && { tableColumn }),
      ...(name !== undefined && { name }),
      ...(after?.name !== undefined && after.name !== name && { nameAfter: after.name }),
      cells: (kept.columns.get(column) ?? []).map((cell) => cell ?? ''),
      ...(formats && { formats }),
      ...(gone && { looks: { width: gone.width, header: gone.header } }),
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

/** The columns that are or will be ours, down to the end of the sheet. */
function columnsOf({ columns, previous }: TierBlock, { headerRow, firstRow }: ColumnsAt): Block[] {
  const top = headerRow < 0 ? firstRow : headerRow;
  const places = [...columns, ...(previous?.columns ?? [])].map(({ column }) => column);
  return columnRuns([...new Set(places)]).map(({ first, count }) => ({
    firstRow: top,
    firstColumn: first,
    rowCount: sheetRows - top,
    columnCount: count,
  }));
}

/** Ids of the rules on the columns of a block. */
const rulesThere = (block: TierBlock, place: ColumnsAt): Promise<string[] | undefined> =>
  rulesOn(place.sheetId, columnsOf(block, place));

/** How far down those of the last run reach. */
async function ruleRowsThere(
  block: TierBlock,
  place: ColumnsAt,
  there: readonly string[] | undefined,
): Promise<number | undefined> {
  const { previous } = block;
  if (!previous || !there) return undefined;
  return rowsUnderRules(place, columnsOf(block, place), previous.record.rules, there);
}
