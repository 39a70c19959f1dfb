import { type BorderSide, type RuleFormat, rulesChanged } from '../model';
import { color, flag, integer, text } from './arguments';
import type { RuleState } from './conditional-formats';
import { type ExcelClass, type HostContext, type Member, open } from './excel-class';
import { invalidArgument } from './host-error';
import { method, object, property, value } from './member';

function formatOf({ rule }: RuleState): RuleFormat {
  if (!('format' in rule.rule)) throw invalidArgument();
  return rule.rule.format;
}

function change(self: RuleState, patch: Partial<RuleFormat>, { workbook }: HostContext): void {
  Object.assign(formatOf(self), patch);
  rulesChanged(workbook, self.sheet);
}

/** A part of the format: null while it is not set. */
function part<K extends keyof RuleFormat>(
  key: K,
  read: (given: unknown) => RuleFormat[K],
): Member<RuleState> {
  return property(
    '1.6',
    (self) => formatOf(self)[key] ?? null,
    (self, given, context) => {
      const patch: Partial<RuleFormat> = {};
      patch[key] = read(given);
      change(self, patch, context);
    },
  );
}

const fillClass: ExcelClass<RuleState> = {
  name: 'ConditionalRangeFill',
  members: {
    Color: part('fill', color),
    Clear: method('1.6', (self, _args, context) => {
      delete formatOf(self).fill;
      change(self, {}, context);
    }),
  },
};

const fontClass: ExcelClass<RuleState> = {
  name: 'ConditionalRangeFont',
  members: {
    Color: part('fontColor', color),
    Bold: part('bold', (given) => flag(given)),
    Italic: part('italic', (given) => flag(given)),
    Strikethrough: part('strikethrough', (given) => flag(given)),
    Underline: part('underline', text),
    Clear: method('1.6', (self, _args, context) => {
      const format = formatOf(self);
      delete format.fontColor;
      delete format.bold;
      delete format.italic;
      delete format.strikethrough;
      delete format.underline;
      change(self, {}, context);
    }),
  },
};

interface BorderState {
  self: RuleState;
  side: BorderSide;
}
const sides = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;

function setBorder(
  { self, side }: BorderState,
  patch: { style?: string; color?: string },
  context: HostContext,
): void {
  const borders = formatOf(self).borders ?? {};
  const now = borders[side] ?? { style: 'Continuous', weight: 'Thin', color: '#000000' };
  change(self, { borders: { ...borders, [side]: { ...now, ...patch } } }, context);
}

const borderClass: ExcelClass<BorderState> = {
  name: 'ConditionalRangeBorder',
  members: {
    SideIndex: value('1.6', ({ side }) => Object.entries(sides).find(([, own]) => own === side)?.[0]),
    Style: property(
      '1.6',
      ({ self, side }) => formatOf(self).borders?.[side]?.style ?? 'None',
      (state, given, context) => setBorder(state, { style: text(given) }, context),
    ),
    Color: property(
      '1.6',
      ({ self, side }) => formatOf(self).borders?.[side]?.color ?? '#000000',
      (state, given, context) => setBorder(state, { color: color(given) }, context),
    ),
  },
};

const side = (name: BorderSide): Member<RuleState> =>
  object('1.6', (self) => open(borderClass, { self, side: name }));

const bordersClass: ExcelClass<RuleState> = {
  name: 'ConditionalRangeBorderCollection',
  items: (self) => Object.values(sides).map((name) => open(borderClass, { self, side: name })),
  members: {
    Count: value('1.6', () => 4),
    Top: side('top'),
    Bottom: side('bottom'),
    Left: side('left'),
    Right: side('right'),
    Item: method('1.6', (self, [index]) => {
      const found = Object.entries(sides).find(([name]) => name === index)?.[1];
      if (!found) throw invalidArgument();
      return open(borderClass, { self, side: found });
    }),
    GetItemAt: method('1.6', (self, [at]) => {
      const found = Object.values(sides)[integer(at)];
      if (!found) throw invalidArgument();
      return open(borderClass, { self, side: found });
    }),
  },
};

/** Excel.ConditionalRangeFormat. */
export const ruleFormatClass: ExcelClass<RuleState> = {
  name: 'ConditionalRangeFormat',
  members: {
    NumberFormat: part('numberFormat', text),
    Fill: object('1.6', (self) => open(fillClass, self)),
    Font: object('1.6', (self) => open(fontClass, self)),
    Borders: object('1.6', (self) => open(bordersClass, self)),
    ClearFormat: method('1.6', (self, _args, context) => {
      for (const key of Object.keys(formatOf(self))) Reflect.deleteProperty(formatOf(self), key);
      change(self, {}, context);
    }),
  },
};
