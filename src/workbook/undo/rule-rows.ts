import type { Block } from '../address';
import { inExcel } from '../excel';
import { rowsFrom } from '../lists-beside';
import { blocksOfRules, findOwnRules } from '../own-rules';
import type { ColumnsAt } from './under-columns';

/**
 * How many rows our rules cover, from the first data row on. They need not be the rows of the block: users add customers
 * below the last run's, and insert some between them.
 *
 * @param written Ids of the rules as the last run wrote them down.
 * @param there Ids of all rules on our columns; those of the last run are not among them once a file was saved elsewhere.
 * @returns undefined where none of ours is there, or Excel cannot tell
 */
export async function rowsUnderRules(
  { sheetId, sheetName, firstRow }: ColumnsAt,
  own: readonly Block[],
  written: readonly string[],
  there: readonly string[],
): Promise<number | undefined> {
  return inExcel(async (context) => {
    const known = written.filter((id) => there.includes(id));
    const isLost = known.length === 0 && there.length > 0;
    const ids = isLost ? ((await findOwnRules(context, sheetId, [], own)) ?? []) : known;
    return rowsFrom(firstRow, await blocksOfRules(context, sheetId, ids), own);
  }, sheetName);
}
