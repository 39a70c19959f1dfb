import type { Rule } from '../../classification';
import type { Message } from '../../message';
import type { Fit } from '../../models/order-model';
import { list } from '../../value-message';
import type { Prediction } from './predict';

/** Parameters that are times, told in the chosen unit; all others have none. */
export const times: ReadonlySet<string> = new Set(['alpha', 'beta']);

/**
 * The fitted parameters with their standard errors, and the log-likelihood, of both models. Those of the order model are
 * told in the unit: a density of x orders in time is so many times larger per unit than per day, to the power of x.
 */
export function modelRules(
  model: string,
  { orderFit, spendFit }: Prediction<object>,
  unitDays: number,
  repeatOrders: number,
): Rule[] {
  const inUnit = {
    ...orderFit,
    logLikelihood: orderFit.logLikelihood + repeatOrders * Math.log(unitDays),
  };
  return [
    { label: { key: `methods.lifetimeValue.models.${model}` }, value: parametersOf(inUnit, unitDays) },
    { label: { key: 'methods.lifetimeValue.models.gammaGamma' }, value: parametersOf(spendFit, 1) },
  ];
}

/** What the model could not tell of how customers leave, where the forecast does not need it. */
export function leavingNotes({ orderFit: { leaving, parameters } }: Prediction<object>): Message[] {
  if (!leaving) return [];
  const [first, second] = Object.keys(parameters)
    .slice(-2)
    .map((name) => symbols[name] ?? name);
  return [{ key: `rules.lifetimeValue.leaving.${leaving}`, params: { first, second } }];
}

function parametersOf({ parameters, standardErrors, logLikelihood }: Fit<object>, unitDays: number): Message {
  const errors = new Map<string, unknown>(Object.entries(standardErrors));
  const items = Object.entries(parameters).map(([name, value]): Message => {
    const unit = times.has(name) ? unitDays : 1;
    const error = significant(Number(errors.get(name)) / unit);
    const known = { name: symbols[name] ?? name, value: significant(Number(value) / unit) };
    return Number.isNaN(error)
      ? { key: 'rules.lifetimeValue.parameterOpen', params: known }
      : { key: 'rules.lifetimeValue.parameter', params: { ...known, error } };
  });
  return {
    key: 'rules.lifetimeValue.parameters',
    params: { parameters: list(items), logLikelihood: significant(logLikelihood, 9) },
  };
}

const symbols: Readonly<Record<string, string>> = { alpha: 'α', beta: 'β' };

const significant = (value: number, digits = 4): number => Number(value.toPrecision(digits));
