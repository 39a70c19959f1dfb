import type { CellValue } from '../../classify';
import { type Block, columnRuns, sheetRows } from '../address';
import { inExcel } from '../excel';
import type { PlacedColumn, TierBlock } from '../write-plan';
import { marksText } from './cell-marks';
import { recordFormer } from './record-former';
import { rowsUnderRules } from './rule-rows';
import { rulesOn, wholeSheet } from './rules-on';
import { type ColumnsAt, readUnder } from './under-columns';
import type { FormerBlock } from './undo-record';

/** Whether a column stands where none of ours stood. */
export const isFresh = ({ isNew, column }: PlacedColumn, { previous }: TierBlock): boolean =>
  isNew && !previous?.columns.some((old) => old.column === column);

/**
 * Reads what stands where a block of tiers is to be written.
 *
 * @param isShared Whether other lists stand on its sheet, with which it shares its rules.
 */
export async function recordBlock(
  block: TierBlock,
  isShared: boolean,
  signal: AbortSignal | undefined,
): Promise<FormerBlock> {
  const { what, sheet, headerRow, firstRow, rowCount, columns, rowId, customerAt, part } = block;
  const fresh = columns.filter((column) => isFresh(column, block));
  const base = {
    what,
    sheetName: sheet.name,
    headerRow,
    firstRow,
    rowCount,
    ...(part && { part }),
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
  const rules = await rulesOn(place.sheetId, isShared ? [wholeSheet] : columnsOf(block, place));
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
