import { UserError } from '../classify';
import { addressOf, type Block, columnRuns, withoutSheet } from './address';
import { supports } from './environment';
import { newContext, officeCode } from './excel';
import { blockArea, type TierBlock } from './write-plan';

/** Cells outside tables that are to be written to. */
interface Target {
  sheet: { id: string; name: string };
  area: Block;
}

/**
 * Refuses to write into merged cells, of which Excel keeps the first and drops the others without a word. Tables have none.
 * Needs ExcelApi 1.13. One sync, where columns stand outside tables.
 *
 * @throws UserError `mergedCells` with their addresses
 */
export async function checkMerged(blocks: readonly TierBlock[]): Promise<void> {
  if (!supports('1.13')) return;
  const targets = blocks.flatMap((block): Target[] => {
    const { id, name } = block.sheet;
    if (block.table || id === undefined) return [];
    return columnRuns(block.columns.map(({ column }) => column)).map(({ first, count }) => ({
      sheet: { id, name },
      area: { ...blockArea(block), firstColumn: first, columnCount: count },
    }));
  });
  try {
    await requireUnmerged(targets);
  } catch (error) {
    // Excel fails where there are too many of them to be named: then fewer rows are asked about.
    if (officeCode(error) !== undefined) await requireUnmerged(targets.flatMap(inPieces));
    throw error;
  }
}

/** Excel names so many merged areas at once. */
const mostAreas = 512;

/** As many pieces as one request may look at. */
const mostPieces = 400;

/** The first pieces of a target that are too small to hold too many merged areas. */
function inPieces({ sheet, area }: Target): Target[] {
  const high = Math.ceil(Math.min(area.rowCount, mostAreas * mostPieces) / mostAreas);
  const pieces = Array.from({ length: high * area.columnCount }, (_, at): Target => {
    const down = Math.floor(at / area.columnCount) * mostAreas;
    return {
      sheet,
      area: {
        firstRow: area.firstRow + down,
        rowCount: Math.min(mostAreas, area.rowCount - down),
        firstColumn: area.firstColumn + (at % area.columnCount),
        columnCount: 1,
      },
    };
  });
  return pieces.slice(0, mostPieces);
}

async function requireUnmerged(targets: readonly Target[]): Promise<void> {
  if (targets.length === 0) return;
  const context = newContext();
  const looked = targets.map(({ sheet, area }) => {
    const range = context.workbook.worksheets.getItem(sheet.id).getRange(addressOf(area));
    return { sheet, merged: range.getMergedAreasOrNullObject().load('address') };
  });
  await context.sync();
  const found = looked.filter(({ merged }) => !merged.isNullObject);
  const [first] = found;
  if (!first) return;
  const cells = new Set(found.flatMap(({ merged }) => merged.address.split(',').map(withoutSheet)));
  throw new UserError('mergedCells', { sheet: first.sheet.name }, [...cells]);
}
