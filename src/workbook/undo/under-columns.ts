import type { Block } from '../address';
import { supports } from '../environment';
import { inExcel } from '../excel';
import { holdStill } from '../write-columns';
import { putLooksBack, readLook } from './cell-look';
import { type CellsUnder, formatRuns, type FormatRuns, formatsOver } from './cells-under';

/** Columns of one sheet over the same rows. */
export interface ColumnsAt {
  sheetId: string;
  sheetName: string;
  /** −1 without headers. */
  headerRow: number;
  firstRow: number;
  rowCount: number;
}

/** Reads what is under columns that are still blank. One sync, and a second where somebody formatted them. */
export async function readUnder(
  { sheetId, sheetName, headerRow, firstRow, rowCount }: ColumnsAt,
  columns: readonly number[],
): Promise<Map<number, CellsUnder>> {
  if (columns.length === 0) return new Map();
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const looked = columns.map((column) => {
      const top = sheet.getRangeByIndexes(headerRow < 0 ? firstRow : headerRow, column, 1, 1);
      top.format.load('columnWidth');
      if (supports('1.7')) top.format.load('useStandardWidth');
      const first = sheet.getRangeByIndexes(firstRow, column, 1, 1).load('numberFormat');
      const body = sheet.getRangeByIndexes(firstRow, column, Math.max(1, rowCount), 1);
      const used = body.getUsedRangeOrNullObject(false).load('rowIndex,rowCount');
      return { column, top, look: readLook(top), first, used };
    });
    await context.sync();
    const formatted = looked.map(({ column, used }) =>
      used.isNullObject
        ? undefined
        : sheet.getRangeByIndexes(firstRow, column, rowCount, 1).load('numberFormat'),
    );
    if (formatted.some((range) => range !== undefined)) await context.sync();
    const entries = looked.map(({ column, top, look, first }, index): [number, CellsUnder] => {
      const cells = formatted[index]?.numberFormat ?? first.numberFormat;
      const runs = formatRuns(cells.map(([format]) => String(format)));
      const formats = formatted[index] ? runs : runs.map((run) => ({ ...run, rows: Math.max(1, rowCount) }));
      const isStandard = supports('1.7') && top.format.useStandardWidth;
      return [
        column,
        { width: isStandard ? null : top.format.columnWidth, header: look(), formats: lean(formats) },
      ];
    });
    return new Map(entries);
  }, sheetName);
}

/** Without a tail of `General`, which is meant anyway. */
const lean = (runs: FormatRuns): FormatRuns => (runs.at(-1)?.format === 'General' ? runs.slice(0, -1) : runs);

/** Empties columns and puts back what was under them. What users wrote beside and below stays. */
export async function putUnderBack(
  { sheetId, sheetName, headerRow, firstRow, rowCount }: ColumnsAt,
  columns: readonly { column: number; under: CellsUnder | undefined }[],
): Promise<void> {
  if (columns.length === 0) return;
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const top = headerRow < 0 ? firstRow : headerRow;
    const at = (column: number, block: Pick<Block, 'firstRow' | 'rowCount'>) =>
      sheet.getRangeByIndexes(block.firstRow, column, block.rowCount, 1);
    holdStill(context);
    for (const { column, under } of columns) {
      at(column, { firstRow: top, rowCount: firstRow + rowCount - top }).clear(Excel.ClearApplyTo.contents);
      let row = firstRow;
      for (const { rows, format } of formatsOver(under?.formats ?? [], rowCount)) {
        Object.assign(at(column, { firstRow: row, rowCount: rows }), { numberFormat: format });
        row += rows;
      }
      if (under) setWidth(at(column, { firstRow: top, rowCount: 1 }), under.width);
    }
    const headers = columns.flatMap(({ column, under }) =>
      under && headerRow >= 0
        ? [{ at: () => at(column, { firstRow: headerRow, rowCount: 1 }), look: under.header }]
        : [],
    );
    if (headers.length > 0) await putLooksBack(context, headers);
    else await context.sync();
  }, sheetName);
}

/** Queues a column's width; null is the standard one. */
export function setWidth({ format }: Excel.Range, width: number | null): void {
  if (width === null) format.useStandardWidth = true;
  else format.columnWidth = width;
}
