import type { Block } from '../address';
import { contains } from '../address';
import { lookForDrawing } from '../drawn-sheet/drawing-now';
import { filledCells } from '../drawn-sheet/filled-cells';
import { type SheetDrawing, textsOf } from '../drawn-sheet/sheet-drawing';
import { inExcel } from '../excel';
import { lookUpSheet } from '../find-again';
import { blockOf } from '../locate-written';
import { lookForPivots } from '../pivot-summary';
import { readTogether } from '../read-together';
import type { Written } from '../written';
import { type BlockNow, locateBlock } from './locate-block';
import type { RestoreEnd } from './restore-end';
import type { FormerBlock, FormerDrawing, UndoRecord } from './undo-record';

/** A sheet that a run added, as it is now. */
export interface AddedSheet {
  id: string;
  name: string;
  made: { block: FormerBlock } | { drawing: FormerDrawing };
  /** Whether something of the user's stands on it, so that it has to stay. */
  isKept: boolean;
}

/**
 * The sheets that a run added and that are still there.
 *
 * @param end What a run that broke off has drawn so far stands where it was planned.
 */
export async function addedSheets(
  record: UndoRecord,
  now: Written | undefined,
  end: RestoreEnd,
): Promise<AddedSheet[]> {
  const made: AddedSheet['made'][] = [
    ...record.blocks.filter(({ sheetId }) => sheetId === undefined).map((block) => ({ block })),
    ...record.drawings.filter(({ sheetId }) => sheetId === undefined).map((drawing) => ({ drawing })),
  ];
  if (made.length === 0) return [];
  const sheets = await inExcel(async (context) => {
    const looked = made.map((one) => ({
      one,
      sheetNow: lookUpSheet(context, placeNow(one, now), textsOn(one)),
    }));
    await context.sync();
    const there: { one: AddedSheet['made']; id: string; name: string }[] = [];
    for (const { one, sheetNow } of looked) {
      const sheet = await sheetNow();
      if (sheet && !record.sheets.includes(sheet.id)) there.push({ one, id: sheet.id, name: sheet.name });
    }
    return there;
  });
  return readTogether(
    sheets.map(({ one, id, name }) => async (context): Promise<AddedSheet> => {
      if ('block' in one) {
        const isKept = await hasOthersBeside(context, id, one.block, record, now);
        return { id, name, made: one, isKept };
      }
      const { after, isKept } = await lookOn(context, id, one.drawing, end);
      return { id, name, made: { drawing: { ...one.drawing, after } }, isKept };
    }),
    sheets.map(({ name }) => name).join(', '),
  );
}

/** What the run wrote on a sheet, by which it is known again. */
const textsOn = (made: AddedSheet['made']): string[] =>
  'block' in made ? made.block.fresh.map(({ header }) => header) : textsOf(made.drawing.after);

/** Where a sheet is said to be: under the id it got, once the run came so far. */
function placeNow(
  made: AddedSheet['made'],
  now: Written | undefined,
): { sheetId: string; sheetName: string } {
  const written =
    'block' in made
      ? now?.places.find(({ what }) => what === made.block.what)
      : now?.drawn[made.drawing.what];
  const { sheetName } = 'block' in made ? made.block : made.drawing;
  return written ?? { sheetId: sheetName, sheetName };
}

/** Whether users wrote beside our table, or added columns to it. */
async function hasOthersBeside(
  context: Excel.RequestContext,
  sheetId: string,
  block: FormerBlock,
  record: UndoRecord,
  written: Written | undefined,
): Promise<boolean> {
  const now = await locateBlock(context, block, record, written);
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount');
  const { charts, tables } = sheet;
  charts.load('items/name');
  tables.load('items/name');
  await context.sync();
  const ours = now && areaOf(now);
  const hasColumns = now !== undefined && (ours?.columnCount ?? 0) > now.fresh.length;
  const hasCells = !used.isNullObject && !(ours && contains(ours, blockOf(used)));
  const ownTables = now?.table ? 1 : 0;
  return hasColumns || hasCells || charts.items.length > 0 || tables.items.length > ownTables;
}

/** The table, or where it is a range now, our columns from their headers to the last row that was written. */
function areaOf({ table, fresh, headerRow, firstRow, record }: BlockNow): Block | undefined {
  if (table) return table.block;
  const columns = fresh.map(({ column }) => column);
  const firstColumn = Math.min(...columns);
  return {
    firstRow: headerRow,
    firstColumn,
    rowCount: firstRow - headerRow + record.rowCount,
    columnCount: Math.max(...columns) - firstColumn + 1,
  };
}

/** A drawing where it stands now, and whether users wrote on its sheet, or put charts or tables on it. */
export async function lookOn(
  context: Excel.RequestContext,
  sheetId: string,
  { after: drawn }: Pick<FormerDrawing, 'after'>,
  end: RestoreEnd,
): Promise<{ after: SheetDrawing; isKept: boolean }> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,values');
  const { charts, tables } = sheet;
  charts.load('items/name');
  tables.load('items/name');
  const names = drawn.pivots.map(({ plan }) => plan.name);
  const pivotsThere = lookForPivots(context, sheetId, names);
  const drawingThere = lookForDrawing(sheet, drawn);
  await context.sync();
  const after = end === 'run' ? drawn : (drawingThere() ?? { ...drawn, sections: [] });
  const ours = new Set(after.charts.map(({ name }) => name));
  if (tables.items.length > 0 || charts.items.some(({ name }) => !ours.has(name)))
    return { after, isKept: true };
  if (used.isNullObject) return { after, isKept: false };
  const ranges = [...pivotsThere()].map((name) =>
    sheet.pivotTables.getItem(name).layout.getRange().load('rowIndex,columnIndex,rowCount,columnCount'),
  );
  if (ranges.length > 0) await context.sync();
  const isOurs = filledCells(after);
  const pivots: Block[] = ranges.map(blockOf);
  const isKept = used.values.some((row, down) =>
    row.some(
      (cell, across) =>
        cell !== '' &&
        !isOurs(used.rowIndex + down, used.columnIndex + across) &&
        !pivots.some((block) =>
          contains(block, {
            firstRow: used.rowIndex + down,
            firstColumn: used.columnIndex + across,
            rowCount: 1,
            columnCount: 1,
          }),
        ),
    ),
  );
  return { after, isKept };
}
