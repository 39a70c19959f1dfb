import { addressOf, type Block } from '../address';
import type { SheetDrawing } from '../drawn-sheet/sheet-drawing';
import type { PivotPlan } from '../pivot-plan';
import type { FormerBlock } from './undo-record';

/**
 * A drawing of before a run, its pivots over the rows where they are now: users may have inserted columns and rows since
 * it was drawn, and the run knew of them.
 *
 * @param after The drawing of the run.
 */
export function formerDrawing(
  before: SheetDrawing,
  after: SheetDrawing,
  blocks: readonly FormerBlock[],
): SheetDrawing {
  const pivots = before.pivots.map((pivot) => {
    const same = after.pivots.find(({ plan }) => plan.name === pivot.plan.name);
    return same
      ? {
          ...pivot,
          plan: { ...pivot.plan, source: movedSource(pivot.plan.source, same.plan.source, blocks) },
        }
      : pivot;
  });
  return { ...before, pivots };
}

function movedSource(
  before: PivotPlan['source'],
  after: PivotPlan['source'],
  blocks: readonly FormerBlock[],
): PivotPlan['source'] {
  if ('table' in before || 'table' in after || before.sheetName !== after.sheetName) return before;
  const block = blocks.find(({ sheetName }) => sheetName === after.sheetName);
  const range = blockOfAddress(after.address);
  if (!block || !range) return before;
  const gone = block.former.filter(
    ({ looks, nameAfter }) => looks !== undefined && nameAfter === undefined,
  ).length;
  // The run before made rules and pivots over the same rows, and both have moved alike since.
  const rows = block.ruleRows ?? block.rowCount;
  return {
    ...after,
    address: addressOf({
      ...range,
      rowCount: range.rowCount - block.rowCount + rows,
      columnCount: range.columnCount - block.fresh.length + gone,
    }),
  };
}

/** The block of an address like `A1:L21`. */
function blockOfAddress(address: string): Block | undefined {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(address);
  if (!match) return undefined;
  const [, left = '', top = '', right = '', bottom = ''] = match;
  const [firstColumn, lastColumn] = [columnOf(left), columnOf(right)];
  const firstRow = Number(top) - 1;
  return {
    firstRow,
    firstColumn,
    rowCount: Number(bottom) - firstRow,
    columnCount: lastColumn - firstColumn + 1,
  };
}

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
