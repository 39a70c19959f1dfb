import { addressOf, type Block } from '../address';
import type { PivotPlan } from '../pivot-plan';
import type { StandingPlace } from './standing-place';

/** The headers of a pivot's rows, and the rows as its source. */
export interface PivotRows {
  headers: string[];
  source: PivotPlan['source'];
}

/**
 * Queues finding out where the rows of a pivot of before a run stand again: in a table, or in cells with their headers on
 * top.
 *
 * @param after The pivot as the run made it: it knew of the columns and rows that users had inserted until then.
 * @returns what tells once the context has been synced; undefined where they are not in a shape that Excel makes pivots of
 */
export function lookForRows(
  context: Excel.RequestContext,
  { source }: PivotPlan,
  after: PivotPlan | undefined,
  standing: StandingPlace,
): (() => PivotRows | undefined) | undefined {
  const { place, sheet, table, headerRow, firstRow, rowCount, columns, widened } = standing;
  if (table) {
    // Headers that a run in another language gave were put back after the table was located.
    const names = context.workbook.tables.getItem(table.name).columns.load('items/name');
    return () => ({ headers: names.items.map(({ name }) => name), source: { table: table.name } });
  }
  const [first] = columns;
  if (!first || headerRow < 0) return undefined;
  const known = after && !('table' in after.source) ? blockOfAddress(after.source.address) : undefined;
  const rows = { firstRow: headerRow, rowCount: firstRow - headerRow + rowCount };
  if (!known && 'table' in source) return lookBeside(context, sheet, rows, first.column);
  const range = known ?? ('table' in source ? undefined : blockOfAddress(source.address));
  if (!range) return undefined;
  const drawn = place.columns.find(({ key }) => key === first.key)?.column ?? first.column;
  const moved = first.column - (known ? first.planned : drawn);
  return lookForHeaders(context, sheet, {
    ...rows,
    firstColumn: range.firstColumn,
    columnCount: range.columnCount - (known ? widened : 0) + moved,
  });
}

/** The headers that stand without a gap around a column of ours: those of a table that is a range now. */
function lookBeside(
  context: Excel.RequestContext,
  sheet: { id: string; name: string },
  rows: Pick<Block, 'firstRow' | 'rowCount'>,
  column: number,
): () => PivotRows | undefined {
  const line = String(rows.firstRow + 1);
  const used = context.workbook.worksheets
    .getItem(sheet.id)
    .getRange(`${line}:${line}`)
    .getUsedRangeOrNullObject(true)
    .load('columnIndex,values');
  return () => {
    const headers = used.isNullObject ? [] : (used.values[0] ?? []).map(String);
    const at = column - (used.isNullObject ? 0 : used.columnIndex);
    if ((headers[at] ?? '') === '') return undefined;
    const from = headers.lastIndexOf('', at) + 1;
    const gap = headers.indexOf('', at);
    const filled = headers.slice(from, gap < 0 ? headers.length : gap);
    const firstColumn = used.columnIndex + from;
    const address = addressOf({ ...rows, firstColumn, columnCount: filled.length });
    return { headers: filled, source: { sheetName: sheet.name, address } };
  };
}

/** Headers without the blank ones at either end; undefined where one between is blank, which Excel refuses. */
function lookForHeaders(
  context: Excel.RequestContext,
  sheet: { id: string; name: string },
  block: Block,
): () => PivotRows | undefined {
  const item = context.workbook.worksheets.getItem(sheet.id);
  const range = item.getRange(addressOf({ ...block, rowCount: 1 })).load('values');
  return () => {
    const headers = (range.values[0] ?? []).map(String);
    const first = headers.findIndex((header) => header !== '');
    const last = headers.findLastIndex((header) => header !== '');
    const filled = headers.slice(Math.max(0, first), last + 1);
    if (filled.length === 0 || filled.includes('')) return undefined;
    const firstColumn = block.firstColumn + first;
    const address = addressOf({ ...block, firstColumn, columnCount: filled.length });
    return { headers: filled, source: { sheetName: sheet.name, address } };
  };
}

/** The block of an address like `A1:L21`. */
function blockOfAddress(address: string): Block | undefined {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(address);
  if (!match) return undefined;
  const [, left = '', top = '', right = '', bottom = ''] = match;
  const [firstColumn, lastColumn] = [columnOf(left), columnOf(right)];
  const firstRow = Number(top) - 1;
  return {
    firstRow,
    firstColumn,
    rowCount: Number(bottom) - firstRow,
    columnCount: lastColumn - firstColumn + 1,
  };
}

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
