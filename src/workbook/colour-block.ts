import { addressOf, type Block, columnRuns, sheetRows } from './address';
import { addRules, deleteRules } from './conditional-formats';
import { inExcel } from './excel';
import { blockRules } from './block-rules';
import { findOwnRules } from './own-rules';
import type { ReadyBlock } from './prepare-block';
import { readTogether } from './read-together';
import type { SheetRule } from './sheet-rule';
import type { UndoLog } from './undo-log';
import { ownColumnBlocks } from './write-block';
import { holdStill } from './write-columns';

/** Rules that are to stand on a sheet instead of those of the last run. */
export interface RulesToSet {
  sheet: { id: string; name: string };
  rules: SheetRule[];
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
  /** The same rules as values. */
  rules: SheetRule[];
  finish: (context: Excel.RequestContext) => void;
}

/** The rules of a block. */
export const rulesOfBlock = (block: ReadyBlock): RulesToSet => ({
  sheet: block.sheet,
  rules: blockRules(block),
  old: block.previous?.record.rules,
  own: ownColumns(block),
  cells: ownColumnBlocks(block),
});

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
export async function setRules(all: readonly RulesToSet[], log: UndoLog): Promise<RuleChange[]> {
  const names = [...new Set(all.map(({ sheet }) => sheet.name))].join(', ');
  const found = await readTogether(
    all.map((one) => (context) => oldRules(context, one)),
    names,
  );
  const changes = all.map((one, at) => ({ ...one, found: found[at] }));
  const ids = await addAll(
    changes.map((one) => ({ ...one, rules: one.found ? one.rules : [] })),
    names,
  );
  return changes.map(({ sheet, rules, cells, found: old }, at) => {
    const own = ids[at] ?? [];
    if (!old) return { ids: [], rules, finish: insteadOfAll(sheet.id, cells, rules) };
    log.push((context) => {
      deleteRules(context, sheet.id, own);
    });
    const finish = (context: Excel.RequestContext) => {
      deleteRules(context, sheet.id, old);
    };
    return { ids: own, rules, finish };
  });
}

/** Ids of the last run's rules; undefined where they cannot be read. */
async function oldRules(
  context: Excel.RequestContext,
  { sheet, old, own, known }: RulesToSet,
): Promise<string[] | undefined> {
  return old ? findOwnRules(context, sheet.id, old, own, known) : [];
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
