import { alike } from '../../models/alike-leaving';
import type { Fit, OrderModel } from '../../models/order-model';
import type { PurchaseSummary } from '../../models/purchase-summary';
import { createRefit } from '../../models/refit';
import type { Budget } from '../budget';
import type { CustomerRow } from './customer-row';
import { effort, type Fitted } from './fitted';
import { times } from './model-rules';

/** Parameters of a model of orders after a change. */
export interface OrderParameters<P> {
  parameters: P;
  /** How far the logarithms of the parameters moved. */
  moved: Float64Array;
}

/** Parameters this near to where customers count as alike are left to be fitted anew, in their logarithms. */
const near = 0.5;
/** Errors of parameters that are smaller do not matter, in their logarithms. */
const negligible = 3e-8;

/**
 * The parameters of the model of orders after one customer's orders changed, all others as they are: by following the
 * fit, or, where it is no plain maximum (customers are alike in leaving, or nobody seems to leave) or the change is too
 * large, by fitting the model anew, which is done as long as the budget lasts. Equal histories share it.
 *
 * @returns a function; where it returns undefined, a fit made anew does not converge; `unknown`: the budget is used up
 */
export function ordersAfter<P extends object>(
  { model, summary, fits }: Fitted<P>,
  budget: Budget,
): (before: CustomerRow | undefined, now: CustomerRow) => OrderParameters<P> | 'unknown' | undefined {
  const follow = fits && followed(model, summary, fits.orders);
  const from = fits && vectorOf(fits.orders.parameters).map(Math.log);
  const known = new Map<string, OrderParameters<P> | undefined>();
  return (before, now) => {
    const key = [before?.x, before?.last, before?.age, now.x, now.last, now.age].join();
    if (known.has(key)) return known.get(key);
    const then = follow?.(before, now);
    if (!then && !budget.spend(summary.customer.length * effort[model.name])) return 'unknown';
    const made = then ?? anew(before, now);
    known.set(key, made);
    return made;
  };

  function anew(before: CustomerRow | undefined, now: CustomerRow): OrderParameters<P> | undefined {
    const { repeats, last, age } = summary;
    const at = before
      ? repeats.findIndex((x, i) => x === before.x && last[i] === before.last && age[i] === before.age)
      : repeats.length;
    const put = (values: Float64Array, own: number): Float64Array =>
      Float64Array.from({ length: Math.max(values.length, at + 1) }, (_, i) => (i === at ? own : values[i]));
    const { parameters, converged } = model.fit({
      repeats: put(repeats, now.x),
      last: put(last, now.last),
      age: put(age, now.age),
    });
    if (!converged || !from) return undefined;
    return { parameters, moved: vectorOf(parameters).map((own, i) => Math.log(own) - from[i]) };
  }
}

function followed<P extends object>(
  model: OrderModel<P>,
  summary: PurchaseSummary,
  { parameters, converged, leaving }: Fit<P>,
): ((before: CustomerRow | undefined, now: CustomerRow) => OrderParameters<P> | undefined) | undefined {
  const scale = summary.age.reduce((sum, age) => sum + age, 0) / summary.age.length;
  const isPlain = (then: P): boolean =>
    Object.entries(then).every(([name, own]) => {
      const value = Number(own) / (times.has(name) ? scale : 1);
      return Math.abs(Math.log(value)) < Math.log(alike) - near;
    });
  if (!converged || leaving || !isPlain(parameters)) return undefined;
  const refit = createRefit(model.likelihood(summary), vectorOf(parameters), negligible);
  if (!refit) return undefined;
  const one = vectorOf(parameters);
  return (before, now) => {
    const added = model.likelihood(summaryOf(now));
    const removed = before && model.likelihood(summaryOf(before));
    const then = refit((at, gradient) => {
      added(at, one);
      for (let i = 0; i < one.length; i++) gradient[i] += one[i];
      removed?.(at, one);
      if (removed) for (let i = 0; i < one.length; i++) gradient[i] -= one[i];
    });
    const named = then && model.named(then.parameters);
    return named && isPlain(named) ? { parameters: named, moved: then.moved } : undefined;
  };
}

/** The parameters in the order of their names. */
export const vectorOf = (parameters: object): Float64Array =>
  Float64Array.from(Object.values(parameters), Number);

const summaryOf = ({ x, last, age }: CustomerRow): PurchaseSummary => ({
  repeats: Float64Array.of(x),
  last: Float64Array.of(last),
  age: Float64Array.of(age),
});
