import { z } from 'zod';
import type { Category, Rule } from '../classification';
import type { Message } from '../message';
import { percent } from '../value-message';
import { columnsOfMeasures, needsOfMeasures } from './asked-columns';
import { classRules } from './class-rules';
import { measured, type Measure, measureSchema, readMeasure } from './measure';
import { commonOptions, type Method, type MethodContext, type MethodOutput } from './method';
import { valueWhy } from './value-why';
import { cutSchema, cutTiers, nextTierOf, type TierCut, tierShares } from './value-tiers/cut-tiers';
import { tierCategories, tierSetNames, tierSets } from './value-tiers/tier-names';

const schema = z
  .strictObject({
    method: z.literal('valueTiers'),
    ...commonOptions,
    measure: measureSchema.default('amount'),
    /** A set of names known in both languages, or 2 to 6 names of one's own, best first. */
    tiers: z
      .union([z.enum(tierSetNames), z.array(z.string().min(1).max(60)).min(2).max(6)])
      .default('highMidLow'),
    cut: cutSchema.prefault({ by: 'shareOfCustomers' }),
  })
  .refine(({ tiers, cut }) => {
    const count = typeof tiers === 'string' ? tierSets[tiers].length : tiers.length;
    const bounds = cut.by === 'thresholds' ? cut.thresholds : 'shares' in cut ? cut.shares : undefined;
    return bounds === undefined || bounds.length === count - 1;
  }, 'one share or threshold for each tier but the last');

type ValueTiersOptions = z.output<typeof schema>;

/**
 * Value tiers: High, Mid and Low (or 2 to 6 tiers of any name) by a measure, revenue by default.
 *
 * Cut by share of customers (default: best 20 %, next 30 %, rest), share of value, natural breaks
 * (see statistics/natural-breaks), or fixed thresholds. Equal values share a tier, the better one where a limit falls
 * between them. Customers without a value are in the last tier.
 *
 * @example
 * { method: 'valueTiers', tiers: 'vip', cut: { by: 'thresholds', thresholds: [50000, 10000, 1000] } }
 */
export const valueTiers = {
  name: 'valueTiers',
  schema,
  needs: ({ measure }) => needsOfMeasures([measure]),
  asks: ({ measure }) => columnsOfMeasures([measure]),
  run: runValueTiers,
} satisfies Method<'valueTiers', typeof schema>;

function runValueTiers(context: MethodContext, options: ValueTiersOptions): MethodOutput {
  const measure = readMeasure(context, options.measure);
  const categories = tierCategories(options.tiers);
  const codes = cutTiers(measure.values, options.cut, categories.length);
  const column = `${context.id}.tier`;
  return {
    columns: [
      { kind: 'category', key: column, header: { key: 'columns.valueTiers.tier' }, codes, categories },
    ],
    why: () =>
      valueWhy(
        context.id,
        'valueTiers',
        measure,
        { codes, categories },
        nextTierOf(measure, options.cut, categories.length),
      ),
    result: {
      column,
      convention: {
        key: `methods.valueTiers.convention.${options.cut.by}`,
        params: { measure: measure.name },
      },
      rules: [
        { label: { key: 'rules.measure' }, value: measure.name },
        { label: { key: 'rules.valueTiers.cut' }, value: { key: `rules.valueTiers.${options.cut.by}` } },
        ...wantedRules(options.cut, categories, measure),
        { label: { key: 'rules.ties' }, value: { key: 'rules.tiesShare' } },
        ...classRules(measure, codes, categories),
      ],
      notes: [...missingValues(measure, categories), ...emptyTiers(codes, categories)],
    },
  };
}

function wantedRules(cut: TierCut, categories: readonly Category[], measure: Measure): Rule[] {
  if (cut.by === 'naturalBreaks') return [];
  const wanted =
    cut.by === 'thresholds'
      ? cut.thresholds.map((value): Message => ({
          key: 'rules.atLeast',
          params: { value: measured(measure, value) },
        }))
      : tierShares(cut, categories.length).map((share): Message => percent(share));
  return categories.map(({ name }, k) => ({
    label: { key: 'rules.wanted', params: { name } },
    value: wanted[k] ?? { key: 'rules.theRest' },
  }));
}

function missingValues({ values, name }: Measure, categories: readonly Category[]): Message[] {
  const count = values.reduce((sum, value) => sum + Number(Number.isNaN(value)), 0);
  const tier = categories[categories.length - 1].name;
  return count > 0 ? [{ key: 'rules.valueTiers.missing', params: { count, measure: name, tier } }] : [];
}

function emptyTiers(codes: Uint16Array, categories: readonly Category[]): Message[] {
  const empty = categories.filter((_, k) => codes.length > 0 && !codes.includes(k));
  return empty.map(({ name }) => ({ key: 'rules.valueTiers.empty', params: { name } }));
}
