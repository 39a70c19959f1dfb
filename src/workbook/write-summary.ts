import { addressOf, type Block } from './address';
import { backUp, restore } from './backup';
import { replaceRules } from './colour-block';
import { inExcel } from './excel';
import { rulesFor } from './fill-rules';
import { cellsOutside } from './needed-room';
import { addSheet } from './prepare-block';
import { deletePivot, writePivot } from './pivot-summary';
import { type SummaryPlan, type SummarySection, summaryBlocks } from './plan-summary';
import { headerSwatch } from './tier-palette';
import type { UndoLog } from './undo-log';
import { holdStill } from './write-columns';
import type { WrittenSummary } from './written';

/** Rows below the pivot's first that its colours may reach: every category, a header and a total. */
const rowsAround = 2;

/**
 * Writes the summary sheet: new, or over the cells of the last one. What else stands on the sheet is left alone.
 */
export async function writeSummary(plan: SummaryPlan, log: UndoLog): Promise<WrittenSummary> {
  const { id, name } = plan.sheet;
  const sheet = id === undefined ? await addSheet(name, log) : { id, name };
  const previous = id === undefined ? undefined : plan.previous;
  if (previous) await keepOldCells(sheet, previous, plan, log);
  await writeSections(sheet, plan.sections, previous === undefined);
  const pivot = plan.pivot && (await writePivot(sheet, plan.pivot, previous?.pivot, log));
  const names: Block = { ...plan.main, rowCount: plan.fills.length + rowsAround, columnCount: 1 };
  const fills = plan.pivot ? rulesFor(plan.fills, [names]) : [];
  const rules = await replaceRules(sheet, previous?.rules ?? [], [names], fills, [], log);
  return {
    sheetId: sheet.id,
    sheetName: sheet.name,
    blocks: summaryBlocks(plan),
    rules,
    ...(pivot && { pivot }),
  };
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

/** Empties what the last run filled and this one did not. */
export async function finishSummary(plan: SummaryPlan): Promise<void> {
  const { sheet, previous } = plan;
  const { id } = sheet;
  if (!previous || id === undefined) return;
  const left = previous.blocks.flatMap((block) => cellsOutside(block, [...summaryBlocks(plan), plan.main]));
  await inExcel(async (context) => {
    for (const block of left) rangeOf(context, id, block).clear();
    if (previous.pivot && !plan.pivot) await deletePivot(context, id, previous.pivot.name);
    await context.sync();
  }, sheet.name);
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
    for (const section of sections) writeSection(item, section);
    if (isNew) layOut(item);
    await context.sync();
  }, sheet.name);
}

function writeSection(
  sheet: Excel.Worksheet,
  { look, block, values, numberFormats, fills }: SummarySection,
): void {
  const range = sheet.getRange(addressOf(block));
  const cell = (row: number, column: number, rows = 1, columns = 1) =>
    sheet.getRangeByIndexes(block.firstRow + row, block.firstColumn + column, rows, columns);
  const setFormat = (target: Excel.Range, numberFormat: string) => Object.assign(target, { numberFormat });
  range.clear(Excel.ClearApplyTo.formats);
  if (values.length > 0) range.values = values;
  switch (look) {
    case 'title':
      range.format.font.size = 18;
      range.format.font.bold = true;
      range.format.font.color = headerSwatch.fill;
      break;
    case 'subtitle':
      range.format.font.color = '#5A6470';
      break;
    case 'heading':
      range.format.font.bold = true;
      range.format.font.size = 12;
      range.format.font.color = headerSwatch.fill;
      break;
    case 'facts':
      for (const [row, format] of numberFormats.entries()) {
        setFormat(cell(row, 1), format);
        cell(row, 1).format.horizontalAlignment = Excel.HorizontalAlignment.right;
      }
      cell(0, 1, block.rowCount).format.font.bold = true;
      break;
    case 'table': {
      const header = cell(0, 0, 1, block.columnCount).format;
      header.fill.color = headerSwatch.fill;
      header.font.color = headerSwatch.text;
      header.font.bold = true;
      cell(0, 1, 1, block.columnCount - 1).format.horizontalAlignment = Excel.HorizontalAlignment.right;
      for (const [column, format] of numberFormats.entries()) {
        if (block.rowCount > 1) setFormat(cell(1, column, block.rowCount - 1), format);
      }
      for (const { row, swatch } of fills) {
        cell(row, 0).format.fill.color = swatch.fill;
        cell(row, 0).format.font.color = swatch.text;
      }
      const total = cell(block.rowCount - 1, 0, 1, block.columnCount).format;
      total.font.bold = true;
      total.borders.getItem(Excel.BorderIndex.edgeTop).style = Excel.BorderLineStyle.continuous;
      break;
    }
    case 'lines':
      break;
  }
}

/** Points, column by column: the pivot or its table on the left, a gap, the tables on the right. */
const widths = [170, 95, 105, 105, 30, 150, 80, 80, 105, 80, 105];

/** Widths, no gridlines and one A4 landscape page across. */
function layOut(sheet: Excel.Worksheet): void {
  for (const [column, width] of widths.entries()) {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
  }
  sheet.showGridlines = false;
}
