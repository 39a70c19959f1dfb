import { containsCell } from '../area';
import { valueAt } from '../cells';
import type { ConditionalFormat, RuleFormat } from '../conditional-format';
import type { Place } from '../formula/evaluate';
import type { Sheet } from '../sheet';
import type { Workbook } from '../workbook';
import { type Bar, barOf, type Icon, iconOf, scaleColor } from './graphics';
import { rangeFacts } from './range-facts';
import { ruleHolds } from './rule-test';

/** What conditional formats lay over a cell. */
export interface ConditionalLook {
  format: RuleFormat;
  bar: Bar | undefined;
  icon: Icon | undefined;
  /** The bar or icon hides the value. */
  hidesValue: boolean;
}

/** The rules of a sheet in the order they apply. */
export function rulesInOrder(sheet: Sheet): ConditionalFormat[] {
  return [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
}

/**
 * What the rules of a sheet make of one cell; undefined when none applies. Rules apply by priority; of two that set the same
 * part the first wins; a rule with stopIfTrue that holds ends the search.
 *
 * @param rules the sheet's `rulesInOrder`, taken once for many cells
 */
export function conditionalLook(
  workbook: Workbook,
  sheet: Sheet,
  rules: readonly ConditionalFormat[],
  row: number,
  column: number,
): ConditionalLook | undefined {
  let look: ConditionalLook | undefined;
  for (const rule of rules) {
    if (!rule.areas.some((area) => containsCell(area, row, column))) continue;
    look ??= { format: {}, bar: undefined, icon: undefined, hidesValue: false };
    const holds = applyRule(workbook, sheet, rule, row, column, look);
    if (holds && rule.stopIfTrue) break;
  }
  return look;
}

function applyRule(
  workbook: Workbook,
  sheet: Sheet,
  format: ConditionalFormat,
  row: number,
  column: number,
  look: ConditionalLook,
): boolean {
  const value = valueAt(sheet.cells, row, column);
  const first = format.areas[0] ?? { row, column };
  const place: Place = {
    workbook,
    sheet,
    row,
    column,
    rowShift: row - first.row,
    columnShift: column - first.column,
  };
  const { rule } = format;
  if ('format' in rule) {
    const holds = ruleHolds(rule, value, place, () => rangeFacts(workbook, sheet, format));
    if (holds) look.format = { ...rule.format, ...look.format };
    return holds;
  }
  if (typeof value !== 'number') return false;
  const { sorted } = rangeFacts(workbook, sheet, format);
  switch (rule.type) {
    case 'ColorScale':
      look.format = { fill: scaleColor(rule, value, sorted, place), ...look.format };
      return true;
    case 'DataBar':
      look.bar ??= barOf(rule, value, sorted, place);
      look.hidesValue ||= rule.bar.showBarOnly;
      return true;
    case 'IconSet':
      look.icon ??= iconOf(rule, value, sorted, place);
      look.hidesValue ||= rule.showIconOnly;
      return true;
  }
}
