import { addressOf, type Block, columnRuns, sheetRows } from './address';
import { addRules, deleteRules } from './conditional-formats';
import { inExcel } from './excel';
import { blockRules } from './block-rules';
import { columnsOfList, listsBeside, rowsOfList, rulesOfList } from './lists-beside';
import { blocksOfRules, findOwnRules } from './own-rules';
import type { ReadyBlock } from './prepare-block';
import { readTogether } from './read-together';
import { type ListRules, shareRules } from './share-rules';
import type { SheetRule } from './sheet-rule';
import { ownColumnBlocks } from './write-block';
import { holdStill } from './write-columns';
import type { WrittenPlaceRecord } from './written';

/** Rules that are to stand on a sheet instead of those of the last run. */
export interface RulesToSet {
  sheet: { id: string; name: string };
  rules: SheetRule[];
  /** Other lists on the sheet, whose colours stay: all of a sheet share its rules. */
  beside?: { places: readonly WrittenPlaceRecord[]; corner: ListRules['corner'] } | undefined;
  /** Ids of the last run's rules; undefined where there was no last run. */
  old: readonly string[] | undefined;
  /** Rules that were there before a run broke off: others on our columns are its own. */
  known?: readonly string[] | undefined;
  /** The columns on which our rules are looked for. */
  own: Block[];
  /** The cells to be cleared of rules where these cannot be read. */
  cells: Block[];
}

/** Rules under way: their ids, and what is left to do in the last trip. */
export interface RuleChange {
  /** To be remembered; empty where the next run had better clear our cells than look for ids. */
  ids: string[];
  /** What was wanted, as values. */
  rules: SheetRule[];
  finish: (context: Excel.RequestContext) => void;
}

/**
 * The rules of a block.
 *
 * @param elsewhere What earlier runs wrote and this one leaves alone.
 */
export function rulesOfBlock(block: ReadyBlock, elsewhere: readonly WrittenPlaceRecord[]): RulesToSet {
  const { sheet, previous, headerRow, firstRow, columns } = block;
  const places = elsewhere.filter(({ sheetId }) => sheetId === sheet.id);
  const old = [...(previous ? [previous.record] : []), ...places].flatMap(({ rules }) => rules);
  const corner = {
    row: headerRow < 0 ? firstRow : headerRow,
    column: Math.min(...columns.map(({ column }) => column)),
  };
  return {
    sheet,
    rules: blockRules(block),
    beside: places.length > 0 ? { places, corner } : undefined,
    old: previous || places.length > 0 ? [...new Set(old)] : undefined,
    own: ownColumns(block),
    cells: ownColumnBlocks(block),
  };
}

/** All rows of the columns that are or were ours. */
function ownColumns({ headerRow, firstRow, columns, previous }: ReadyBlock): Block[] {
  const top = Math.min(firstRow, ...(headerRow < 0 ? [] : [headerRow]));
  const own = [...columns, ...(previous?.columns ?? [])].map(({ column }) => column);
  return columnRuns([...new Set(own)]).map(({ first, count }) => ({
    firstRow: top,
    firstColumn: first,
    rowCount: sheetRows - top,
    columnCount: count,
  }));
}

/**
 * Adds the new rules beside the old ones, which go in the last trip: nothing removed ever has to be put back.
 *
 * Where the old ones cannot be read, all rules on our own cells go in the last trip and the new ones come with it, so
 * that none is doubled.
 */
export async function setRules(all: readonly RulesToSet[]): Promise<RuleChange[]> {
  const names = [...new Set(all.map(({ sheet }) => sheet.name))].join(', ');
  const found = await readTogether(
    all.map((one) => (context) => lookAtRules(context, one)),
    names,
  );
  const changes = all.map((one, at) => ({ ...one, there: found[at] }));
  const ids = await addAll(
    changes.map(({ sheet, there }) => ({ sheet, rules: there.old ? there.wanted : [] })),
    names,
  );
  return changes.map(({ sheet, rules, there: { old, wanted, cells } }, at) => {
    const own = ids[at] ?? [];
    if (!old) return { ids: [], rules, finish: insteadOfAll(sheet.id, cells, wanted) };
    const finish = (context: Excel.RequestContext) => {
      deleteRules(context, sheet.id, old);
    };
    return { ids: own, rules, finish };
  });
}

/** What there is of our rules on a sheet, and what is to be there. */
interface RulesThere {
  /** Ids of the last run's rules; undefined where they cannot be read. */
  old: string[] | undefined;
  /** The rules of all lists on the sheet. */
  wanted: SheetRule[];
  /** The cells of all lists, which are cleared of rules where these cannot be read. */
  cells: Block[];
}

async function lookAtRules(
  context: Excel.RequestContext,
  { sheet, rules, beside, old, own, known, cells }: RulesToSet,
): Promise<RulesThere> {
  if (!beside) {
    const found = old ? await findOwnRules(context, sheet.id, old, own, known) : [];
    return { old: found, wanted: rules, cells };
  }
  const lists = await listsBeside(context, sheet.id, beside.places);
  const all = [...own, ...lists.flatMap(columnsOfList)];
  const found = await findOwnRules(context, sheet.id, old ?? [], all, known);
  const coloured = await blocksOfRules(context, sheet.id, found ?? []);
  const others = lists.map((list) => rulesOfList(list, rowsOfList(list, coloured)));
  return {
    old: found,
    wanted: shareRules([{ rules, corner: beside.corner }, ...others]),
    cells: [...cells, ...others.flatMap((list) => list.rules.flatMap(({ blocks }) => blocks))],
  };
}

/** Adds the rules of all sheets. One sync, where there are any. */
async function addAll(
  all: readonly Pick<RulesToSet, 'sheet' | 'rules'>[],
  names: string,
): Promise<string[][]> {
  if (all.every(({ rules }) => rules.length === 0)) return [];
  return inExcel(async (context) => {
    holdStill(context);
    const added = all.map(({ sheet, rules }) =>
      addRules(context.workbook.worksheets.getItem(sheet.id), rules),
    );
    await context.sync();
    return added.map((rules) => rules.map(({ id }) => id));
  }, names);
}

/** What puts the rules in the place of all others on our cells. */
function insteadOfAll(
  sheetId: string,
  cells: readonly Block[],
  rules: readonly SheetRule[],
): RuleChange['finish'] {
  return (context) => {
    const item = context.workbook.worksheets.getItem(sheetId);
    for (const block of cells) item.getRange(addressOf(block)).conditionalFormats.clearAll();
    addRules(item, rules);
  };
}
