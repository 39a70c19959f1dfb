import { z } from 'zod';
import type { Message } from '../../message';
import { UserError } from '../../user-error';
import { decimal, list, text } from '../../value-message';
import { choiceText, chooseColumn, headerSchema } from '../choose-column';
import { measureSchema, readMeasure } from '../measure';
import type { MethodContext } from '../method';
import { rankedCategories } from '../ranked-categories';
import { type Grouping, labelGroup, otherGroup } from './grouping';

const conditionSchema = z.union([
  /** An attribute has one of these values. */
  z.strictObject({ column: headerSchema, is: z.array(z.string()).min(1) }),
  /** A measure lies in a range; `below` is excluded. */
  z
    .strictObject({ measure: measureSchema, atLeast: z.number().optional(), below: z.number().optional() })
    .refine(({ atLeast, below }) => atLeast !== undefined || below !== undefined, 'a bound'),
]);

/** A group's name and the conditions that all have to hold. */
export const ruleSchema = z.strictObject({
  name: z.string().min(1).max(60),
  when: z.array(conditionSchema).min(1).max(10),
});

type GroupRule = z.output<typeof ruleSchema>;
type Condition = z.output<typeof conditionSchema>;

/** Every condition of some rules. */
export const conditionsOf = (rules: readonly GroupRule[]): Condition[] => rules.flatMap(({ when }) => when);

/** Ordered rules: the first whose conditions all hold names the group; customers no rule matches are Other. */
export function groupByRules(context: MethodContext, rules: readonly GroupRule[]): Grouping {
  const tests = rules.map(({ when }) => when.map((condition) => testFor(context, condition)));
  const codes = Uint16Array.from(context.dataset.ids, (_, i) => {
    const found = tests.findIndex((all) => all.every(({ holds }) => holds(i)));
    return found < 0 ? rules.length : found;
  });
  return {
    categories: rankedCategories([
      ...rules.map(({ name }, k) => labelGroup(`rule${k + 1}`, name)),
      otherGroup,
    ]),
    codes,
    name: { key: 'rules.attributeGroups.rules' },
    reasons: [
      ...rules.map(({ name }, k) => ({
        key: 'why.attributeGroups.rule',
        params: { tier: text(name), rule: list(tests[k].map(({ says }) => says)) },
      })),
      { key: 'why.attributeGroups.noRule', params: { tier: otherGroup.name } },
    ],
    rules: rules.map(({ name }, k) => ({ label: text(name), value: list(tests[k].map(({ says }) => says)) })),
    notes: [],
  };
}

interface Test {
  holds: (customer: number) => boolean;
  says: Message;
}

function testFor(context: MethodContext, condition: Condition): Test {
  if ('measure' in condition) {
    const { values, name } = readMeasure(context, condition.measure);
    const { atLeast = -Infinity, below = Infinity } = condition;
    return {
      holds: (i) => values[i] >= atLeast && values[i] < below,
      says: {
        key:
          condition.below === undefined
            ? 'rules.attributeGroups.nameAtLeast'
            : condition.atLeast === undefined
              ? 'rules.attributeGroups.nameBelow'
              : 'rules.attributeGroups.nameBand',
        params: { name, from: decimal(atLeast), below: decimal(below) },
      },
    };
  }
  const column = chooseColumn(context.dataset.attributes, condition.column);
  if (!column) throw new UserError('unknownColumn', { column: choiceText(condition.column) });
  const wanted = new Set(
    condition.is.map((label) => column.labels.indexOf(label)).filter((code) => code >= 0),
  );
  return {
    holds: (i) => wanted.has(column.codes[i]),
    says: {
      key: 'rules.attributeGroups.is',
      params: { name: text(column.header), values: list(condition.is.map(text)) },
    },
  };
}
