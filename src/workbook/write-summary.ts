import { addressOf, type Block, sheetRows } from './address';
import { backUp, restore } from './backup';
import { type RuleChange, setRules } from './colour-block';
import { supports } from './environment';
import { inExcel } from './excel';
import { rulesFor } from './fill-rules';
import { cellsOutside } from './needed-room';
import { setUpPage } from './page-setup';
import { addSheet } from './prepare-block';
import { removeOldPivot, writePivot } from './pivot-summary';
import { type SummaryPlan, summaryBlocks } from './plan-summary';
import type { SummarySection } from './summary-section';
import { styleSection } from './summary-looks';
import { widthFor } from './tier-columns';
import type { UndoLog } from './undo-log';
import { holdStill } from './write-columns';
import type { WrittenSummary } from './written';

/** Rows below the pivot's first that its colours may reach: every category, a header and a total. */
const rowsAround = 2;

/**
 * Writes the summary sheet: new, or over the cells of the last one. What else stands on the sheet is left alone.
 */
export async function writeSummary(
  plan: SummaryPlan,
  log: UndoLog,
): Promise<{ written: WrittenSummary; rules: RuleChange }> {
  const { id, name } = plan.sheet;
  const sheet = id === undefined ? await addSheet(name, log) : { id, name };
  const previous = id === undefined ? undefined : plan.previous;
  if (previous?.pivot) await removeOldPivot(sheet, previous.pivot, plan.pivot, log);
  if (previous) await keepOldCells(sheet, previous, plan, log);
  await writeSections(sheet, plan.sections, previous === undefined);
  const pivot = plan.pivot && (await writePivot(sheet, plan.pivot, log));
  const names: Block = { ...plan.main, rowCount: plan.fills.length + rowsAround, columnCount: 1 };
  const fills = plan.pivot ? rulesFor(plan.fills, [names]) : [];
  const own: Block = { ...names, firstRow: 0, rowCount: sheetRows };
  const rules = await setRules(
    { sheet, fills, bars: [], old: previous?.rules, own: [own], cells: [names] },
    log,
  );
  const written = {
    sheetId: sheet.id,
    sheetName: sheet.name,
    blocks: summaryBlocks(plan),
    rules: rules.ids,
    ...(pivot && { pivot }),
  };
  return { written, rules };
}

/** Keeps what the last run filled until this one has succeeded. */
async function keepOldCells(
  sheet: { id: string; name: string },
  previous: WrittenSummary,
  plan: SummaryPlan,
  log: UndoLog,
): Promise<void> {
  for (const { firstRow, firstColumn, rowCount, columnCount } of previous.blocks) {
    const columns = Array.from({ length: columnCount }, (_, offset) => firstColumn + offset);
    const kept = await backUp({ sheetId: sheet.id, sheetName: sheet.name, firstRow, rowCount }, columns);
    log.push(() => restore(kept));
  }
  log.push((context) => {
    for (const block of summaryBlocks(plan))
      rangeOf(context, sheet.id, block).clear(Excel.ClearApplyTo.contents);
  });
}

/** Queues the looks of the cells, and empties those that the last run filled and this one did not. */
export function finishSummary(context: Excel.RequestContext, plan: SummaryPlan, sheetId: string): void {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const now = [...summaryBlocks(plan), plan.main];
  for (const block of plan.previous?.blocks.flatMap((old) => cellsOutside(old, now)) ?? []) {
    rangeOf(context, sheetId, block).clear();
  }
  for (const section of plan.sections) styleSection(sheet, section);
}

const rangeOf = (context: Excel.RequestContext, sheetId: string, block: Block): Excel.Range =>
  context.workbook.worksheets.getItem(sheetId).getRange(addressOf(block));

async function writeSections(
  sheet: { id: string; name: string },
  sections: readonly SummarySection[],
  isNew: boolean,
): Promise<void> {
  await inExcel(async (context) => {
    holdStill(context);
    const item = context.workbook.worksheets.getItem(sheet.id);
    for (const { block, values } of sections) {
      if (values.length > 0) item.getRange(addressOf(block)).values = values;
    }
    if (isNew) layOut(item, sections);
    await context.sync();
  }, sheet.name);
}

const amountFormat = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** The amount that takes the most room: a pivot's cells show no more than the totals do. */
function longestAmount(sections: readonly SummarySection[]): string {
  const numbers = sections.flatMap(({ values }) => values.flat()).filter((cell) => typeof cell === 'number');
  const texts = numbers.map((number) => amountFormat.format(number));
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

/** Points, column by column: the pivot or its table on the left, a gap, the tables on the right. */
const widths = [170, 95, 105, 105, 30, 150, 80, 80, 105, 80, 105];

/** Columns that hold amounts: headline figures, the pivot's revenue and average, the same of the tables. */
const amountColumns = new Set([1, 2, 3, 8, 10]);

/** Widths, no gridlines and one A4 landscape page across. */
function layOut(sheet: Excel.Worksheet, sections: readonly SummarySection[]): void {
  const amountWidth = widthFor(longestAmount(sections));
  for (const [column, width] of widths.entries()) {
    const wanted = amountColumns.has(column) ? Math.max(width, amountWidth) : width;
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = wanted;
  }
  if (supports('1.8')) sheet.showGridlines = false;
  setUpPage(sheet);
}
