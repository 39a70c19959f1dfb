import { type CellValue, UserError } from '../classify';
import { addressOf, type Block, columnRuns } from './address';
import { blockOf } from './locate-written';
import { inExcel } from './excel';
import { asItWas, guardedFormula } from './backup';
import { lookAtPlaces } from './check-targets';
import type { ReadyBlock } from './prepare-block';
import { isFresh } from './undo/record-block';

/** Cells of somebody else that were written over, as they can be written back. */
export interface Overwritten {
  sheetId: string;
  block: Block;
  cells: CellValue[][];
}

/**
 * Reaches cells of a block by the mark of their column, its hidden name or its id in the table, and not by their address:
 * where a colleague inserts a column just before a request, what the request writes goes along.
 */
export function followColumns(
  block: ReadyBlock,
): (context: Excel.RequestContext, cells: Block) => Excel.Range | undefined {
  const top = block.headerRow < 0 ? block.firstRow : block.headerRow;
  return (context, { firstRow, firstColumn, rowCount, columnCount }) => {
    const { tables, names } = context.workbook;
    const column = block.columns.find((one) => one.column === firstColumn);
    if (!column) return undefined;
    const { tableColumn, name } = column;
    const anchor =
      block.table?.id !== undefined && tableColumn !== undefined
        ? tables.getItem(block.table.id).columns.getItem(tableColumn).getHeaderRowRange()
        : name === undefined || block.table
          ? undefined
          : names.getItem(name).getRange();
    return anchor?.getOffsetRange(firstRow - top, 0).getResizedRange(rowCount - 1, columnCount - 1);
  };
}

/**
 * Queues, in the first request that writes a block and before what it writes, a look at the cells that are to be blank;
 * what it gives is called after the request.
 *
 * @param overwritten Gets what somebody typed there in the meantime, to be put back when the run is taken back.
 * @throws UserError `changedMeanwhile` from what it gives
 */
export function keepTyped(
  block: ReadyBlock,
  overwritten: Overwritten[],
  { firstRow, rowCount }: Pick<Block, 'firstRow' | 'rowCount'>,
): (context: Excel.RequestContext) => () => void {
  let isFirst = true;
  return (context) => {
    if (!isFirst) return () => undefined;
    isFirst = false;
    const follow = followColumns(block);
    const fresh = block.columns.filter((column) => isFresh(column, block)).map(({ column }) => column);
    const looked = columnRuns(fresh).flatMap(({ first, count }) => {
      const range = follow(context, { firstRow, firstColumn: first, rowCount, columnCount: count });
      return range
        ? [
            range
              .getUsedRangeOrNullObject(true)
              .load('rowIndex,columnIndex,rowCount,columnCount,formulas,values'),
          ]
        : [];
    });
    const check = lookAtPlaces(context, block);
    return () => {
      for (const range of looked) {
        if (range.isNullObject) continue;
        const formulas: CellValue[][] = range.formulas;
        const values: CellValue[][] = range.values;
        const cells = formulas.map((row, at) =>
          row.map((cell, column) => asItWas(guardedFormula(cell, values[at]?.[column]))),
        );
        overwritten.push({ sheetId: block.sheet.id, block: blockOf(range), cells });
      }
      if (overwritten.length > 0) throw new UserError('changedMeanwhile', { sheet: block.sheet.name });
      check();
    };
  };
}

/** Puts back what somebody typed into cells that a run then wrote to. */
export async function putTypedBack(overwritten: readonly Overwritten[]): Promise<void> {
  if (overwritten.length === 0) return;
  await inExcel(async (context) => {
    for (const { sheetId, block, cells } of overwritten)
      context.workbook.worksheets.getItem(sheetId).getRange(addressOf(block)).values = cells.map((row) =>
        // A blank among them is left as it is.
        row.map((cell) => (cell === '' ? null : cell)),
      );
    await context.sync();
  });
}
