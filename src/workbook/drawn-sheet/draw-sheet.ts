import { type Block, columnRuns, sheetRows } from '../address';
import { type ChartsThere, drawCharts, lookForCharts, namesOf, takeChartsBack } from '../charts';
import { type RuleChange, setRules } from '../colour-block';
import { inExcel } from '../excel';
import { drawPivots, lookForPivots, removePivots } from '../pivot-summary';
import type { PivotPlan } from '../pivot-plan';
import { addSheet } from '../prepare-block';
import type { UndoLog } from '../undo-log';
import { holdStill } from '../write-columns';
import type { PlannedSheet } from '../write-plan';
import { drawCells } from './draw-cells';
import { keepCells } from './keep-cells';
import { cellBlocks, type DrawnSheet, emptyDrawing, type SheetDrawing } from './sheet-drawing';

/** A drawing and where it goes: a sheet to be added, or one that may bear a drawing already. */
export interface SheetToDraw {
  sheet: PlannedSheet;
  drawing: SheetDrawing;
  /** What stands there from the last run. */
  previous?: DrawnSheet | undefined;
  /** Rules that were there before a run broke off, where its drawing is to be taken back. */
  known?: readonly string[] | undefined;
}

/** A drawn sheet, to be remembered, and what is left to do in the last trip of a run. */
export interface DrawnNow {
  drawn: DrawnSheet;
  rules: RuleChange;
}

/**
 * Draws a sheet: new, or over an earlier drawing, which it replaces in place. Nothing is doubled, and cells that are not
 * of either drawing are left alone.
 *
 * Every step back is put into the log before it is needed. The same function puts an earlier drawing back: it is then
 * the one to be drawn, and what stands there the previous one; with {@link emptyDrawing} it takes everything away.
 *
 * @example
 * const { drawn, rules } = await drawSheet({ sheet: { name: 'Summary' }, drawing }, log);
 */
export async function drawSheet(plan: SheetToDraw, log: UndoLog): Promise<DrawnNow> {
  const { drawing, previous } = plan;
  const { id, name } = plan.sheet;
  const isNew = id === undefined;
  const sheet = isNew ? await addSheet(name) : { id, name };
  const before = isNew ? emptyDrawing : (previous?.drawing ?? emptyDrawing);
  const there = isNew ? nothingThere : await lookAt(sheet, drawing, before, log);
  const pivots = plansOf(drawing);
  const old = plansOf(before);
  await inExcel(async (context) => {
    holdStill(context);
    removePivots(context, sheet.id, pivots, old, there.pivots);
    drawCells(context.workbook.worksheets.getItem(sheet.id), drawing, before);
    drawPivots(context, sheet.id, pivots, old, there.pivots);
    drawCharts(context, sheet.id, drawing.charts, before.charts, there.charts);
    await context.sync();
  }, sheet.name);
  const rules = await setRules(
    {
      sheet,
      rules: drawing.rules,
      old: isNew ? undefined : previous?.rules,
      known: plan.known,
      own: columnsOf([drawing, before]),
      cells: [drawing, before].flatMap(ruleBlocks),
    },
    log,
  );
  return { drawn: { sheetId: sheet.id, sheetName: sheet.name, drawing, rules: rules.ids }, rules };
}

const plansOf = ({ pivots }: SheetDrawing): PivotPlan[] => pivots.map(({ plan }) => plan);

/** What of two drawings is on the sheet. */
interface There {
  pivots: ReadonlySet<string>;
  charts: ChartsThere;
}

const nothingThere: There = { pivots: new Set(), charts: new Map() };

/** Sees what there is of both drawings, and logs how to go back from the one to the other. */
async function lookAt(
  sheet: { id: string; name: string },
  drawing: SheetDrawing,
  before: SheetDrawing,
  log: UndoLog,
): Promise<There> {
  const pivots = plansOf(drawing);
  const old = plansOf(before);
  return inExcel(async (context) => {
    const pivotsThere = lookForPivots(context, sheet.id, namesOf(pivots, old));
    const chartsThere = lookForCharts(context, sheet.id, namesOf(drawing.charts, before.charts));
    const keep = keepCells(context, sheet.id, cellBlocks(before));
    await context.sync();
    const were = { pivots: pivotsThere(), charts: chartsThere() };
    const restoreCells = keep();
    // Pivots come back last, when the cells they are made from are as they were.
    const oldPivots = old.filter((pivot) => were.pivots.has(pivot.name));
    log.pushFinal(async (later) => {
      const now = lookForPivots(later, sheet.id, namesOf(oldPivots));
      await later.sync();
      drawPivots(later, sheet.id, oldPivots, oldPivots, now());
    });
    log.push((later) => takeChartsBack(later, sheet.id, drawing.charts, before.charts, were.charts));
    log.push(restoreCells);
    log.push((later) => {
      drawCells(later.workbook.worksheets.getItem(sheet.id), before, drawing);
    });
    log.push(async (later) => {
      const now = lookForPivots(later, sheet.id, namesOf(pivots));
      await later.sync();
      removePivots(later, sheet.id, oldPivots, pivots, now());
    });
    return were;
  }, sheet.name);
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
