import { type Block, columnRuns } from './address';
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
  /** Reaches a part of it otherwise than by its address. */
  reach?: ((context: Excel.RequestContext, part: Block) => Excel.Range | undefined) | undefined;
}

interface WriteOptions {
  /** Rows written so far, of `rowCount`. */
  onRows?: ((done: number) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** Queues something before what a trip writes; what it gives is called after the trip. */
  beforeTrip?: ((context: Excel.RequestContext) => () => void) | undefined;
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
export const writeColumns = (area: ColumnsToWrite, options?: WriteOptions): Promise<void> =>
  writeAreas([area], options);

/** Writes several areas, one behind the other in the same trips. */
export async function writeAreas(
  areas: readonly ColumnsToWrite[],
  { onRows, signal, beforeTrip }: WriteOptions = {},
): Promise<void> {
  let trip = newTrip();
  let rows = 0;
  let check: (() => void) | undefined;
  const send = async (sheetName: string): Promise<void> => {
    stopIfCancelled(signal);
    const { context } = trip;
    trip = newTrip();
    await inExcel(() => context.sync(), sheetName);
    check?.();
    onRows?.(Math.floor(rows));
  };
  for (const { sheetId, sheetName, firstRow, rowCount, columns, reach } of areas) {
    const runs = columnRuns(columns.map(({ column }) => column));
    for (const { first, count } of runs) {
      const inRun = Array.from({ length: count }, (_, offset) => columnAt(columns, first + offset));
      for (const block of writeBlocks(inRun, rowCount)) {
        if (trip.bytes > 0 && trip.bytes + block.bytes > maxBatchBytes) await send(sheetName);
        const { context, sheetOf } = trip;
        if (trip.bytes === 0) {
          holdStill(context);
          check = beforeTrip?.(context);
        }
        const { rowCount: height } = block;
        const top = firstRow + block.firstRow;
        const part = { firstRow: top, firstColumn: first, rowCount: height, columnCount: count };
        const range = reach?.(context, part) ?? sheetOf(sheetId).getRangeByIndexes(top, first, height, count);
        range.values = block.values;
        trip.bytes += block.bytes;
        rows += block.rowCount / runs.length;
      }
    }
  }
  const last = areas.at(-1);
  if (trip.bytes > 0 && last) await send(last.sheetName);
}

/** A request that fills up. A sheet is reached once in it, whatever the number of its blocks. */
function newTrip() {
  const context = newContext();
  const sheets = new Map<string, Excel.Worksheet>();
  const sheetOf = (id: string): Excel.Worksheet => {
    const sheet = sheets.get(id) ?? context.workbook.worksheets.getItem(id);
    sheets.set(id, sheet);
    return sheet;
  };
  return { context, bytes: 0, sheetOf };
}

const nothing: CellColumn = { cell: () => '' };

const columnAt = (columns: ColumnsToWrite['columns'], place: number): CellColumn =>
  columns.find(({ column }) => column === place) ?? nothing;
