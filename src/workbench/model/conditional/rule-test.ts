import { type CellValue, isErrorValue } from '../cell-value';
import type { ConditionalRule } from '../conditional-format';
import { evaluateFormula, type Place } from '../formula/evaluate';
import { compareValues, toText, toTruth } from '../formula/operand';
import { percentile } from './criterion-value';
import { countKey, type RangeFacts } from './range-facts';

type RuleOf<T extends ConditionalRule['type']> = Extract<ConditionalRule, { type: T }>;
/** The rules that lay a format over a cell when they hold. */
export type FormatRule = Extract<ConditionalRule, { format: unknown }>;

/** Whether a rule holds for a cell. `place` is the cell, with the shift from the rule's first cell. */
export function ruleHolds(
  rule: FormatRule,
  value: CellValue,
  place: Place,
  facts: () => RangeFacts,
): boolean {
  switch (rule.type) {
    case 'CellValue':
      return cellValueHolds(rule, value, place);
    case 'Custom':
      return toTruth(evaluateFormula(rule.formula, place) ?? false) === true;
    case 'ContainsText':
      return textHolds(rule, value, place);
    case 'PresetCriteria':
      return presetHolds(rule.criterion, value, facts);
    case 'TopBottom':
      return typeof value === 'number' && rankHolds(rule, value, facts());
  }
}

/** A rule's operand: a formula with `=`, or a plain number or text. */
function operand(formula: string | undefined, place: Place): CellValue {
  const text = formula ?? '';
  if (text.startsWith('=')) return evaluateFormula(text, place) ?? '#VALUE!';
  const number = Number(text);
  return text.trim() === '' || Number.isNaN(number) ? text : number;
}

function cellValueHolds(rule: RuleOf<'CellValue'>, value: CellValue, place: Place): boolean {
  const first = operand(rule.formula1, place);
  if (isErrorValue(value) || isErrorValue(first)) return false;
  const order = compareValues(value, first);
  switch (rule.operator) {
    case 'EqualTo':
      return order === 0;
    case 'NotEqualTo':
      return order !== 0;
    case 'GreaterThan':
      return order > 0;
    case 'LessThan':
      return order < 0;
    case 'GreaterThanOrEqual':
      return order >= 0;
    case 'LessThanOrEqual':
      return order <= 0;
  }
  const second = operand(rule.formula2, place);
  if (isErrorValue(second)) return false;
  const [low, high] = compareValues(first, second) <= 0 ? [first, second] : [second, first];
  const inside = compareValues(value, low) >= 0 && compareValues(value, high) <= 0;
  return rule.operator === 'Between' ? inside : rule.operator === 'NotBetween' && !inside;
}

function textHolds(rule: RuleOf<'ContainsText'>, value: CellValue, place: Place): boolean {
  if (isErrorValue(value)) return false;
  const text = toText(value).toLowerCase();
  const wanted = toText(rule.text.startsWith('=') ? operand(rule.text, place) : rule.text).toLowerCase();
  switch (rule.operator) {
    case 'Contains':
      return text.includes(wanted);
    case 'NotContains':
      return !text.includes(wanted);
    case 'BeginsWith':
      return text.startsWith(wanted);
    case 'EndsWith':
      return text.endsWith(wanted);
    default:
      return false;
  }
}

function presetHolds(criterion: string, value: CellValue, facts: () => RangeFacts): boolean {
  const average = (holds: (value: number, mean: number) => boolean): boolean =>
    typeof value === 'number' && holds(value, facts().mean);
  switch (criterion) {
    case 'Blanks':
      return toText(value).trim() === '';
    case 'NonBlanks':
      return toText(value).trim() !== '';
    case 'Errors':
      return isErrorValue(value);
    case 'NonErrors':
      return !isErrorValue(value);
    case 'DuplicateValues':
      return (facts().counts.get(countKey(value)) ?? 0) > 1;
    case 'UniqueValues':
      return facts().counts.get(countKey(value)) === 1;
    case 'AboveAverage':
      return average((one, mean) => one > mean);
    case 'BelowAverage':
      return average((one, mean) => one < mean);
    case 'EqualOrAboveAverage':
      return average((one, mean) => one >= mean);
    case 'EqualOrBelowAverage':
      return average((one, mean) => one <= mean);
    default:
      return false;
  }
}

function rankHolds(rule: RuleOf<'TopBottom'>, value: number, { sorted }: RangeFacts): boolean {
  const percent = rule.kind.endsWith('Percent');
  const count = percent ? Math.max(1, Math.floor((sorted.length * rule.rank) / 100)) : rule.rank;
  if (sorted.length === 0) return false;
  const at = Math.min(count, sorted.length) - 1;
  return rule.kind.startsWith('Top')
    ? value >= (sorted[sorted.length - 1 - at] ?? percentile(sorted, 1))
    : value <= (sorted[at] ?? percentile(sorted, 0));
}
