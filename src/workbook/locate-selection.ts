import { UserError } from '../classify';
import { addressOf, type Block, bounding, contains } from './address';
import { supports } from './environment';
import { inExcel, officeCode } from './excel';
import { lookUpSheet, lookUpTable } from './find-again';
import { blockOf, storedWritten } from './locate-written';
import type { Region } from './region';
import type { Written } from './written';

/**
 * The block of cells that a run would read for what is selected now.
 *
 * - A selection inside an Excel table means the table (its totals row left out).
 * - One cell means the region around it; more cells are taken as they are, cut to those with a value, so that
 *   whole columns cost nothing.
 * - Several areas over the same rows mean the block from the first to the last.
 * - On a sheet this add-in wrote, the rows that it was made from.
 *
 * @throws UserError `emptySheet`, `emptySelection`, `severalAreas`, `notCells`, `cellEditing`
 */
export async function locateSelection(): Promise<Region> {
  return inExcel(async (context) => {
    const written = await storedWritten(context);
    const { sheetId, sheetName, areas } = await selectedAreas(context);
    if (written && (await isOurSheet(context, sheetId, written))) return locateSource(context, written);
    return grow(context, { id: sheetId, name: sheetName }, areas);
  });
}

/** Whether a sheet is one that the last run added. */
async function isOurSheet(
  context: Excel.RequestContext,
  sheetId: string,
  written: Written,
): Promise<boolean> {
  const own = written.places.filter(({ what }) => what === 'ownSheet');
  const sheets = [...own, ...Object.values(written.drawn)].map((place) => lookUpSheet(context, place));
  await context.sync();
  return sheets.some((sheetNow) => sheetNow()?.id === sheetId);
}

/**
 * The rows of the last run where they stand now, new rows below included.
 *
 * @throws UserError `dataMoved` if their sheet or table is gone.
 */
export async function locateSource(context: Excel.RequestContext, { source }: Written): Promise<Region> {
  const sheetNow = lookUpSheet(context, source);
  const tableNow = source.table && lookUpTable(context, source.table);
  await context.sync();
  const table = tableNow?.();
  const sheet = table ? table.worksheet : sheetNow();
  if (!sheet || (tableNow && !table)) throw new UserError('dataMoved', { sheet: source.sheetName });
  const body = table?.getRange();
  body?.load('rowIndex,columnIndex,rowCount,columnCount');
  if (table) sheet.load('id,name');
  if (body) await context.sync();
  const block = body ? blockOf(body) : source.block;
  const start = source.exactRows ? block : { ...block, rowCount: 1, columnCount: 1 };
  return grow(context, { id: sheet.id, name: sheet.name }, [start]);
}

/** What is selected, as blocks of the active sheet. */
async function selectedAreas(
  context: Excel.RequestContext,
): Promise<{ sheetId: string; sheetName: string; areas: Block[] }> {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load('id,name');
  try {
    if (!supports('1.9')) {
      const range = context.workbook.getSelectedRange();
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      await context.sync();
      return { sheetId: sheet.id, sheetName: sheet.name, areas: [blockOf(range)] };
    }
    const { areas } = context.workbook.getSelectedRanges();
    areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    await context.sync();
    return { sheetId: sheet.id, sheetName: sheet.name, areas: areas.items.map(blockOf) };
  } catch (error) {
    if (officeCode(error) === 'InvalidSelection' && (await isChartSelected(context)))
      throw new UserError('notCells');
    throw error;
  }
}

/** Tells a selected chart from a cell being edited: both answer `InvalidSelection`. */
async function isChartSelected(context: Excel.RequestContext): Promise<boolean> {
  if (!supports('1.9')) return false;
  const chart = context.workbook.getActiveChartOrNullObject();
  chart.load('name');
  await context.sync();
  return !chart.isNullObject;
}

/** The table or region that the selected areas mean. */
async function grow(
  context: Excel.RequestContext,
  { id, name }: { id: string; name: string },
  areas: readonly Block[],
): Promise<Region> {
  const sheet = context.workbook.worksheets.getItem(id);
  sheet.tables.load('items/id,items/name,items/showTotals');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('address');
  const cut = areas.map((area) =>
    sheet
      .getRangeByIndexes(area.firstRow, area.firstColumn, area.rowCount, area.columnCount)
      .getUsedRangeOrNullObject(true),
  );
  for (const range of cut) range.load('rowIndex,columnIndex,rowCount,columnCount');
  const [start = { firstRow: 0, firstColumn: 0, rowCount: 1, columnCount: 1 }] = areas;
  const isOneCell = areas.length === 1 && start.rowCount === 1 && start.columnCount === 1;
  const region = sheet
    .getRangeByIndexes(start.firstRow, start.firstColumn, 1, 1)
    .getSurroundingRegion()
    .getUsedRangeOrNullObject(true);
  region.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (used.isNullObject) throw new UserError('emptySheet', { sheet: name });

  const tables = sheet.tables.items.map((table) => ({
    table,
    range: table.getRange().load('rowIndex,columnIndex,rowCount,columnCount'),
  }));
  if (tables.length > 0) await context.sync();
  const filled = cut.filter((range) => !range.isNullObject).map(blockOf);
  const chosen = filled.length === 0 ? areas : filled;
  const inTable = tables.find(({ range }) => chosen.every((block) => contains(blockOf(range), block)));
  if (inTable) {
    const block = blockOf(inTable.range);
    const rowCount = block.rowCount - (inTable.table.showTotals ? 1 : 0);
    return regionOf(id, name, { ...block, rowCount }, { id: inTable.table.id, name: inTable.table.name });
  }
  if (isOneCell) {
    if (region.isNullObject) throw new UserError('emptySelection', { sheet: name });
    return regionOf(id, name, blockOf(region));
  }
  const [first, ...others] = filled;
  if (!first) throw new UserError('emptySelection', { sheet: name });
  const sameRows = (block: Block) => block.firstRow === first.firstRow && block.rowCount === first.rowCount;
  if (!others.every(sameRows)) throw new UserError('severalAreas', { sheet: name }, filled.map(addressOf));
  const block = bounding([first, ...others]);
  const around = region.isNullObject ? block : blockOf(region);
  const exactRows = block.firstRow !== around.firstRow || block.rowCount !== around.rowCount;
  return { ...regionOf(id, name, block), ...(exactRows && { exactRows }) };
}

const regionOf = (sheetId: string, sheetName: string, block: Block, table?: Region['table']): Region => ({
  sheetId,
  sheetName,
  address: addressOf(block),
  ...block,
  ...(table && { table }),
});

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
