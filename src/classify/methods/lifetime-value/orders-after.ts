import { alike } from '../../models/alike-leaving';
import type { PurchaseSummary } from '../../models/purchase-summary';
import { createRefit } from '../../models/refit';
import type { CustomerRow } from './customer-row';
import type { Fitted } from './fitted';
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
const negligible = 5e-8;

/**
 * The parameters of the model of orders after one customer's orders changed, all others as they are.
 *
 * @returns undefined where the fit is no plain maximum: where customers are alike in leaving, or nobody seems to leave
 */
export function ordersAfter<P extends object>(
  fitted: Fitted<P>,
): ((before: CustomerRow | undefined, now: CustomerRow) => OrderParameters<P> | undefined) | undefined {
  const { model, summary, fits } = fitted;
  if (!fits?.orders.converged || fits.orders.leaving) return undefined;
  const scale = summary.age.reduce((sum, age) => sum + age, 0) / summary.age.length;
  const isPlain = (parameters: P): boolean =>
    Object.entries(parameters).every(([name, own]) => {
      const value = Number(own) / (times.has(name) ? scale : 1);
      return Math.abs(Math.log(value)) < Math.log(alike) - near;
    });
  const { parameters } = fits.orders;
  const refit = isPlain(parameters)
    ? createRefit(model.likelihood(summary), vectorOf(parameters), negligible)
    : undefined;
  if (!refit) return undefined;
  const one = new Float64Array(vectorOf(parameters).length);
  const known = new Map<string, OrderParameters<P> | undefined>();
  return (before, now) => {
    const key = [before?.x, before?.last, before?.age, now.x, now.last, now.age].join();
    if (!known.has(key)) known.set(key, refitted(before, now));
    return known.get(key);
  };

  function refitted(before: CustomerRow | undefined, now: CustomerRow): OrderParameters<P> | undefined {
    if (!refit) return undefined;
    const added = model.likelihood(summaryOf(now));
    const removed = before && model.likelihood(summaryOf(before));
    const then = refit((at, gradient) => {
      added(at, one);
      for (let i = 0; i < one.length; i++) gradient[i] += one[i];
      removed?.(at, one);
      if (removed) for (let i = 0; i < one.length; i++) gradient[i] -= one[i];
    });
    if (!then) return undefined;
    const named = model.named(then.parameters);
    return isPlain(named) ? { parameters: named, moved: then.moved } : undefined;
  }
}

/** The parameters in the order of their names. */
export const vectorOf = (parameters: object): Float64Array =>
  Float64Array.from(Object.values(parameters), Number);

const summaryOf = ({ x, last, age }: CustomerRow): PurchaseSummary => ({
  repeats: Float64Array.of(x),
  last: Float64Array.of(last),
  age: Float64Array.of(age),
});
