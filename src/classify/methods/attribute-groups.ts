import { z } from 'zod';
import type { MessageColumn } from '../classification';
import type { Message } from '../message';
import { type AskedColumn, columnsOfMeasures, needsOfMeasures } from './asked-columns';
import { groupByBands } from './attribute-groups/bands';
import { groupByCategory } from './attribute-groups/categories';
import type { Grouping } from './attribute-groups/grouping';
import { conditionsOf, groupByRules, ruleSchema } from './attribute-groups/rules';
import { headerSchema } from './choose-column';
import { type MeasureOption, measureSchema } from './measure';
import { valueWhy } from './value-why';
import { commonOptions, type Method, type MethodContext, type MethodOutput } from './method';

const schema = z.strictObject({
  method: z.literal('attributeGroups'),
  ...commonOptions,
  by: z.discriminatedUnion('type', [
    /** The commonest values of an attribute; the rest is Other. */
    z.strictObject({
      type: z.literal('categories'),
      column: headerSchema.optional(),
      top: z.int().min(1).max(50).default(10),
    }),
    /** Bands of a measure, by lower bounds, or that many bands with about as many customers each. */
    z.strictObject({
      type: z.literal('bands'),
      measure: measureSchema,
      bounds: z
        .array(z.number())
        .min(1)
        .max(20)
        .refine((list) => list.every((bound, i) => i === 0 || bound > list[i - 1]), 'ascending')
        .optional(),
      count: z.int().min(2).max(10).default(4),
    }),
    /** Ordered rules: the first that matches names the group. */
    z.strictObject({ type: z.literal('rules'), rules: z.array(ruleSchema).min(1).max(50) }),
  ]),
});

type AttributeGroupsOptions = z.output<typeof schema>;

/**
 * Groups by what customers are: region, industry, age, company size, purchase scale, …
 *
 * The commonest categories of an attribute (the rest is Other, missing values are No value), bands of a measure, or an
 * ordered list of rules of which the first that matches counts. Column: `group`.
 *
 * @throws UserError `unknownColumn` if the data has no such column
 *
 * @example
 * { method: 'attributeGroups', by: { type: 'categories', column: 'Region', top: 5 } }
 */
export const attributeGroups = {
  name: 'attributeGroups',
  schema,
  needs: ({ by }) => needsOfMeasures(measuresOf(by)),
  asks: ({ by }) => [...attributesOf(by), ...columnsOfMeasures(measuresOf(by))],
  run: runAttributeGroups,
} satisfies Method<'attributeGroups', typeof schema>;

function attributesOf(by: AttributeGroupsOptions['by']): AskedColumn[] {
  if (by.type === 'categories') return [{ role: 'attribute', choice: by.column }];
  if (by.type === 'bands') return [];
  return conditionsOf(by.rules).flatMap((condition) =>
    'column' in condition ? [{ role: 'attribute', choice: condition.column }] : [],
  );
}

function measuresOf(by: AttributeGroupsOptions['by']): MeasureOption[] {
  if (by.type === 'categories') return [];
  if (by.type === 'bands') return [by.measure];
  return conditionsOf(by.rules).flatMap((condition) => ('measure' in condition ? [condition.measure] : []));
}

function runAttributeGroups(context: MethodContext, { by }: AttributeGroupsOptions): MethodOutput {
  const grouping = group(context, by);
  const { categories, codes, name, rules, notes } = grouping;
  const column = `${context.id}.group`;
  const header: Message = { key: 'columns.attributeGroups.group', params: { name } };
  return {
    columns: [{ kind: 'category', key: column, header, codes, categories }],
    why: () => ({
      ...reasonsOfGroups(context.id, grouping),
      header: { key: 'columns.attributeGroups.why', params: { name } },
    }),
    result: {
      column,
      convention: { key: `methods.attributeGroups.convention.${by.type}`, params: { name } },
      rules: [{ label: { key: 'rules.measure' }, value: name }, ...rules],
      notes,
    },
  };
}

/** Why each customer is in its group, and how much more would lead to a higher band. */
function reasonsOfGroups(id: string, grouping: Grouping): MessageColumn {
  const { categories, codes, reasons, numbers = {} } = grouping;
  const higher = grouping.higher?.();
  if (higher) {
    const { measure, nextTier, up } = higher;
    return valueWhy(id, 'attributeGroups', measure, { codes, categories }, nextTier, up);
  }
  const header: Message = { key: 'columns.attributeGroups.why', params: { name: grouping.name } };
  return { kind: 'message', key: `${id}.why`, header, templates: reasons, codes, numbers };
}

function group(context: MethodContext, by: AttributeGroupsOptions['by']): Grouping {
  switch (by.type) {
    case 'categories':
      return groupByCategory(context, by.column, by.top);
    case 'bands':
      return groupByBands(context, by.measure, by.bounds, by.count);
    case 'rules':
      return groupByRules(context, by.rules);
  }
}
