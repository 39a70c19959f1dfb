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

/** Ids of the rules on some blocks; undefined where Excel cannot tell, as after users copied some. */
export const rulesOn = (sheetId: string, blocks: readonly Block[]): Promise<string[] | undefined> =>
  inExcel((context) => readRules(context, sheetId, blocks));

async function readRules(
  context: Excel.RequestContext,
  sheetId: string,
  blocks: readonly Block[],
): Promise<string[] | undefined> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const looked = blocks.map((block) => sheet.getRange(addressOf(block)).conditionalFormats.load('items/id'));
  try {
    await context.sync();
  } catch (error) {
    if (officeCode(error) === 'GeneralException') return undefined;
    throw error;
  }
  return looked.flatMap(({ items }) => items.map(({ id }) => id));
}

/** The rules on the blocks of each sheet. One trip for all of them. */
const rulesOnAll = (places: readonly RuledBlocks[]): Promise<(string[] | undefined)[]> =>
  readTogether(
    places.map(
      ({ sheet, blocks }) =>
        (context) =>
          readRules(context, sheet.id, blocks),
    ),
  );

/**
 * Does a job that adds rules. Where it fails, those it made go again at once: a rule that was only half made does not look
 * like ours, so that nobody would find it later.
 */
export async function addWholeRules<T>(places: readonly RuledBlocks[], job: () => Promise<T>): Promise<T> {
  const known = await rulesOnAll(places);
  try {
    return await job();
  } catch (error) {
    await insist(() => deleteOthers(places, known));
    throw error;
  }
}

/** Deletes the rules that were not there, on the sheets of which Excel could tell. */
async function deleteOthers(
  places: readonly RuledBlocks[],
  known: readonly (string[] | undefined)[],
): Promise<void> {
  const now = await rulesOnAll(places);
  await inExcel(
    async (context) => {
      for (const [at, { sheet }] of places.entries()) {
        const were = known[at];
        if (!were) continue;
        const made = (now[at] ?? []).filter((id) => !were.includes(id));
        deleteRules(context, sheet.id, [...new Set(made)]);
      }
      await context.sync();
    },
    places.map(({ sheet }) => sheet.name).join(', '),
  );
}
