import { z } from 'zod';
import type { OutputColumn, Rule } from '../classification';
import type { Message } from '../message';
import { bgNbd } from '../models/bg-nbd';
import { mbgNbd } from '../models/mbg-nbd';
import { paretoNbd } from '../models/pareto-nbd';
import { date, integer, list, percent } from '../value-message';
import { classRules } from './class-rules';
import { leavingNotes, modelRules } from './lifetime-value/model-rules';
import { classifyAgain } from './lifetime-value/classify-again';
import { type Margin, marginOf, simpleValues } from './lifetime-value/past-values';
import { type Raise, raiseHistoric, raisePredicted, raiseSimple } from './lifetime-value/raise';
import { type Gate, predict, type Prediction } from './lifetime-value/predict';
import { lifetimeValueWhy } from './lifetime-value/why';
import { medianGap, type TimeUnit, unitDays, unitFor } from './lifetime-value/time-unit';
import { commonOptions, type Method, type MethodContext, type MethodOutput } from './method';
import { cutTiers } from './value-tiers/cut-tiers';
import { tierCategories, tierSetNames } from './value-tiers/tier-names';

const models = { bgNbd, mbgNbd, paretoNbd };

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

/** What an approach came to. */
interface Values {
  approach: LifetimeValueOptions['approach'];
  value: Float64Array;
  prediction?: Prediction<object>;
  /** How a customer's value can be raised. */
  raise: Raise;
  /** Whether a model was fitted on which the values, or whether there is a prediction, depend. */
  isFitted?: boolean;
  rules: Rule[];
  notes: Message[];
}

function runLifetimeValue(context: MethodContext, options: LifetimeValueOptions): MethodOutput {
  const { id, dataset } = context;
  const margin = marginOf(dataset, options.margin);
  const values = valuesOf(context, options, margin);
  const categories = tierCategories(options.tiers);
  const codes = tiersOf(values, categories.length);
  const column = `${id}.tier`;
  const tierThen = (then: MethodContext, customer: number): number | undefined => {
    const after = valuesOf(then, options, marginOf(then.dataset, options.margin));
    return after.approach === values.approach ? tiersOf(after, categories.length)[customer] : undefined;
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
    why: () =>
      lifetimeValueWhy(
        id,
        values.value,
        { codes, categories },
        values.raise,
        values.isFitted ? classifyAgain(context, options.model, values.raise.by, tierThen) : undefined,
      ),
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

const tiersOf = ({ value }: Values, tiers: number): Uint16Array =>
  cutTiers(value, { by: 'shareOfCustomers' }, tiers);

function valuesOf(context: MethodContext, options: LifetimeValueOptions, margin: Margin): Values {
  const { dataset, referenceDate } = context;
  const end = Math.floor(Math.min(dataset.latestDate, referenceDate));
  const historic: Values = {
    approach: 'historic',
    value: margin.earned,
    raise: raiseHistoric(dataset, margin),
    rules: [],
    notes: [],
  };
  if (options.approach === 'historic') return historic;
  const lacking = !dataset.history ? 'noHistory' : Number.isNaN(end) ? 'noDates' : undefined;
  if (!dataset.history || lacking !== undefined) {
    return { ...historic, notes: [fallback([{ key: `rules.lifetimeValue.${lacking ?? 'noHistory'}` }])] };
  }
  const observed: Rule = { label: { key: 'rules.lifetimeValue.observed' }, value: date(end) };
  if (options.approach === 'simple') {
    const value = simpleValues(dataset, end, options.expectedYears, margin.share);
    const perYear: Rule = {
      label: { key: 'rules.lifetimeValue.perYear' },
      value: { key: 'rules.lifetimeValue.perYearRule' },
    };
    const raise = raiseSimple(dataset, end, options.expectedYears, margin);
    return { approach: 'simple', value, raise, rules: [observed, perYear], notes: [] };
  }
  const gap = medianGap(dataset.history);
  const unit = options.unit === 'auto' ? unitFor(gap) : options.unit;
  const { gates, prediction } = predictWith(options, dataset.history, end);
  const rules = [observed, unitRule(unit, gap), ...gates.map(gateRule)];
  if (!prediction) {
    const failed = gates.filter(({ passed }) => !passed).map(({ figure }) => figure);
    // Profit is nothing that the model knows of, and nothing is fitted with too few repeat buyers.
    const isFitted = gates.length > 1 && !margin.fromProfit;
    return { ...historic, isFitted, rules, notes: [fallback(failed)] };
  }
  const value = prediction.value.map((amount) => amount * margin.share);
  return {
    approach: 'predictive',
    value,
    prediction,
    raise: raisePredicted(dataset, prediction, margin.share),
    isFitted: true,
    rules: [...rules, ...modelRules(options.model, prediction, unitDays[unit])],
    notes: leavingNotes(prediction),
  };
}

/** The three models differ in their parameters, so each is called by its own name. */
function predictWith(
  options: LifetimeValueOptions,
  history: NonNullable<MethodContext['dataset']['history']>,
  end: number,
): { gates: Gate[]; prediction?: Prediction<object> } {
  switch (options.model) {
    case 'bgNbd':
      return predict(models.bgNbd, history, end, options);
    case 'mbgNbd':
      return predict(models.mbgNbd, history, end, options);
    case 'paretoNbd':
      return predict(models.paretoNbd, history, end, options);
  }
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

const fallback = (reasons: readonly Message[]): Message => ({
  key: 'rules.lifetimeValue.fallback',
  params: { reasons: list(reasons) },
});

const marginText = ({ share, fromProfit }: Margin): Message => ({
  key: fromProfit ? 'rules.lifetimeValue.marginOfProfit' : 'rules.lifetimeValue.marginStated',
  params: { share: percent(share) },
});

const unitRule = (unit: TimeUnit, gap: number): Rule => ({
  label: { key: 'rules.lifetimeValue.unit' },
  value: {
    key: Number.isNaN(gap) ? `rules.lifetimeValue.units.${unit}` : 'rules.lifetimeValue.unitOfGap',
    params: { unit: { key: `rules.lifetimeValue.units.${unit}` }, gap: integer(gap) },
  },
});

const gateRule = ({ name, passed, figure }: Gate): Rule => ({
  label: { key: `rules.lifetimeValue.gates.${name}` },
  value: { key: passed ? 'rules.lifetimeValue.passed' : 'rules.lifetimeValue.failed', params: { figure } },
});
