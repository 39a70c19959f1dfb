import { type CellValue, UserError } from '../classify';
import { columnRuns } from './address';
import { createReadPace, rowsBytes } from './batches';
import { inExcel, officeCode, stopIfCancelled } from './excel';

/** Takes the cells of one column as they arrive, top to bottom; `cells[i][index]` is the column's cell in row i. */
export type ColumnSink = (cells: readonly (readonly CellValue[])[], index: number) => void;

/** What to read: some columns of some rows of a sheet, all counted from zero. */
export interface ColumnsToRead {
  sheetId: string;
  sheetName: string;
  firstRow: number;
  rowCount: number;
  /** A sink per sheet column. */
  sinks: ReadonlyMap<number, ColumnSink>;
  /** Values unless told. */
  what?: 'values' | 'formulas';
}

interface ReadOptions {
  onRows?: (done: number) => void;
  signal?: AbortSignal | undefined;
}

const refusedAsTooLarge = new Set([
  'ResponsePayloadSizeLimitExceeded',
  'PayloadLimitExceeded',
  'RangeExceedsLimit',
]);

/**
 * Reads columns in batches of bounded bytes and hands each batch to its sinks; no batch is kept.
 *
 * Neighbouring columns travel in one block, and all columns of the same rows in one answer, so the trips depend on
 * the bytes alone. A refused batch is read again in halves.
 *
 * @throws UserError `cancelled`; `tooLarge` if a single row is above the limit.
 */
export async function readColumns(
  { sheetId, sheetName, firstRow, rowCount, sinks, what = 'values' }: ColumnsToRead,
  { onRows, signal }: ReadOptions = {},
): Promise<void> {
  const runs = columnRuns([...sinks.keys()]);
  const pace = createReadPace(Math.max(1, sinks.size));
  let done = 0;
  while (done < rowCount) {
    stopIfCancelled(signal);
    const rows = Math.min(pace.rows(), rowCount - done);
    const blocks = await readBlocks(sheetId, sheetName, firstRow + done, rows, runs, what);
    if (!blocks) {
      if (!pace.refused()) throw new UserError('tooLarge', { sheet: sheetName });
      continue;
    }
    pace.saw(
      rows,
      blocks.reduce((sum, block) => sum + rowsBytes(block), 0),
    );
    for (const [index, run] of runs.entries()) {
      for (let offset = 0; offset < run.count; offset++) {
        sinks.get(run.first + offset)?.(blocks[index] ?? [], offset);
      }
    }
    done += rows;
    onRows?.(done);
  }
}

/** One trip; undefined if the answer would have been too large. A context of its own, so that its cells can be let go. */
async function readBlocks(
  sheetId: string,
  sheetName: string,
  firstRow: number,
  rowCount: number,
  runs: readonly { first: number; count: number }[],
  what: 'values' | 'formulas',
): Promise<CellValue[][][] | undefined> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const ranges = runs.map(({ first, count }) =>
      sheet.getRangeByIndexes(firstRow, first, rowCount, count).load(what),
    );
    try {
      await context.sync();
    } catch (error) {
      if (refusedAsTooLarge.has(officeCode(error) ?? '')) return undefined;
      throw error;
    }
    return ranges.map((range): CellValue[][] => range[what]);
  }, sheetName);
}
