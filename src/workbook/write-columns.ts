import { columnRuns } from './address';
import { type CellColumn, maxBatchBytes, writeBlocks } from './batches';
import { supports } from './environment';
import { inExcel, newContext, stopIfCancelled } from './excel';

/** Columns to be written over the same rows. */
export interface ColumnsToWrite {
  sheetId: string;
  sheetName: string;
  firstRow: number;
  rowCount: number;
  columns: readonly (CellColumn & { column: number })[];
}

interface WriteOptions {
  /** Rows written so far, of `rowCount`. */
  onRows?: (done: number) => void;
  signal?: AbortSignal | undefined;
}

/** Tells Excel not to calculate or paint until the next sync. */
export function holdStill(context: Excel.RequestContext): void {
  context.application.suspendApiCalculationUntilNextSync();
  if (supports('1.9')) context.application.suspendScreenUpdatingUntilNextSync();
}

/**
 * Writes columns in blocks of at most 1,500 cells, as many to a trip as 4 MB hold: the trips depend on the bytes alone.
 *
 * @throws UserError `cancelled` between two trips; `sheetProtected`
 */
export async function writeColumns(
  { sheetId, sheetName, firstRow, rowCount, columns }: ColumnsToWrite,
  { onRows, signal }: WriteOptions = {},
): Promise<void> {
  const runs = columnRuns(columns.map(({ column }) => column));
  let context = newContext();
  let bytes = 0;
  let written = 0;
  const send = async (): Promise<void> => {
    stopIfCancelled(signal);
    const full = context;
    context = newContext();
    bytes = 0;
    await inExcel(() => full.sync(), sheetName);
    onRows?.(Math.floor(written / runs.length));
  };
  for (const run of runs) {
    const inRun = Array.from({ length: run.count }, (_, offset) => columnAt(columns, run.first + offset));
    for (const block of writeBlocks(inRun, rowCount)) {
      if (bytes > 0 && bytes + block.bytes > maxBatchBytes) await send();
      if (bytes === 0) holdStill(context);
      const sheet = context.workbook.worksheets.getItem(sheetId);
      sheet.getRangeByIndexes(firstRow + block.firstRow, run.first, block.rowCount, run.count).values =
        block.values;
      bytes += block.bytes;
      written += block.rowCount;
    }
  }
  if (bytes > 0) await send();
}

const nothing: CellColumn = { cell: () => '' };

const columnAt = (columns: ColumnsToWrite['columns'], place: number): CellColumn =>
  columns.find(({ column }) => column === place) ?? nothing;
