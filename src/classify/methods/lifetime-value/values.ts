import type { Rule } from '../../classification';
import type { Message } from '../../message';
import { bgNbd } from '../../models/bg-nbd';
import { mbgNbd } from '../../models/mbg-nbd';
import type { OrderModel } from '../../models/order-model';
import { paretoNbd } from '../../models/pareto-nbd';
import { date, integer, list } from '../../value-message';
import type { MethodContext } from '../method';
import { type Changes, predictedChanges } from './changes';
import { fitUntil, type PredictionOptions } from './fitted';
import { leavingNotes, modelRules } from './model-rules';
import { type Margin, shortSpanNote, simpleValues } from './past-values';
import { type Gate, predict, type Prediction } from './predict';
import { type Raise, raiseHistoric, raisePredicted, raiseSimple } from './raise';
import { medianGap, type TimeUnit, unitDays, unitFor } from './time-unit';
import { unpredictedChanges } from './unpredicted-changes';

/** What the value of customers depends on. */
export interface ValueOptions extends PredictionOptions {
  approach: 'predictive' | 'simple' | 'historic';
  model: keyof typeof models;
  expectedYears: number;
  unit: 'auto' | TimeUnit;
}

const models = { bgNbd, mbgNbd, paretoNbd };

/** What an approach came to. */
export interface Values {
  approach: ValueOptions['approach'];
  value: Float64Array;
  prediction?: Prediction<object>;
  /** How a customer's value can be raised. */
  raise: Raise;
  /**
   * Where a model was fitted on which the values, or whether there is a prediction, depend: what changes of single
   * customers lead to with everything fitted anew, for so many tiers.
   */
  changes?: (tiers: number) => Changes;
  rules: Rule[];
  notes: Message[];
}

/** The value of each customer by the approach asked for or, where the data do not carry that, to date. */
export function valuesOf(context: MethodContext, options: ValueOptions, margin: Margin): Values {
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
    return {
      approach: 'simple',
      value,
      raise,
      rules: [observed, perYear],
      notes: shortSpanNote(dataset, end),
    };
  }
  const gap = medianGap(dataset.history);
  const unit = options.unit === 'auto' ? unitFor(gap) : options.unit;
  const { gates, prediction, repeatOrders, changes } = predictWith(
    context,
    options,
    dataset.history,
    end,
    margin.earned,
  );
  const rules = [observed, unitRule(unit, gap), ...gates.map(gateRule)];
  if (!prediction) {
    const failed = gates.filter(({ passed }) => !passed).map(({ figure }) => figure);
    // Profit is nothing that the model knows of, and nothing is fitted with too few repeat buyers.
    const isFitted = gates.length > 1 && !margin.fromProfit;
    return { ...historic, ...(isFitted && { changes }), rules, notes: [fallback(failed)] };
  }
  const value = prediction.value.map((amount) => amount * margin.share);
  return {
    approach: 'predictive',
    value,
    prediction,
    raise: raisePredicted(dataset, prediction, margin.share),
    changes,
    rules: [...rules, ...modelRules(options.model, prediction, unitDays[unit], repeatOrders)],
    notes: leavingNotes(prediction),
  };
}

interface Predicted {
  gates: Gate[];
  prediction?: Prediction<object>;
  /** Repeat orders of all customers. */
  repeatOrders: number;
  changes: (tiers: number) => Changes;
}

/** The three models differ in their parameters, so each is called by its own name. */
function predictWith(
  context: MethodContext,
  options: ValueOptions,
  history: NonNullable<MethodContext['dataset']['history']>,
  end: number,
  earned: Float64Array,
): Predicted {
  switch (options.model) {
    case 'bgNbd':
      return predictBy(models.bgNbd);
    case 'mbgNbd':
      return predictBy(models.mbgNbd);
    case 'paretoNbd':
      return predictBy(models.paretoNbd);
  }

  function predictBy<P extends object>(model: OrderModel<P>): Predicted {
    const fit = (until: number) => fitUntil(model, history, until, options);
    const fitted = fit(end);
    const found = predict(fitted);
    return {
      ...found,
      repeatOrders: fitted.summary.repeats.reduce((sum, x) => sum + x, 0),
      changes: (tiers) =>
        found.prediction
          ? predictedChanges(context, fitted, fit, tiers)
          : unpredictedChanges(fitted, earned, tiers),
    };
  }
}

const fallback = (reasons: readonly Message[]): Message => ({
  key: 'rules.lifetimeValue.fallback',
  params: { reasons: list(reasons) },
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
