import { addressOf, type Block, sheetRows } from '../address';
import { deleteRules } from '../conditional-formats';
import { inExcel, newContext, officeCode, toUserError } from '../excel';
import { insist } from './insist';

/** A whole sheet. */
export const wholeSheet: Block = { firstRow: 0, firstColumn: 0, rowCount: sheetRows, columnCount: 16_384 };

/** Ids of the rules on some blocks; undefined where Excel cannot tell, as after users copied some. */
export async function rulesOn(sheetId: string, blocks: readonly Block[]): Promise<string[] | undefined> {
  const context = newContext();
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const looked = blocks.map((block) => sheet.getRange(addressOf(block)).conditionalFormats.load('items/id'));
  try {
    await context.sync();
  } catch (error) {
    if (officeCode(error) === 'GeneralException') return undefined;
    throw toUserError(error);
  }
  return looked.flatMap(({ items }) => items.map(({ id }) => id));
}

/**
 * Does a job that adds rules. Where it fails, those it made go again at once: a rule that was only half made does not look
 * like ours, so that nobody would find it later.
 */
export async function addWholeRules<T>(
  sheet: { id: string; name: string },
  blocks: readonly Block[],
  job: () => Promise<T>,
): Promise<T> {
  const known = await rulesOn(sheet.id, blocks);
  try {
    return await job();
  } catch (error) {
    if (known) {
      await insist(async () => {
        const now = (await rulesOn(sheet.id, blocks)) ?? [];
        const made = now.filter((id) => !known.includes(id));
        await inExcel(async (context) => {
          deleteRules(context, sheet.id, [...new Set(made)]);
          await context.sync();
        }, sheet.name);
      });
    }
    throw error;
  }
}
