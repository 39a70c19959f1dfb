import { UserError } from '../classify';
import { type Block, contains, sheetRows } from './address';
import { chosenRegion, regionOf } from './chosen-region';
import { supports } from './environment';
import { inExcel } from './excel';
import { lookUpSheet, lookUpTable } from './find-again';
import { growRegion } from './grow-region';
import { textsOf } from './drawn-sheet/sheet-drawing';
import { blockOf, storedWritten } from './locate-written';
import { pastProse } from './past-prose';
import type { Region } from './region';
import { type SelectedAreas, selectedAreas } from './selected-areas';
import type { Written } from './written';

/**
 * The block of cells that a run would read for what is selected now.
 *
 * - A selection inside an Excel table means the table (its totals row left out).
 * - One cell, or cells of one row or column, mean the table around them, blank rows and columns inside it included; a
 *   cell of the prose above a table, the table below it.
 * - More cells are taken as they are, cut to those with a value, so that whole columns cost nothing. Rows selected
 *   without their header keep the header of their table.
 * - Several areas mean the rows and columns they select of one block.
 * - On a sheet this add-in wrote, the rows that it was made from.
 *
 * @param exactly Takes the selected cells as they are whatever they are part of.
 * @throws UserError `emptySheet`, `emptySelection`, `severalAreas`, `notCells`, `cellEditing`
 */
export async function locateSelection(exactly = false): Promise<Region> {
  return inExcel(async (context) => {
    const written = await storedWritten(context);
    const selected = await selectedAreas(context);
    if (!exactly && written && (await isOurSheet(context, selected.sheetId, written)))
      return locateSource(context, written);
    return locateAreas(context, selected, exactly);
  });
}

const headersOf = ({ columns }: Written['places'][number]): string[] => columns.map(({ header }) => header);

/** Whether a sheet is one that the last run added. */
async function isOurSheet(
  context: Excel.RequestContext,
  sheetId: string,
  written: Written,
): Promise<boolean> {
  const own = written.places.filter(({ what }) => what === 'ownSheet');
  const sheets = [
    ...own.map((place) => lookUpSheet(context, place, headersOf(place))),
    ...Object.values(written.drawn).map((drawn) => lookUpSheet(context, drawn, textsOf(drawn.drawing))),
  ];
  await context.sync();
  for (const sheetNow of sheets) if ((await sheetNow())?.id === sheetId) return true;
  return false;
}

/**
 * The rows of the last run where they stand now, new rows below included.
 *
 * @throws UserError `dataMoved` if their sheet or table is gone.
 */
export async function locateSource(context: Excel.RequestContext, { source }: Written): Promise<Region> {
  const headers = Object.values(source.columns).filter((header) => !header.startsWith('#'));
  const sheetNow = lookUpSheet(context, source, headers);
  const tableNow = source.table && lookUpTable(context, source.table, headers);
  await context.sync();
  const table = await tableNow?.();
  const sheet = table ? table.worksheet : await sheetNow();
  if (!sheet || (tableNow && !table)) throw new UserError('dataMoved', { sheet: source.sheetName });
  if (table) {
    sheet.load('id,name');
    await context.sync();
  }
  const place = { sheetId: sheet.id, sheetName: sheet.name };
  const { block, exactRows, wholeColumns, rows, sheetColumns, headerRow } = source;
  const header = headerRow === undefined ? {} : { headerRow };
  if (exactRows && !table)
    return {
      ...regionOf(place.sheetId, place.sheetName, block, {
        exactRows,
        ...header,
        ...(rows && { rows }),
        ...(sheetColumns && { sheetColumns }),
      }),
    };
  const start = wholeColumns
    ? { ...block, firstRow: 0, rowCount: sheetRows }
    : { ...(await cornerOf(context, table, block)), rowCount: 1, columnCount: 1 };
  const region = await locateAreas(context, { ...place, areas: [start] }, false);
  return { ...region, ...header, ...(sheetColumns && { sheetColumns }) };
}

/** Where a table begins now, or a block did. */
async function cornerOf(
  context: Excel.RequestContext,
  table: Excel.Table | undefined,
  block: Block,
): Promise<Block> {
  if (!table) return block;
  const body = table.getRange().load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  return blockOf(body);
}

/** The table or region that the selected areas mean. */
async function locateAreas(
  context: Excel.RequestContext,
  selected: SelectedAreas,
  exactly: boolean,
): Promise<Region> {
  const { sheetId, sheetName, areas } = selected;
  const sheet = context.workbook.worksheets.getItem(sheetId);
  sheet.tables.load('items/id,items/name,items/showTotals');
  const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount');
  const cut = areas.map((area) =>
    sheet
      .getRangeByIndexes(area.firstRow, area.firstColumn, area.rowCount, area.columnCount)
      .getUsedRangeOrNullObject(true)
      .load('rowIndex,columnIndex,rowCount,columnCount'),
  );
  await context.sync();
  if (used.isNullObject) throw new UserError('emptySheet', { sheet: sheetName });

  const filled = cut.filter((range) => !range.isNullObject).map(blockOf);
  const table = exactly ? undefined : await tableOf(sheet, filled.length === 0 ? areas : filled);
  if (table) return { ...regionOf(sheetId, sheetName, table.block), table: table.table };
  const [start, second] = areas;
  const [first] = filled;
  const isCell = start && !second && start.rowCount === 1 && start.columnCount === 1;
  const corner = first ?? (isCell ? start : undefined);
  if (!corner) throw new UserError('emptySelection', { sheet: sheetName });
  const isLine = !second && (corner.rowCount === 1 || corner.columnCount === 1);
  if (exactly || !isLine) return chosenRegion(sheet, selected, filled, blockOf(used));

  const region = sheet
    .getRangeByIndexes(corner.firstRow, corner.firstColumn, 1, 1)
    .getSurroundingRegion()
    .getUsedRangeOrNullObject(true);
  region.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (region.isNullObject) throw new UserError('emptySelection', { sheet: sheetName });
  const found = await pastProse(sheet, blockOf(region), blockOf(used));
  const { block, beyond } = await growRegion(sheet, found, blockOf(used));
  return { ...regionOf(sheetId, sheetName, block), ...(beyond.length > 0 && { beyond }) };
}

/** The Excel table that all of the blocks lie in, without its totals row. */
async function tableOf(
  sheet: Excel.Worksheet,
  blocks: readonly Block[],
): Promise<{ block: Block; table: { id: string; name: string } } | undefined> {
  const { context } = sheet;
  const tables = sheet.tables.items.map((table) => ({
    table,
    range: table.getRange().load('rowIndex,columnIndex,rowCount,columnCount'),
  }));
  if (tables.length > 0) await context.sync();
  const found = tables.find(({ range }) => blocks.every((block) => contains(blockOf(range), block)));
  if (!found) return undefined;
  const { id, name, showTotals } = found.table;
  const block = blockOf(found.range);
  return { block: { ...block, rowCount: block.rowCount - (showTotals ? 1 : 0) }, table: { id, name } };
}

/**
 * Calls back after every change of the selection, also by going to another sheet, until the result is called.
 *
 * @example
 * const stop = await onSelectionChanged(() => void refreshPane());
 */
export async function onSelectionChanged(handler: () => void): Promise<() => Promise<void>> {
  const tell = () => {
    handler();
    return Promise.resolve();
  };
  return inExcel(async (context) => {
    const { workbook } = context;
    const handlers = supports('1.9')
      ? [workbook.worksheets.onSelectionChanged.add(tell), workbook.worksheets.onActivated.add(tell)]
      : [workbook.onSelectionChanged.add(tell)];
    await context.sync();
    return () =>
      inExcel(async () => {
        for (const added of handlers) added.remove();
        await context.sync();
      });
  });
}
