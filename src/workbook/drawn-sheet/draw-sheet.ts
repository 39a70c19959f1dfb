import { type Block, columnRuns, sheetRows } from '../address';
import { type ChartsThere, drawCharts, lookForCharts, namesOf } from '../charts';
import { type RuleChange, type RulesToSet, setRules } from '../colour-block';
import { inExcel } from '../excel';
import { drawPivots, lookForPivots, removePivots } from '../pivot-summary';
import type { PivotPlan } from '../pivot-plan';
import { readTogether } from '../read-together';
import { holdStill } from '../write-columns';
import type { PlannedSheet } from '../write-plan';
import { drawCells } from './draw-cells';
import { type DrawnSheet, emptyDrawing, type SheetDrawing } from './sheet-drawing';

/** A drawing and where it goes: a sheet to be added, or one that may bear a drawing already. */
export interface SheetToDraw {
  sheet: PlannedSheet;
  drawing: SheetDrawing;
  /** What stands there from the last run. */
  previous?: DrawnSheet | undefined;
  /** Rules that were there before a run broke off, where its drawing is to be taken back. */
  known?: readonly string[] | undefined;
}

/** Takes away what is ours from a sheet that stays to its user. */
export const emptiedSheet = ({ previous }: { previous: DrawnSheet }): SheetToDraw => ({
  sheet: { id: previous.sheetId, name: previous.sheetName },
  drawing: emptyDrawing,
  previous,
});

/** A drawn sheet, to be remembered, and what is left to do in the last trip of a run. */
export interface DrawnNow {
  drawn: DrawnSheet;
  rules: RuleChange;
}

/**
 * Draws a sheet: new, or over an earlier drawing, which it replaces in place. Nothing is doubled, and cells that are not
 * of either drawing are left alone.
 *
 * The same function puts an earlier drawing back: it is then the one to be drawn, and what stands there the previous one;
 * with {@link emptyDrawing} it takes everything away.
 *
 * @example
 * const { drawn, rules } = await drawSheet({ sheet: { name: 'Summary' }, drawing });
 */
export async function drawSheet(plan: SheetToDraw): Promise<DrawnNow> {
  const [now] = await drawSheets([plan]);
  return now;
}

/** Draws some sheets, in as many trips as one of them takes. */
export async function drawSheets(plans: readonly SheetToDraw[]): Promise<DrawnNow[]> {
  const pages = await drawPages(plans);
  const changes = await setRules(pages.map(({ rules }) => rules));
  return changes.map((rules, at) => ({ drawn: drawnNow(pages[at], rules), rules }));
}

/** A sheet with its cells, pivots and charts drawn; its rules are to be set. */
export interface DrawnPage {
  sheet: { id: string; name: string };
  drawing: SheetDrawing;
  rules: RulesToSet;
}

/** A drawn page with its rules, to be remembered. */
export const drawnNow = ({ sheet, drawing }: DrawnPage, { ids }: RuleChange): DrawnSheet => ({
  sheetId: sheet.id,
  sheetName: sheet.name,
  drawing,
  rules: ids,
});

/** Draws everything but the rules. Two trips for all sheets; one where all are new. */
export async function drawPages(plans: readonly SheetToDraw[]): Promise<DrawnPage[]> {
  if (plans.length === 0) return [];
  const names = plans.map(({ sheet }) => sheet.name).join(', ');
  const there = await readTogether(
    plans.map((plan) => (context) => lookAt(context, plan)),
    names,
  );
  return inExcel(async (context) => {
    holdStill(context);
    const sheets = plans.map((plan, at) => drawPage(context, plan, there[at]));
    await context.sync();
    return plans.map((plan, at) => {
      const { id, name } = sheets[at];
      return { sheet: { id, name }, drawing: plan.drawing, rules: rulesOf(plan, { id, name }) };
    });
  }, names);
}

/** Queues a page; a new sheet is reached by its name until Excel has told its id. */
function drawPage(context: Excel.RequestContext, plan: SheetToDraw, there: There): Excel.Worksheet {
  const { worksheets } = context.workbook;
  const { id, name } = plan.sheet;
  const { drawing } = plan;
  const before = earlierDrawing(plan);
  const sheet = id === undefined ? worksheets.add(name) : worksheets.getItem(id);
  sheet.load('id,name');
  const key = id ?? name;
  const pivots = plansOf(drawing);
  const old = plansOf(before);
  removePivots(context, key, pivots, old, there.pivots);
  drawCells(sheet, drawing, before);
  drawPivots(context, key, pivots, old, there.pivots);
  drawCharts(context, key, drawing.charts, before.charts, there.charts);
  return sheet;
}

/** What is drawn on the sheet; on a new one nothing is. */
const earlierDrawing = ({ sheet, previous }: SheetToDraw): SheetDrawing =>
  (sheet.id === undefined ? undefined : previous?.drawing) ?? emptyDrawing;

function rulesOf(plan: SheetToDraw, sheet: RulesToSet['sheet']): RulesToSet {
  const { drawing, previous, known } = plan;
  const before = earlierDrawing(plan);
  const isBare = plan.sheet.id === undefined || (before.rules.length === 0 && !known);
  return {
    sheet,
    rules: drawing.rules,
    old: isBare ? undefined : previous?.rules,
    known,
    own: columnsOf([drawing, before]),
    cells: [drawing, before].flatMap(ruleBlocks),
  };
}

const plansOf = ({ pivots }: SheetDrawing): PivotPlan[] => pivots.map(({ plan }) => plan);

/** What of two drawings is on the sheet. */
interface There {
  pivots: ReadonlySet<string>;
  charts: ChartsThere;
}

const nothingThere: There = { pivots: new Set(), charts: new Map() };

/** Sees what there is of both drawings. */
async function lookAt(context: Excel.RequestContext, plan: SheetToDraw): Promise<There> {
  const { sheet, drawing } = plan;
  const { id } = sheet;
  if (id === undefined) return nothingThere;
  const before = earlierDrawing(plan);
  const pivotsThere = lookForPivots(context, id, namesOf(plansOf(drawing), plansOf(before)));
  const chartsThere = lookForCharts(context, id, namesOf(drawing.charts, before.charts));
  await context.sync();
  return { pivots: pivotsThere(), charts: chartsThere() };
}

/** All rows of the columns that rules stand on: users insert rows, and our rules go down with them. */
function columnsOf(drawings: readonly SheetDrawing[]): Block[] {
  const columns = drawings
    .flatMap(ruleBlocks)
    .flatMap(({ firstColumn, columnCount }) =>
      Array.from({ length: columnCount }, (_, offset) => firstColumn + offset),
    );
  return columnRuns([...new Set(columns)]).map(({ first, count }) => ({
    firstRow: 0,
    firstColumn: first,
    rowCount: sheetRows,
    columnCount: count,
  }));
}

const ruleBlocks = ({ rules }: SheetDrawing): Block[] => rules.flatMap(({ blocks }) => blocks);
