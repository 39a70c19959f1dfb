import { digamma } from './digamma';
import { logGamma } from './log-gamma';
import { maximizeLikelihood, type LogLikelihood } from './maximum-likelihood';
import type { Fit } from './order-model';

/** p: shape of a customer's amounts; q and v: shape and scale of the distribution of their rates over customers. */
export interface GammaGammaParameters {
  p: number;
  q: number;
  v: number;
}

/**
 * Gamma-Gamma, the model of what customers spend per order.
 *
 * Assumptions:
 * 1. a customer's amounts vary at random around that customer's own mean: gamma(p, ν);
 * 2. the means differ between customers but do not change over time: ν ~ gamma(q, v);
 * 3. what a customer spends is independent of how often the customer orders (check the correlation).
 *
 * The mean spend over all customers is pv/(q − 1) and exists only for q > 1.
 *
 * Source: Fader & Hardie (2013), The Gamma-Gamma Model of Monetary Value.
 *
 * @example
 * const fit = fitGammaGamma(orders, means); // customers with a repeat order and a positive mean
 * expectedSpend(fit.parameters, 2, 22.35) // 24.6586 on the CDNOW sample
 */
export function fitGammaGamma(orders: Float64Array, means: Float64Array): Fit<GammaGammaParameters> {
  const n = Math.max(1, orders.length);
  const scale = means.reduce((sum, mean) => sum + mean, 0) / n || 1;
  const scaled = means.map((mean) => mean / scale);
  const estimate = maximizeLikelihood({
    likelihood: gammaGammaLikelihood(orders, scaled),
    size: n,
    starts: [
      [6, 4, 0.5],
      [1, 2, 1],
      [2, 10, 4],
    ],
  });
  const named = ([p, q, v]: Float64Array) => ({ p, q, v: v * scale });
  return {
    parameters: named(estimate.parameters),
    standardErrors: named(estimate.standardErrors),
    logLikelihood: estimate.logLikelihood - orders.length * Math.log(scale),
    converged: estimate.converged && orders.length > 0,
  };
}

/** The log-likelihood with its gradient, as a function of (p, q, v). */
export function gammaGammaLikelihood(orders: Float64Array, means: Float64Array): LogLikelihood {
  const logMeans = means.map(Math.log);
  const logOrders = orders.map(Math.log);
  return (parameters, gradient) => {
    const [p, q, v] = parameters;
    const cache = new Map<number, { log: number; both: number; own: number }>();
    const perX = (x: number) => {
      const known = cache.get(x);
      if (known) return known;
      const made = {
        log: logGamma(p * x + q) - logGamma(p * x),
        both: digamma(p * x + q),
        own: digamma(p * x),
      };
      cache.set(x, made);
      return made;
    };
    const logV = Math.log(v);
    const constant = q * logV - logGamma(q);
    const slope = logV - digamma(q);
    let sum = 0;
    gradient.fill(0);
    for (let i = 0; i < orders.length; i++) {
      const x = orders[i];
      const { log, both, own } = perX(x);
      const total = x * means[i] + v;
      const logTotal = Math.log(total);
      const logSpent = logMeans[i] + logOrders[i];
      sum += log + constant + p * x * logSpent - logMeans[i] - (p * x + q) * logTotal;
      gradient[0] += x * (both - own + logSpent - logTotal);
      gradient[1] += both + slope - logTotal;
      gradient[2] += q / v - (p * x + q) / total;
    }
    return sum;
  };
}

/**
 * E[mean spend | x repeat orders of mean m]: the customer's own mean, drawn toward that of all customers the more the
 * fewer orders there are. Needs q > 1; without repeat orders it is the mean of all customers.
 */
export function expectedSpend({ p, q, v }: GammaGammaParameters, x: number, mean: number): number {
  const everyone = (p * v) / (q - 1);
  if (!(x > 0)) return everyone;
  const own = (p * x) / (p * x + q - 1);
  return (1 - own) * everyone + own * mean;
}
