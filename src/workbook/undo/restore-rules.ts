import { addressOf, type Block, columnRuns, sheetRows } from '../address';
import { addRules, deleteRules } from '../conditional-formats';
import { inExcel } from '../excel';
import { columnsOfList, listsBeside, rowsFrom, rowsOfList, rulesOfList } from '../lists-beside';
import { movedRules } from '../moved-rules';
import { blocksOfRules, findOwnRules } from '../own-rules';
import { type ListRules, shareRules } from '../share-rules';
import { holdStill } from '../write-columns';
import type { WrittenPlaceRecord } from '../written';
import type { BlockNow } from './locate-block';
import { addWholeRules, lookAtRules } from './rules-on';

/** What the settings say of the lists on the sheet of a block. */
export interface ListsOnSheet {
  /** The block as it was written before the run, if it was. */
  before: WrittenPlaceRecord | undefined;
  /** Other lists on the sheet. */
  beside: readonly WrittenPlaceRecord[];
}

/** Rules that were taken off a sheet. */
export interface RulesOff {
  /** Whether those of before the run still stand, so that none has to be made again. */
  stand: boolean;
  /** Other lists, whose rules went with those of the block, and the rows that these covered: lists share rules. */
  beside: Map<WrittenPlaceRecord, number>;
}

/**
 * Takes our rules off the sheet of a block, before columns go: with the last of its columns a rule would go too.
 *
 * @param known Rules on the sheet before a run that broke off: all others are its own.
 */
export async function takeRulesOff(
  now: BlockNow,
  { before, beside }: ListsOnSheet,
  known?: readonly string[],
): Promise<RulesOff> {
  const { sheet } = now;
  return inExcel(async (context) => {
    const lists = await listsBeside(context, sheet.id, beside);
    const own = [...ownColumns(now), ...lists.flatMap(columnsOfList)];
    const old = [...(before ? [before] : []), ...beside].flatMap(({ rules }) => rules);
    if (own.length === 0) return { stand: old.length === 0, beside: new Map() };
    const found = await findOwnRules(context, sheet.id, [], own, known);
    const coloured = lists.length > 0 ? await blocksOfRules(context, sheet.id, found ?? []) : [];
    const others = new Map(lists.map((list) => [list.record, rowsOfList(list, coloured)]));
    if (!found) {
      const item = context.workbook.worksheets.getItem(sheet.id);
      for (const block of own) item.getRange(addressOf(block)).conditionalFormats.clearAll();
      await context.sync();
      return { stand: false, beside: others };
    }
    const stand = old.every((id) => found.includes(id)) && (await reachAsBefore(context, now, old));
    deleteRules(
      context,
      sheet.id,
      found.filter((id) => !stand || !old.includes(id)),
    );
    await context.sync();
    return { stand, beside: others };
  }, sheet.name);
}

/** Whether rules cover as many rows as before the run: Excel lets them grow with the table they stand in. */
async function reachAsBefore(
  context: Excel.RequestContext,
  now: BlockNow,
  ids: readonly string[],
): Promise<boolean> {
  const { record, sheet, firstRow } = now;
  if (record.ruleRows === undefined) return true;
  const coloured = await blocksOfRules(context, sheet.id, ids);
  return rowsFrom(firstRow, coloured, ownColumns(now)) === record.ruleRows;
}

/** All rows from the header on of the columns that are or were ours. */
function ownColumns({ headerRow, firstRow, fresh, former }: BlockNow): Block[] {
  const top = headerRow < 0 ? firstRow : headerRow;
  const columns = [...fresh, ...former].map(({ column }) => column);
  return columnRuns([...new Set(columns)]).map(({ first, count }) => ({
    firstRow: top,
    firstColumn: first,
    rowCount: sheetRows - top,
    columnCount: count,
  }));
}

/**
 * Makes the rules of before again, on the columns where they stand now, with those of the lists beside them.
 *
 * @param rowCount The rows they are to cover.
 * @returns their ids
 */
export async function putRulesBack(
  now: BlockNow,
  before: WrittenPlaceRecord | undefined,
  { beside }: RulesOff,
  rowCount: number,
): Promise<string[]> {
  const { sheet, headerRow, firstRow, former } = now;
  const columns = former.map(({ record: { key }, column }) => ({ key, column }));
  const block: ListRules = {
    rules: before ? movedRules(before, { columns, firstRow, rowCount }) : [],
    corner: {
      row: headerRow < 0 ? firstRow : headerRow,
      column: Math.min(...columns.map(({ column }) => column)),
    },
  };
  // A table that gets or loses columns pushes what stands on its right: others are looked up anew.
  const lists = await inExcel((context) => listsBeside(context, sheet.id, [...beside.keys()]), sheet.name);
  const rules = shareRules([
    block,
    ...lists.map((list) => rulesOfList(list, beside.get(list.record) ?? list.record.rowCount)),
  ]);
  if (rules.length === 0) return [];
  const blocks = [...ownColumns(now), ...lists.flatMap(columnsOfList)];
  const there = await inExcel((context) => lookAtRules(context, { sheet, blocks }), sheet.name);
  return addWholeRules([there], () =>
    inExcel(async (context) => {
      holdStill(context);
      const added = addRules(context.workbook.worksheets.getItem(sheet.id), rules);
      await context.sync();
      return added.map(({ id }) => id);
    }, sheet.name),
  );
}
