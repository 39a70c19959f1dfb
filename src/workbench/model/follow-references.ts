import { forEachFilled, putFormula } from './cells';
import { wholeSheet } from './area';
import type { ConditionalFormat, ConditionalRule } from './conditional-format';
import type { Sheet } from './sheet';
import { type Moved, movedReferences, renamedReferences } from './shift-references';
import type { Workbook } from './workbook';

/**
 * Rewrites every reference of the workbook: formulas, rules and charts. `own` is the sheet it stands on, `rule` the rule
 * it is part of.
 */
function rewrite(
  workbook: Workbook,
  change: (text: string, own: Sheet, rule?: ConditionalFormat) => string,
): void {
  for (const sheet of workbook.sheets) {
    if (sheet.cells.formulaCount > 0) {
      const formulas: [
        row: number,
        column: number,
        formula: string,
        value: Parameters<typeof putFormula>[4],
      ][] = [];
      forEachFilled(sheet.cells, wholeSheet, (value, row, column, formula) => {
        const next = formula === undefined ? undefined : change(formula, sheet);
        if (next !== undefined && next !== formula) formulas.push([row, column, next, value]);
      });
      for (const [row, column, formula, value] of formulas)
        putFormula(sheet.cells, row, column, formula, value);
    }
    for (const format of sheet.conditionalFormats)
      format.rule = changedRule(format.rule, (text) => change(text, sheet, format));
    for (const chart of sheet.charts) {
      chart.source = change(chart.source, sheet);
      for (const series of chart.series) {
        series.values = change(series.values, sheet);
        series.categories = series.categories && change(series.categories, sheet);
      }
    }
  }
}

function changedRule(rule: ConditionalRule, change: (text: string) => string): ConditionalRule {
  if (rule.type === 'Custom') return { ...rule, formula: change(rule.formula) };
  if (rule.type === 'CellValue')
    return { ...rule, formula1: change(rule.formula1), formula2: rule.formula2 && change(rule.formula2) };
  return rule;
}

/** Along which axis cells moved, and how far the first cell of each rule of their sheet did. */
export interface AnchorsMoved {
  axis: 'row' | 'column';
  by: ReadonlyMap<ConditionalFormat, { row: number; column: number }>;
}

/**
 * Formulas, rules, charts and the ranges behind pivots follow cells that moved, as in Excel.
 *
 * A relative reference of a rule is counted from the rule's first cell: where that was deleted, it is counted from the
 * cell that is the first now.
 */
export function followCells(workbook: Workbook, sheet: Sheet, moved: Moved, anchors: AnchorsMoved): void {
  rewrite(workbook, (text, own, rule) => {
    const by = rule && anchors.by.get(rule);
    return movedReferences(text, own.name, sheet.name, moved, (block, relative) =>
      by && relative[anchors.axis]
        ? { ...block, row: block.row + by.row, column: block.column + by.column }
        : undefined,
    );
  });
  for (const { pivots } of workbook.sheets)
    for (const { source } of pivots)
      if (source.kind === 'range' && source.sheetId === sheet.id)
        source.area = moved(source.area) ?? source.area;
}

/** Names, formulas, rules and charts follow a sheet's new name. */
export function followRename(workbook: Workbook, before: string, after: string): void {
  rewrite(workbook, (text) => renamedReferences(text, before, after));
  for (const name of workbook.names) name.formula = renamedReferences(name.formula, before, after);
}
