import { addressOf, type Block, contains, intersection } from './address';
import { supports } from './environment';
import { officeCode } from './excel';
import { isFillFormula } from './fill-rules';
import { blockOf } from './locate-written';
import { iconStyle, inkFormula } from './sheet-rule';
import { barColour, ink, isTierFill, scaleColours } from './tier-palette';

/**
 * The rules of the last run, as they can be deleted now.
 *
 * Ids do not outlive every way a workbook is saved. Where they are not there any more, ours are those that stand
 * wholly on our own columns and look as we make them: a fill of the palette for certain texts, our data bar, our colour
 * scale, or icons. Rules
 * that reach beyond our columns are never ours.
 *
 * @param ids As they were written down.
 * @param own Our columns.
 * @param known Rules that were there before a run broke off: others on our columns are ours, even if half made.
 * @returns undefined where Excel cannot read the rules, as it sometimes cannot after a user copied them
 */
export async function findOwnRules(
  context: Excel.RequestContext,
  sheetId: string,
  ids: readonly string[],
  own: readonly Block[],
  known?: readonly string[],
): Promise<string[] | undefined> {
  if (await areKept(context, sheetId, ids, own)) return [...ids];
  try {
    return await recognise(context, sheetId, own, known);
  } catch (error) {
    if (officeCode(error) === undefined) throw error;
    return undefined;
  }
}

/** Whether all ids are there and mean rules on our columns; needs ExcelApi 1.14. */
async function areKept(
  context: Excel.RequestContext,
  sheetId: string,
  ids: readonly string[],
  own: readonly Block[],
): Promise<boolean> {
  if (ids.length === 0 || !supports('1.14')) return false;
  const rules = context.workbook.worksheets.getItem(sheetId).getRange().conditionalFormats;
  const found = ids.map((id) => rules.getItemOrNullObject(id).load('id,type'));
  await context.sync();
  if (!found.every((rule) => !rule.isNullObject && rule.type in looks)) return false;
  const blocks = ids.map((id) => blocksOf(ruleOf(context, sheetId, id)));
  await context.sync();
  return blocks.every((now) => now().some((block) => own.some((column) => intersection(column, block))));
}

async function recognise(
  context: Excel.RequestContext,
  sheetId: string,
  own: readonly Block[],
  known: readonly string[] | undefined,
): Promise<string[]> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const on = own.map((block) =>
    sheet.getRange(addressOf(block)).conditionalFormats.load('items/id,items/type'),
  );
  await context.sync();
  const rules = new Map(on.flatMap(({ items }) => items.map((rule) => [rule.id, rule])));
  const candidates = [...rules.values()].flatMap((found) => {
    const look = looks[found.type];
    if (!look) return [];
    const rule = ruleOf(context, sheetId, found.id);
    return [{ id: found.id, blocks: blocksOf(rule), isOurs: look(rule) }];
  });
  if (candidates.length > 0) await context.sync();
  return candidates
    .filter(({ id, isOurs }) => (known && !known.includes(id)) || isOurs())
    .filter(({ blocks }) => blocks().every((block) => own.some((column) => contains(column, block))))
    .map(({ id }) => id);
}

/** A rule anew: what was reached through a range may not be used after a sync. */
const ruleOf = (context: Excel.RequestContext, sheetId: string, id: string): Excel.ConditionalFormat =>
  context.workbook.worksheets.getItem(sheetId).getRange().conditionalFormats.getItem(id);

/** Where some rules of a sheet stand now. One sync. */
export async function blocksOfRules(
  context: Excel.RequestContext,
  sheetId: string,
  ids: readonly string[],
): Promise<Block[]> {
  const blocks = ids.map((id) => blocksOf(ruleOf(context, sheetId, id)));
  if (blocks.length > 0) await context.sync();
  return blocks.flatMap((found) => found());
}

/** Per type of rule that we make: queues reading how one looks, and tells whether that is how we make them. */
const looks: Partial<Record<string, (rule: Excel.ConditionalFormat) => () => boolean>> = {
  Custom: fillOf,
  DataBar: barOf,
  ColorScale: scaleOf,
  IconSet: iconsOf,
};

/** Queues reading where a rule stands; before ExcelApi 1.9 a rule of ours has one range. */
function blocksOf(rule: Excel.ConditionalFormat): () => Block[] {
  if (supports('1.9')) {
    const { areas } = rule.getRanges();
    areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    return () => areas.items.map(blockOf);
  }
  const range = rule.getRangeOrNullObject().load('rowIndex,columnIndex,rowCount,columnCount');
  const blockOfIt = () => (range.isNullObject ? [] : [blockOf(range)]);
  return blockOfIt;
}

function fillOf({ custom }: Excel.ConditionalFormat): () => boolean {
  custom.rule.load('formula');
  custom.format.fill.load('color');
  custom.format.font.load('color');
  return () =>
    custom.rule.formula.toUpperCase() === inkFormula
      ? textOf(custom.format.font.color).toUpperCase() === ink && textOf(custom.format.fill.color) === ''
      : isFillFormula(custom.rule.formula) && isTierFill(textOf(custom.format.fill.color));
}

function barOf({ dataBar }: Excel.ConditionalFormat): () => boolean {
  dataBar.positiveFormat.load('fillColor');
  return () => textOf(dataBar.positiveFormat.fillColor).toUpperCase() === barColour;
}

function scaleOf({ colorScale }: Excel.ConditionalFormat): () => boolean {
  colorScale.load('criteria');
  return () => {
    const { minimum, maximum } = colorScale.criteria;
    return isScaleColour(minimum.color) && isScaleColour(maximum.color);
  };
}

const isScaleColour = (colour = ''): boolean => scaleColours.includes(colour.toUpperCase());

function iconsOf({ iconSet }: Excel.ConditionalFormat): () => boolean {
  iconSet.load('style');
  return () => iconSet.style === iconStyle;
}

/** Excel answers null for a colour that was never set, whatever its declared type. */
const textOf = (colour: string | null): string => colour ?? '';
