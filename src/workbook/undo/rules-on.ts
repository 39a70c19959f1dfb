import { addressOf, type Block, sheetRows } from '../address';
import { deleteRules } from '../conditional-formats';
import { inExcel, officeCode } from '../excel';
import { readTogether } from '../read-together';
import { insist } from './insist';

/** A whole sheet. */
export const wholeSheet: Block = { firstRow: 0, firstColumn: 0, rowCount: sheetRows, columnCount: 16_384 };

/** Blocks of a sheet on which rules may stand. */
export interface RuledBlocks {
  sheet: { id: string; name: string };
  blocks: readonly Block[];
}

/** The same with the ids of the rules on them; undefined where Excel cannot tell, as after users copied some. */
export interface RulesThere extends RuledBlocks {
  ids: string[] | undefined;
}

/** Ids of the rules on some blocks; undefined where Excel cannot tell. */
export async function rulesOn(sheetId: string, blocks: readonly Block[]): Promise<string[] | undefined> {
  const sheet = { id: sheetId, name: '' };
  const { ids } = await inExcel((context) => lookAtRules(context, { sheet, blocks }));
  return ids;
}

/** Reads the rules on some blocks. One sync. */
export async function lookAtRules(
  context: Excel.RequestContext,
  { sheet, blocks }: RuledBlocks,
): Promise<RulesThere> {
  const item = context.workbook.worksheets.getItem(sheet.id);
  const looked = blocks.map((block) => item.getRange(addressOf(block)).conditionalFormats.load('items/id'));
  try {
    await context.sync();
  } catch (error) {
    if (officeCode(error) === 'GeneralException') return { sheet, blocks, ids: undefined };
    throw error;
  }
  return { sheet, blocks, ids: looked.flatMap(({ items }) => items.map(({ id }) => id)) };
}

/**
 * Does a job that adds rules. Where it fails, those it made go again at once: a rule that was only half made does not look
 * like ours, so that nobody would find it later.
 *
 * @param before The rules where it adds some.
 */
export async function addWholeRules<T>(before: readonly RulesThere[], job: () => Promise<T>): Promise<T> {
  try {
    return await job();
  } catch (error) {
    await insist(() => deleteOthers(before));
    throw error;
  }
}

/** Deletes the rules that were not there, on the sheets of which Excel could tell. */
async function deleteOthers(before: readonly RulesThere[]): Promise<void> {
  const now = await readTogether(before.map((one) => (context) => lookAtRules(context, one)));
  await inExcel(
    async (context) => {
      for (const [at, { sheet, ids: were }] of before.entries()) {
        if (!were) continue;
        const made = (now[at]?.ids ?? []).filter((id) => !were.includes(id));
        deleteRules(context, sheet.id, [...new Set(made)]);
      }
      await context.sync();
    },
    before.map(({ sheet }) => sheet.name).join(', '),
  );
}
