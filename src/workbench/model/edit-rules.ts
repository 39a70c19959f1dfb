import type { Area } from './area';
import { announce } from './changes';
import {
  type ConditionalFormat,
  type ConditionalRule,
  type ConditionalType,
  defaultDataBar,
  type IconCriterion,
} from './conditional-format';
import { requireAllowed } from './protection';
import type { Sheet } from './sheet';
import { newId, type Workbook } from './workbook';

/** Says that a sheet's rules changed. */
export function rulesChanged(workbook: Workbook, sheet: Sheet): void {
  announce(workbook, { kind: 'conditionalFormats', sheetId: sheet.id });
}

/** A rule of a type as Excel makes it before it is filled in. */
export function emptyRule(type: ConditionalType): ConditionalRule {
  switch (type) {
    case 'CellValue':
      return { type, operator: 'Invalid', formula1: '', formula2: undefined, format: {} };
    case 'Custom':
      return { type, formula: '=FALSE', format: {} };
    case 'ContainsText':
      return { type, operator: 'Invalid', text: '', format: {} };
    case 'PresetCriteria':
      return { type, criterion: 'Invalid', format: {} };
    case 'TopBottom':
      return { type, rank: 10, kind: 'TopItems', format: {} };
    case 'DataBar':
      return { type, bar: { ...defaultDataBar } };
    case 'ColorScale':
      return {
        type,
        minimum: { type: 'LowestValue', color: '#F8696B' },
        midpoint: { type: 'Percentile', formula: '50', color: '#FFEB84' },
        maximum: { type: 'HighestValue', color: '#63BE7B' },
      };
    case 'IconSet':
      return {
        type,
        style: 'ThreeTrafficLights1',
        reverse: false,
        showIconOnly: false,
        criteria: iconCriteria('ThreeTrafficLights1'),
      };
  }
}

/** Even thresholds in percent for as many icons as the set's name says. */
export function iconCriteria(style: string): IconCriterion[] {
  const count = style.startsWith('Five') ? 5 : style.startsWith('Four') ? 4 : 3;
  return Array.from({ length: count }, (_, at) => ({
    type: 'Percent',
    formula: String(Math.round((100 * at) / count)),
    operator: 'GreaterThanOrEqual',
  }));
}

/** Adds a rule before all others, as Excel does. */
export function addRule(
  workbook: Workbook,
  sheet: Sheet,
  areas: Area[],
  rule: ConditionalRule,
): ConditionalFormat {
  requireAllowed(sheet, 'allowFormatCells');
  for (const other of sheet.conditionalFormats) other.priority += 1;
  const added: ConditionalFormat = { id: newId(workbook), areas, priority: 0, stopIfTrue: false, rule };
  sheet.conditionalFormats.push(added);
  rulesChanged(workbook, sheet);
  return added;
}

/** Gives a rule its place in the order; the others move over. */
export function setPriority(
  workbook: Workbook,
  sheet: Sheet,
  rule: ConditionalFormat,
  priority: number,
): void {
  const others = sheet.conditionalFormats
    .filter((one) => one !== rule)
    .sort((a, b) => a.priority - b.priority);
  others.splice(Math.min(Math.max(0, priority), others.length), 0, rule);
  others.forEach((one, at) => {
    one.priority = at;
  });
  rulesChanged(workbook, sheet);
}

export function deleteRule(workbook: Workbook, sheet: Sheet, rule: ConditionalFormat): void {
  requireAllowed(sheet, 'allowFormatCells');
  sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(rule), 1);
  rulesChanged(workbook, sheet);
}
