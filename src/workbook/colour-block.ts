import { addressOf, type Block, columnRuns, sheetRows } from './address';
import { addRules, deleteRules } from './conditional-formats';
import { inExcel } from './excel';
import { blockRules } from './block-rules';
import { findOwnRules } from './own-rules';
import type { ReadyBlock } from './prepare-block';
import type { SheetRule } from './sheet-rule';
import type { UndoLog } from './undo-log';
import { ownColumnBlocks } from './write-block';
import { holdStill } from './write-columns';

/** Rules that are to stand on a sheet instead of those of the last run. */
interface RulesToSet {
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

/** Sets the rules of a block. */
export function colourBlock(block: ReadyBlock, log: UndoLog): Promise<RuleChange> {
  return setRules(
    {
      sheet: block.sheet,
      rules: blockRules(block),
      old: block.previous?.record.rules,
      own: ownColumns(block),
      cells: ownColumnBlocks(block),
    },
    log,
  );
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
export async function setRules(
  { sheet, rules: wanted, old, known, own, cells }: RulesToSet,
  log: UndoLog,
): Promise<RuleChange> {
  const add = (context: Excel.RequestContext) =>
    addRules(context.workbook.worksheets.getItem(sheet.id), wanted);
  const found = old
    ? await inExcel((context) => findOwnRules(context, sheet.id, old, own, known), sheet.name)
    : ([] satisfies string[]);
  if (!found) {
    const finish = (context: Excel.RequestContext) => {
      const item = context.workbook.worksheets.getItem(sheet.id);
      for (const block of cells) item.getRange(addressOf(block)).conditionalFormats.clearAll();
      add(context);
    };
    return { ids: [], rules: wanted, finish };
  }
  const ids = await inExcel(async (context) => {
    holdStill(context);
    const rules = add(context);
    await context.sync();
    return rules.map(({ id }) => id);
  }, sheet.name);
  log.push((context) => {
    deleteRules(context, sheet.id, ids);
  });
  return {
    ids,
    rules: wanted,
    finish: (context) => {
      deleteRules(context, sheet.id, found);
    },
  };
}
