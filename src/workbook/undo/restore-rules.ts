import { addressOf, type Block, columnName, columnRuns, sheetRows } from '../address';
import { addRules, deleteRules } from '../conditional-formats';
import { inExcel } from '../excel';
import { blocksOfRules, findOwnRules } from '../own-rules';
import type { SheetRule } from '../sheet-rule';
import { holdStill } from '../write-columns';
import type { WrittenPlaceRecord } from '../written';
import type { BlockNow } from './locate-block';
import { rowsOf } from './rule-rows';
import { addWholeRules } from './rules-on';

/**
 * Takes our rules off the columns of a block, before columns go: with the last of its columns a rule would go too.
 *
 * @param before The place as it was written before the run.
 * @param known Rules on the columns before a run that broke off: all others are its own.
 * @returns whether the rules of before still stand, so that none has to be made again
 */
export async function takeRulesOff(
  now: BlockNow,
  before: WrittenPlaceRecord | undefined,
  known?: readonly string[],
): Promise<boolean> {
  const { sheet } = now;
  const own = ownColumns(now);
  if (own.length === 0) return true;
  return inExcel(async (context) => {
    const found = await findOwnRules(context, sheet.id, [], own, known);
    if (!found) {
      const item = context.workbook.worksheets.getItem(sheet.id);
      for (const block of own) item.getRange(addressOf(block)).conditionalFormats.clearAll();
      await context.sync();
      return false;
    }
    const old = before?.rules ?? [];
    const stand = old.every((id) => found.includes(id)) && (await reachAsBefore(context, now, old));
    deleteRules(
      context,
      sheet.id,
      found.filter((id) => !stand || !old.includes(id)),
    );
    await context.sync();
    return stand;
  }, sheet.name);
}

/** Whether rules cover as many rows as before the run: Excel lets them grow with the table they stand in. */
async function reachAsBefore(
  context: Excel.RequestContext,
  { record: { ruleRows }, sheet, firstRow }: BlockNow,
  ids: readonly string[],
): Promise<boolean> {
  if (ruleRows === undefined) return true;
  return rowsOf(await blocksOfRules(context, sheet.id, ids), firstRow) === ruleRows;
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
 * Makes the rules of before again, on the columns where they stand now.
 *
 * @param rowCount The rows they are to cover.
 * @returns their ids
 */
export async function putRulesBack(
  now: BlockNow,
  before: WrittenPlaceRecord,
  rowCount: number,
): Promise<string[]> {
  const rules = before.ruleValues.flatMap((rule) => movedRule(rule, before, { ...now, rowCount }));
  if (rules.length === 0) return [];
  return addWholeRules(now.sheet, ownColumns(now), () =>
    inExcel(async (context) => {
      holdStill(context);
      const added = addRules(context.workbook.worksheets.getItem(now.sheet.id), rules);
      await context.sync();
      return added.map(({ id }) => id);
    }, now.sheet.name),
  );
}

/** A rule over the same columns where they are now, and over so many rows; none where they are gone. */
function movedRule(
  rule: SheetRule,
  before: WrittenPlaceRecord,
  { former, firstRow, rowCount }: BlockNow,
): SheetRule[] {
  const [start] = rule.blocks;
  const placeOf = new Map(former.map(({ record: { key }, column }) => [key, column]));
  const columns = rule.blocks.flatMap(({ firstColumn, columnCount }) =>
    before.columns
      .filter(({ column }) => column >= firstColumn && column < firstColumn + columnCount)
      .flatMap(({ key }) => placeOf.get(key) ?? []),
  );
  const blocks = columnRuns(columns).map(({ first, count }) => ({
    firstRow,
    firstColumn: first,
    rowCount: Math.max(1, rowCount),
    columnCount: count,
  }));
  const [first] = blocks;
  if (!start || !first) return [];
  if (rule.kind !== 'fill') return [{ ...rule, blocks }];
  return [{ ...rule, blocks, formula: aboutCell(rule.formula, cellName(start), cellName(first)) }];
}

const cellName = ({ firstRow, firstColumn }: Block): string =>
  `${columnName(firstColumn)}${String(firstRow + 1)}`;

/** The formula about another cell; what stands in quotes is text and stays. */
function aboutCell(formula: string, was: string, is: string): string {
  const pieces = formula.split(/("(?:[^"]|"")*")/);
  return pieces
    .map((piece) => (piece.startsWith('"') ? piece : piece.replaceAll(new RegExp(`\\b${was}\\b`, 'g'), is)))
    .join('');
}
