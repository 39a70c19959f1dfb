import { UserError } from '../classify';
import { type Block, withoutSheet } from './address';
import { supports } from './environment';

/** Cells that a run needs to be empty. */
export interface NeededRoom {
  sheetId: string;
  sheetName: string;
  blocks: Block[];
}

/**
 * Refuses to write where something else stands or where Excel forbids it. One sync, whatever there is to check.
 *
 * @param sheets Sheets to be written to.
 * @param addsSheets Whether sheets will be added, which a protected workbook forbids.
 * @throws UserError `sheetProtected` naming the sheet; `occupiedCells` with the addresses
 */
export async function checkRoom(
  context: Excel.RequestContext,
  sheets: readonly { id: string; name: string }[],
  addsSheets: boolean,
  needed: readonly NeededRoom[],
): Promise<void> {
  const { worksheets } = context.workbook;
  const protections = sheets.map(({ id, name }) => {
    const { protection } = worksheets.getItem(id);
    protection.load('protected');
    return { name, protection };
  });
  const structure = addsSheets && supports('1.7') ? context.workbook.protection : undefined;
  structure?.load('protected');
  const looked = needed.map(({ sheetId, sheetName, blocks }) => ({
    sheetName,
    columns: Math.max(0, ...blocks.map(({ columnCount }) => columnCount)),
    used: blocks.map((block) => {
      const { firstRow, firstColumn, rowCount, columnCount } = block;
      const range = worksheets
        .getItem(sheetId)
        .getRangeByIndexes(firstRow, firstColumn, rowCount, columnCount);
      const used = range.getUsedRangeOrNullObject(true);
      used.load('address');
      return used;
    }),
  }));
  await context.sync();

  const locked = protections.find(({ protection }) => protection.protected);
  if (locked) throw new UserError('sheetProtected', { sheet: locked.name });
  if (structure?.protected) throw new UserError('sheetProtected', { sheet: '' });
  for (const { sheetName, columns, used } of looked) {
    const cells = used.filter((range) => !range.isNullObject).map(({ address }) => withoutSheet(address));
    if (cells.length > 0)
      throw new UserError('occupiedCells', { sheet: sheetName, columns, cells: cells.join(' ') }, cells);
  }
}
