import { UserError } from '../classify';
import { addressOf, columnRuns, withoutSheet } from './address';
import { supports } from './environment';
import { newContext, officeCode } from './excel';
import { blockArea, type TierBlock } from './write-plan';

/**
 * Refuses to write into merged cells, of which Excel keeps the first and drops the others without a word. Tables have none.
 * Needs ExcelApi 1.13. One sync, where columns stand outside tables.
 *
 * @throws UserError `mergedCells` with their addresses
 */
export async function checkMerged(blocks: readonly TierBlock[]): Promise<void> {
  if (!supports('1.13')) return;
  const context = newContext();
  const looked = blocks.flatMap((block) => {
    const { id, name } = block.sheet;
    if (block.table || id === undefined) return [];
    const sheet = context.workbook.worksheets.getItem(id);
    return columnRuns(block.columns.map(({ column }) => column)).map(({ first, count }) => {
      const area = { ...blockArea(block), firstColumn: first, columnCount: count };
      const range = sheet.getRange(addressOf(area));
      return { sheet: name, area, merged: range.getMergedAreasOrNullObject().load('address') };
    });
  });
  if (looked.length === 0) return;
  try {
    await context.sync();
  } catch (error) {
    // Above 512 of them Excel does not tell where they are.
    const [first] = looked;
    if (officeCode(error) === undefined || !first) throw error;
    throw new UserError('mergedCells', { sheet: first.sheet }, [addressOf(first.area)], { cause: error });
  }
  const found = looked.filter(({ merged }) => !merged.isNullObject);
  const [first] = found;
  if (!first) return;
  const cells = found.flatMap(({ merged }) => merged.address.split(',').map(withoutSheet));
  throw new UserError('mergedCells', { sheet: first.sheet }, cells);
}
