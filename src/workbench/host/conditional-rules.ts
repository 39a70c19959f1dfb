import {
  type ColorCriterion,
  type ConditionalFormat,
  type ConditionalRule,
  type ConditionalType,
  type Criterion,
  type IconCriterion,
  iconCriteria,
  rulesChanged,
} from '../model';
import { color, flag, isAbsent, number, optionalText, record, text } from './arguments';
import type { RuleState } from './conditional-formats';
import { ruleFormatClass } from './conditional-rule-format';
import { dataBarClass } from './data-bar';
import { type ExcelClass, type Handle, type HostContext, type Member, open } from './excel-class';
import { HostError, invalidArgument } from './host-error';
import { object, property, value } from './member';

type RuleOf<T extends ConditionalType> = Extract<ConditionalRule, { type: T }>;

/** The rule when it is of a type. */
export function ruleOf<T extends ConditionalType>(format: ConditionalFormat, type: T): RuleOf<T> | undefined {
  const isOf = (rule: ConditionalRule): rule is RuleOf<T> => rule.type === type;
  return isOf(format.rule) ? format.rule : undefined;
}

function required<T extends ConditionalType>({ rule }: RuleState, type: T): RuleOf<T> {
  const found = ruleOf(rule, type);
  if (!found) throw invalidArgument();
  return found;
}

function changed({ sheet }: RuleState, { workbook }: HostContext): void {
  rulesChanged(workbook, sheet);
}

const formatMember: Member<RuleState> = object('1.6', (self) => open(ruleFormatClass, self));

/** A `Rule` member of a rule type: an object out, an object in. */
function ruleMember<T extends ConditionalType>(
  type: T,
  get: (rule: RuleOf<T>) => unknown,
  put: (rule: RuleOf<T>, given: Record<string, unknown>) => void,
): Member<RuleState> {
  return property(
    '1.6',
    (self) => get(required(self, type)),
    (self, given, context) => {
      put(required(self, type), record(given));
      changed(self, context);
    },
  );
}

const cellValueClass: ExcelClass<RuleState> = {
  name: 'CellValueConditionalFormat',
  members: {
    Format: formatMember,
    Rule: ruleMember(
      'CellValue',
      ({ operator, formula1, formula2 }) => ({
        operator,
        formula1,
        ...(formula2 !== undefined && { formula2 }),
      }),
      (rule, given) => {
        rule.operator = text(given.operator);
        rule.formula1 = String(given.formula1 ?? '');
        rule.formula2 = isAbsent(given.formula2) ? undefined : String(given.formula2);
        if (rule.formula1 === '') throw invalidArgument();
      },
    ),
  },
};

const textClass: ExcelClass<RuleState> = {
  name: 'TextConditionalFormat',
  members: {
    Format: formatMember,
    Rule: ruleMember(
      'ContainsText',
      ({ operator, text: wanted }) => ({ operator, text: wanted }),
      (rule, given) => {
        rule.operator = text(given.operator);
        rule.text = text(given.text);
      },
    ),
  },
};

const presetClass: ExcelClass<RuleState> = {
  name: 'PresetCriteriaConditionalFormat',
  members: {
    Format: formatMember,
    Rule: ruleMember(
      'PresetCriteria',
      ({ criterion }) => ({ criterion }),
      (rule, given) => {
        rule.criterion = text(given.criterion);
      },
    ),
  },
};

const topBottomClass: ExcelClass<RuleState> = {
  name: 'TopBottomConditionalFormat',
  members: {
    Format: formatMember,
    Rule: ruleMember(
      'TopBottom',
      ({ rank, kind }) => ({ rank, type: kind }),
      (rule, given) => {
        rule.rank = number(given.rank);
        rule.kind = text(given.type);
      },
    ),
  },
};

const formula: Member<RuleState> = property(
  '1.6',
  (self) => required(self, 'Custom').formula,
  (self, given, context) => {
    required(self, 'Custom').formula = text(given);
    changed(self, context);
  },
);

const customRuleClass: ExcelClass<RuleState> = {
  name: 'ConditionalFormatRule',
  members: { Formula: formula, FormulaLocal: formula },
};

const customClass: ExcelClass<RuleState> = {
  name: 'CustomConditionalFormat',
  members: { Format: formatMember, Rule: object('1.6', (self) => open(customRuleClass, self)) },
};

function colorCriterion(given: unknown): ColorCriterion {
  const { type, formula: at, color: fill } = record(given);
  const shown = isAbsent(at) ? undefined : `=${String(at).replace(/^=/, '')}`;
  return { type: text(type), ...(shown !== undefined && { formula: shown }), color: color(fill) };
}

const told = (criterion: Criterion) => ({ ...criterion, formula: criterion.formula ?? null });

const colorScaleClass: ExcelClass<RuleState> = {
  name: 'ColorScaleConditionalFormat',
  members: {
    ThreeColorScale: value('1.6', (self) => required(self, 'ColorScale').midpoint !== undefined),
    Criteria: ruleMember(
      'ColorScale',
      ({ minimum, midpoint, maximum }) => ({
        minimum: told(minimum),
        ...(midpoint && { midpoint: told(midpoint) }),
        maximum: told(maximum),
      }),
      (rule, given) => {
        rule.minimum = colorCriterion(given.minimum);
        rule.midpoint = isAbsent(given.midpoint) ? undefined : colorCriterion(given.midpoint);
        rule.maximum = colorCriterion(given.maximum);
      },
    ),
  },
};

function iconCriterion(given: unknown, at: number): IconCriterion {
  const { type, formula: threshold, operator } = record(given);
  // The first icon has no threshold: whatever is below the second.
  if (at === 0) return { type: 'Percent', formula: '0', operator: 'GreaterThanOrEqual' };
  return {
    type: text(type),
    formula: String(threshold ?? '').replace(/^=/, ''),
    operator: optionalText(operator) ?? 'GreaterThanOrEqual',
  };
}

const iconSetClass: ExcelClass<RuleState> = {
  name: 'IconSetConditionalFormat',
  members: {
    Style: property(
      '1.6',
      (self) => required(self, 'IconSet').style,
      (self, given, context) => {
        const rule = required(self, 'IconSet');
        rule.style = text(given);
        rule.criteria = iconCriteria(rule.style);
        changed(self, context);
      },
    ),
    ReverseIconOrder: property(
      '1.6',
      (self) => required(self, 'IconSet').reverse,
      (self, given, context) => {
        required(self, 'IconSet').reverse = flag(given);
        changed(self, context);
      },
    ),
    ShowIconOnly: property(
      '1.6',
      (self) => required(self, 'IconSet').showIconOnly,
      (self, given, context) => {
        required(self, 'IconSet').showIconOnly = flag(given);
        changed(self, context);
      },
    ),
    Criteria: property(
      '1.6',
      (self) => required(self, 'IconSet').criteria,
      (self, given, context) => {
        const rule = required(self, 'IconSet');
        if (!Array.isArray(given) || given.length !== iconCriteria(rule.style).length)
          throw invalidArgument();
        rule.criteria = given.map(iconCriterion);
        changed(self, context);
      },
    ),
  },
};

/** `cellValue` and `cellValueOrNullObject` of each type: the wrong type is an error, or null. */
function typed(
  name: string,
  type: ConditionalType,
  excelClass: ExcelClass<RuleState>,
): Record<string, Member<RuleState>> {
  const opened = (self: RuleState): Handle | null =>
    self.rule.rule.type === type ? open(excelClass, self) : null;
  return {
    [name]: object('1.6', (self) => {
      const found = opened(self);
      if (!found) throw new HostError('InvalidOperation', 'The conditional format is of another type.');
      return found;
    }),
    [`${name}OrNullObject`]: object('1.6', opened),
  };
}

/** The members of Excel.ConditionalFormat that lead to the rule of its type. */
export const ruleMembers: Record<string, Member<RuleState>> = {
  ...typed('CellValue', 'CellValue', cellValueClass),
  ...typed('Custom', 'Custom', customClass),
  ...typed('TextComparison', 'ContainsText', textClass),
  ...typed('Preset', 'PresetCriteria', presetClass),
  ...typed('TopBottom', 'TopBottom', topBottomClass),
  ...typed('DataBar', 'DataBar', dataBarClass),
  ...typed('ColorScale', 'ColorScale', colorScaleClass),
  ...typed('IconSet', 'IconSet', iconSetClass),
};
