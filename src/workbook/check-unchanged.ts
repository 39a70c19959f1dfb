import { UserError } from '../classify';
import { inExcel, officeCode } from './excel';
import type { TierBlock, WritePlan } from './write-plan';

/** Rows of a block that are looked at, evenly spread: an inserted, deleted or sorted row moves some of them. */
const samples = 48;

/**
 * Makes sure that the rows are still where they were when they were read: a colleague may have inserted, deleted or
 * sorted some, or deleted the sheet. One sync.
 *
 * @throws UserError `changedMeanwhile` naming the sheet
 */
export async function checkUnchanged({ blocks }: WritePlan): Promise<void> {
  for (const block of blocks) await checkBlock(block);
}

async function checkBlock({
  sheet,
  firstRow,
  rowCount,
  idColumn,
  rowId,
  ...block
}: TierBlock): Promise<void> {
  const { id, name } = sheet;
  if (id === undefined || idColumn === undefined || block.what === 'ownSheet') return;
  const step = Math.max(1, Math.floor((rowCount - 1) / (samples - 1)));
  const rows = Array.from({ length: Math.ceil(rowCount / step) }, (_, index) => index * step);
  const looked = new Set([...rows, rowCount - 1].filter((row) => row >= 0 && rowId(row) !== ''));
  await inExcel(async (context) => {
    const item = context.workbook.worksheets.getItem(id);
    const cells = [...looked].map((row) => ({
      row,
      cell: item.getRangeByIndexes(firstRow + row, idColumn, 1, 1).load('values'),
    }));
    await context.sync().catch((error: unknown) => {
      throw officeCode(error) === 'ItemNotFound' ? new UserError('changedMeanwhile', { sheet: name }) : error;
    });
    if (cells.some(({ row, cell }) => String(cell.values[0]?.[0]).trim() !== rowId(row))) {
      throw new UserError('changedMeanwhile', { sheet: name });
    }
  }, name);
}
