import { UserError } from '../classify';
import { inExcel, toUserError } from './excel';
import type { TierBlock, WritePlan } from './write-plan';

/**
 * Why a run failed: where Excel's own words say nothing and columns are not where they were planned, a colleague has
 * inserted, deleted or moved some.
 */
export async function explainFailure({ blocks }: WritePlan, error: unknown): Promise<UserError> {
  const known = toUserError(error);
  if (known.kind !== 'unexpected') return known;
  for (const block of blocks) {
    const isMoved = await haveMoved(block).catch(() => false);
    if (isMoved) return new UserError('changedMeanwhile', { sheet: block.sheet.name }, [], { cause: error });
  }
  return known;
}

/** Whether columns of a block beside rows are elsewhere now, or one without a header came among the user's. */
async function haveMoved({ what, sheet, table, headerRow, columns, idColumn }: TierBlock): Promise<boolean> {
  const { id } = sheet;
  if (what === 'ownSheet' || id === undefined) return false;
  return inExcel(async (context) => {
    const { names, worksheets } = context.workbook;
    const marked = columns.flatMap(({ name, column }) =>
      table || name === undefined
        ? []
        : [{ column, range: names.getItem(name).getRange().load('columnIndex') }],
    );
    const from = idColumn ?? Math.min(...columns.map(({ column }) => column));
    const end = Math.min(...columns.map(({ column }) => column));
    const headers =
      headerRow < 0 || end <= from
        ? undefined
        : worksheets
            .getItem(id)
            .getRangeByIndexes(headerRow, from, 1, end - from)
            .load('values');
    await context.sync();
    return (
      marked.some(({ column, range }) => range.columnIndex !== column) ||
      (headers?.values.flat().includes('') ?? false)
    );
  }, sheet.name);
}
