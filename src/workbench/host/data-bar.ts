import { type Criterion, type DataBar, rulesChanged } from '../model';
import { color, flag, isAbsent, record, text } from './arguments';
import type { RuleState } from './conditional-formats';
import { ruleOf } from './conditional-rules';
import { type ExcelClass, type Member, open } from './excel-class';
import { invalidArgument } from './host-error';
import { object, property } from './member';

function barOf({ rule }: RuleState): DataBar {
  const found = ruleOf(rule, 'DataBar');
  if (!found) throw invalidArgument();
  return found.bar;
}

function part<K extends keyof DataBar>(
  key: K,
  read: (given: unknown) => DataBar[K],
  show: (kept: DataBar[K]) => unknown = (kept) => kept,
): Member<RuleState> {
  return property(
    '1.6',
    (self) => show(barOf(self)[key]),
    (self, given, { workbook }) => {
      barOf(self)[key] = read(given);
      rulesChanged(workbook, self.sheet);
    },
  );
}

function bound(given: unknown): Criterion {
  const { type, formula } = record(given);
  const at = isAbsent(formula) ? undefined : String(formula);
  return { type: text(type), ...(at !== undefined && { formula: at }) };
}

/** '' = no border, as Office.js gives it. */
const optionalColor = (given: unknown): string => (given === '' ? '' : color(given));

const positiveClass: ExcelClass<RuleState> = {
  name: 'ConditionalDataBarPositiveFormat',
  members: {
    FillColor: part('positiveColor', color),
    GradientFill: part('positiveGradient', (given) => flag(given)),
    BorderColor: part('positiveBorder', optionalColor),
  },
};

const negativeClass: ExcelClass<RuleState> = {
  name: 'ConditionalDataBarNegativeFormat',
  members: {
    FillColor: part('negativeColor', color),
    MatchPositiveFillColor: part('matchPositiveFill', (given) => flag(given)),
    BorderColor: part('negativeBorder', optionalColor),
    MatchPositiveBorderColor: part('matchPositiveBorder', (given) => flag(given)),
  },
};

/** Excel.DataBarConditionalFormat. */
export const dataBarClass: ExcelClass<RuleState> = {
  name: 'DataBarConditionalFormat',
  members: {
    ShowDataBarOnly: part('showBarOnly', (given) => flag(given)),
    BarDirection: part('direction', text),
    AxisFormat: part('axisFormat', text),
    AxisColor: part('axisColor', optionalColor),
    LowerBoundRule: part('lower', bound),
    UpperBoundRule: part('upper', bound),
    PositiveFormat: object('1.6', (self) => open(positiveClass, self)),
    NegativeFormat: object('1.6', (self) => open(negativeClass, self)),
  },
};
