import {
  addRule,
  type Area,
  clearRules,
  type ConditionalFormat,
  type ConditionalType,
  deleteRule,
  emptyRule,
  intersect,
  rulesChanged,
  setPriority,
  type Sheet,
} from '../model';
import { flag, integer, text, word } from './arguments';
import { ruleMembers } from './conditional-rules';
import { type ExcelClass, type Handle, open } from './excel-class';
import { itemNotFound } from './host-error';
import { method, property, value } from './member';
import { rangeClass } from './range';
import { rangeAreasClass } from './range-areas';

/** The rules on some blocks. */
interface RulesState {
  sheet: Sheet;
  areas: Area[];
}

export interface RuleState {
  sheet: Sheet;
  rule: ConditionalFormat;
}

const types: readonly ConditionalType[] = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
];

function rulesOn({ sheet, areas }: RulesState): ConditionalFormat[] {
  return sheet.conditionalFormats
    .filter((rule) => rule.areas.some((own) => areas.some((area) => intersect(own, area))))
    .sort((a, b) => a.priority - b.priority);
}

function find(self: RulesState, id: unknown): Handle | null {
  const rule = rulesOn(self).find((one) => one.id === text(id));
  return rule ? open(conditionalFormatClass, { sheet: self.sheet, rule }) : null;
}

/** Excel.ConditionalFormatCollection. */
export const conditionalFormatsClass: ExcelClass<RulesState> = {
  name: 'ConditionalFormatCollection',
  items: (self) => rulesOn(self).map((rule) => open(conditionalFormatClass, { sheet: self.sheet, rule })),
  members: {
    GetCount: method('1.6', (self) => rulesOn(self).length),
    Item: method('1.6', (self, [id]) => {
      const found = find(self, id);
      if (!found) throw itemNotFound();
      return found;
    }),
    GetItemOrNullObject: method('1.14', (self, [id]) => find(self, id)),
    GetItemAt: method('1.6', (self, [at]) => {
      const rule = rulesOn(self)[integer(at)];
      if (!rule) throw itemNotFound();
      return open(conditionalFormatClass, { sheet: self.sheet, rule });
    }),
    Add: method('1.6', ({ sheet, areas }, [type], { workbook }) => {
      const rule = addRule(workbook, sheet, [...areas], emptyRule(word(type, types)));
      return open(conditionalFormatClass, { sheet, rule });
    }),
    ClearAll: method('1.6', ({ sheet, areas }, _args, { workbook }) => {
      for (const area of areas) clearRules(workbook, sheet, area);
    }),
  },
};

/** The one range of a rule; several blocks have none. */
function oneRange({ sheet, rule }: RuleState): Handle | null {
  const [area, second] = rule.areas;
  return area && !second ? open(rangeClass, { sheet, area }) : null;
}

/** Excel.ConditionalFormat. */
export const conditionalFormatClass: ExcelClass<RuleState> = {
  name: 'ConditionalFormat',
  id: ({ rule }) => ({ key: 'Id', value: rule.id }),
  isAlive: ({ sheet, rule }, { workbook }) =>
    workbook.sheets.includes(sheet) && sheet.conditionalFormats.includes(rule),
  members: {
    Id: value('1.6', ({ rule }) => rule.id),
    Type: value('1.6', ({ rule }) => rule.rule.type),
    Priority: property(
      '1.6',
      ({ rule }) => rule.priority,
      ({ sheet, rule }, given, { workbook }) => setPriority(workbook, sheet, rule, integer(given)),
    ),
    StopIfTrue: property(
      '1.6',
      ({ rule }) => ('format' in rule.rule ? rule.stopIfTrue : null),
      ({ sheet, rule }, given, { workbook }) => {
        rule.stopIfTrue = flag(given);
        rulesChanged(workbook, sheet);
      },
    ),
    ...ruleMembers,
    GetRange: method('1.6', (self) => {
      const found = oneRange(self);
      if (!found) throw itemNotFound();
      return found;
    }),
    GetRangeOrNullObject: method('1.6', oneRange),
    GetRanges: method('1.9', ({ sheet, rule }) => open(rangeAreasClass, { sheet, areas: rule.areas })),
    Delete: method('1.6', ({ sheet, rule }, _args, { workbook }) => deleteRule(workbook, sheet, rule)),
  },
};
