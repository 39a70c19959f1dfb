import { z } from 'zod';
import type { OutputColumn } from '../classification';
import type { Message } from '../message';
import { percent } from '../value-message';
import { classRules } from './class-rules';
import { classifyAgain } from './lifetime-value/classify-again';
import { type Margin, marginOf } from './lifetime-value/past-values';
import { type Values, valuesOf } from './lifetime-value/values';
import { lifetimeValueWhy } from './lifetime-value/why';
import { commonOptions, type Method, type MethodContext, type MethodOutput } from './method';
import { cutTiers } from './value-tiers/cut-tiers';
import { tierCategories, tierSetNames } from './value-tiers/tier-names';

const schema = z.strictObject({
  method: z.literal('lifetimeValue'),
  ...commonOptions,
  /** Predictive falls back to historic where the data do not carry a prediction. */
  approach: z.enum(['predictive', 'simple', 'historic']).default('predictive'),
  /** How the predictive approach models orders. */
  model: z.enum(['bgNbd', 'mbgNbd', 'paretoNbd']).default('bgNbd'),
  /** Share of the amount that is earned; by default that of the profit column, else all of it. */
  margin: z.number().gt(0).max(1).optional(),
  /** Months that the predictive approach looks ahead. */
  horizonMonths: z.int().min(1).max(120).default(12),
  /** Yearly discount of money still to come. */
  discountRate: z.number().min(0).max(1).default(0.1),
  /** Years that the simple approach expects of every customer. */
  expectedYears: z.number().gt(0).max(50).default(3),
  /** The unit that parameters are told in; by default what suits the gaps between orders. */
  unit: z.enum(['auto', 'day', 'week', 'month']).default('auto'),
  /** What a prediction must satisfy: repeat buyers at least, |correlation| of frequency and spend at most. */
  gates: z
    .strictObject({
      repeatBuyers: z.int().min(2).default(100),
      correlation: z.number().min(0).max(1).default(0.3),
    })
    .prefault({}),
  /** A set of names known in both languages, or 2 to 6 names of one's own, best first. */
  tiers: z
    .union([z.enum(tierSetNames), z.array(z.string().min(1).max(60)).min(2).max(6)])
    .default('highMidLow'),
});

type LifetimeValueOptions = z.output<typeof schema>;

/**
 * Customer lifetime value, and tiers by it (fixed shares of the customers, best first).
 *
 * - *historic*: the margin earned to date;
 * - *simple*: average order × orders per year × expected years × margin;
 * - *predictive*: orders by BG/NBD, MBG/NBD or Pareto/NBD, spend per order by Gamma-Gamma (assumptions and papers at
 *   each model), the margin of the next months discounted monthly. Only what is still to come counts.
 *
 * A prediction is used only if there are enough repeat buyers, both fits converged, q > 1, spend does not depend on
 * frequency, and a hold-out third of the time was forecast better than by carrying on as before. Otherwise, and where
 * single orders are unknown, the historic value stands in its place and a note says why.
 *
 * Observation ends on the latest order of the data, or on the reference date where that is earlier. Columns: `value`,
 * `alive` (probability), `expectedOrders` (within the horizon), `expectedSpend` (per order), `tier`; the middle three
 * are empty without a prediction.
 *
 * @example
 * { method: 'lifetimeValue', approach: 'predictive', horizonMonths: 24, margin: 0.35 }
 */
export const lifetimeValue = {
  name: 'lifetimeValue',
  schema,
  needs: () => ['history'],
  run: runLifetimeValue,
} satisfies Method<'lifetimeValue', typeof schema>;

function runLifetimeValue(context: MethodContext, options: LifetimeValueOptions): MethodOutput {
  const { id, dataset } = context;
  const margin = marginOf(dataset, options.margin);
  const values = valuesOf(context, options, margin);
  const categories = tierCategories(options.tiers);
  const tiersOf = ({ value }: Values): Uint16Array =>
    cutTiers(value, { by: 'shareOfCustomers' }, categories.length);
  const codes = tiersOf(values);
  const column = `${id}.tier`;
  const tierThen = (then: MethodContext, customer: number): number | undefined => {
    const after = valuesOf(then, options, marginOf(then.dataset, options.margin));
    return after.approach === values.approach ? tiersOf(after)[customer] : undefined;
  };
  const number = (
    key: string,
    found: Float64Array | undefined,
    format: 'money' | 'percent' | 'decimal',
  ): OutputColumn => ({
    kind: 'number',
    key: `${id}.${key}`,
    header: { key: `columns.lifetimeValue.${key}`, params: { months: options.horizonMonths } },
    values: found ?? new Float64Array(dataset.ids.length).fill(NaN),
    format,
  });
  return {
    columns: [
      number('value', values.value, 'money'),
      number('alive', values.prediction?.probabilityAlive, 'percent'),
      number('expectedOrders', values.prediction?.expectedOrders, 'decimal'),
      number('expectedSpend', values.prediction?.expectedSpend, 'money'),
      { kind: 'category', key: column, header: { key: 'columns.lifetimeValue.tier' }, codes, categories },
    ],
    kind: {
      name: values.approach,
      label: {
        key: `methods.lifetimeValue.kinds.${values.approach}`,
        params: { months: options.horizonMonths },
      },
      asked: values.approach === options.approach,
    },
    why: (onShare) => {
      const changes = values.changes?.(categories.length);
      const again = changes && classifyAgain(context, options.model, values.raise.by, changes, tierThen);
      return lifetimeValueWhy(id, values.value, { codes, categories }, values.raise, { again, onShare });
    },
    result: {
      column,
      convention: conventionOf(values.approach, options),
      rules: [
        { label: { key: 'rules.lifetimeValue.margin' }, value: marginText(margin) },
        ...values.rules,
        { label: { key: 'rules.ties' }, value: { key: 'rules.tiesShare' } },
        ...classRules(
          { values: values.value, name: { key: 'columns.lifetimeValue.value' }, format: 'money' },
          codes,
          categories,
        ),
      ],
      notes: values.notes,
    },
  };
}

function conventionOf(approach: Values['approach'], options: LifetimeValueOptions): Message {
  return {
    key: `methods.lifetimeValue.convention.${approach}`,
    params: {
      model: { key: `methods.lifetimeValue.models.${options.model}` },
      months: options.horizonMonths,
      rate: options.discountRate,
      years: options.expectedYears,
    },
  };
}

const marginText = ({ share, fromProfit }: Margin): Message => ({
  key: fromProfit ? 'rules.lifetimeValue.marginOfProfit' : 'rules.lifetimeValue.marginStated',
  params: { share: percent(share) },
});
