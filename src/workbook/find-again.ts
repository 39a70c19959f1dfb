import { plainText } from './tier-columns';

/** Gives what was looked up, once the context has been synced; undefined where it is gone. */
export type Lookup<T> = () => Promise<T | undefined>;

/**
 * Queues the search for a sheet that was written down.
 *
 * Ids are kept while a workbook is open, names when it is saved: a file that was saved by another program may have given
 * the id to another sheet, and users give our names to sheets of their own. So an id counts at once where the name
 * agrees. Where it does not, the texts that stood on the sheet tell, in one more sync: the sheet that holds most of them
 * is the one, the id before the name, and one that holds hardly any is none.
 *
 * @param texts What stood on the sheet; without any, the id counts before the name.
 */
export function lookUpSheet(
  context: Excel.RequestContext,
  { sheetId, sheetName }: { sheetId: string; sheetName: string },
  texts: readonly string[] = [],
): Lookup<Excel.Worksheet> {
  const { worksheets } = context.workbook;
  const byId = worksheets.getItemOrNullObject(sheetId);
  const byName = worksheets.getItemOrNullObject(sheetName);
  byId.load('id,name');
  byName.load('id,name');
  const look = (sheet: Excel.Worksheet) => sheet.getRange(lookedAt).getUsedRangeOrNullObject(true);
  return () => chosen(context, { byId, byName, recorded: sheetName, texts }, look);
}

/**
 * Queues the search for a table that was written down, by the same rule as {@link lookUpSheet}.
 *
 * @param headers Of columns that it had.
 */
export function lookUpTable(
  context: Excel.RequestContext,
  { id, name }: { id: string; name: string },
  headers: readonly string[] = [],
): Lookup<Excel.Table> {
  const { tables } = context.workbook;
  const byId = tables.getItemOrNullObject(id);
  const byName = tables.getItemOrNullObject(name);
  byId.load('id,name,showTotals');
  byName.load('id,name,showTotals');
  const look = (table: Excel.Table) => table.getHeaderRowRange();
  return () => chosen(context, { byId, byName, recorded: name, texts: headers }, look);
}

/** The rows of a sheet that are searched for the texts. */
export const lookedAt = '1:400';

/** The share of the texts that a sheet or table must hold at least. */
const enough = 0.3;

interface Candidates<T> {
  byId: T;
  byName: T;
  /** The name as it was written down. */
  recorded: string;
  texts: readonly string[];
}

async function chosen<T extends { isNullObject: boolean; name: string }>(
  context: Excel.RequestContext,
  { byId, byName, recorded, texts }: Candidates<T>,
  look: (item: T) => Excel.Range,
): Promise<T | undefined> {
  if (!byId.isNullObject && byId.name === recorded) return byId;
  const there = [byId, byName].filter(({ isNullObject }) => !isNullObject);
  const wanted = new Set(texts.map((text) => plainText(text).trim()).filter((text) => text !== ''));
  if (there.length === 0 || wanted.size === 0) return there[0];
  const looked = there.map((item) => ({ item, range: look(item).load('values') }));
  await context.sync();
  const [best] = looked
    .map(({ item, range }) => ({ item, share: range.isNullObject ? 0 : shareOf(wanted, range.values) }))
    .sort((a, b) => b.share - a.share);
  return best && best.share >= enough ? best.item : undefined;
}

function shareOf(wanted: ReadonlySet<string>, values: readonly (readonly unknown[])[]): number {
  const there = new Set(values.flat().map((value) => String(value).trim()));
  return [...wanted].filter((text) => there.has(text)).length / wanted.size;
}
