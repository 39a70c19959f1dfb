import { UserError } from '../classify';
import { type Block, contains } from './address';
import { chosenRegion, regionOf } from './chosen-region';
import { growRegion } from './grow-region';
import { blockOf } from './locate-written';
import { pastProse } from './past-prose';
import type { Region } from './region';
import type { SelectedAreas } from './selected-areas';

/**
 * The table or region that the selected areas mean.
 *
 * @param exactly Takes the cells as they are whatever they are part of.
 * @throws UserError `emptySheet`, `emptySelection`, `severalAreas`
 */
export async function locateAreas(
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
