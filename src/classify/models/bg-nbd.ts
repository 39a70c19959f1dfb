import type { BetaGeometricParameters } from './beta-geometric';
import {
  betaGeometricAlive,
  betaGeometricLikelihood,
  betaGeometricProbability,
  fitBetaGeometric,
} from './beta-geometric';
import { betaGeometricOrdersIfAlive } from './beta-geometric-orders';
import { distinctHistories } from './distinct-histories';
import type { OrderModel } from './order-model';

/**
 * BG/NBD, the beta-geometric / negative binomial model.
 *
 * Assumptions:
 * 1. while alive, a customer orders at random with a constant rate λ (Poisson);
 * 2. rates differ between customers: λ ~ gamma(r, α), mean r/α per time unit;
 * 3. after every repeat order a customer leaves for good with probability p;
 * 4. these differ too: p ~ beta(a, b), mean a/(a+b);
 * 5. rate and probability of leaving are independent.
 *
 * So a customer who never came back cannot have left (see MBG/NBD), and nothing is seasonal.
 *
 * Source: Fader, Hardie & Lee (2005), "Counting Your Customers" the Easy Way: An Alternative to the Pareto/NBD Model,
 * Marketing Science 24(2), 275–284.
 *
 * @example
 * const { parameters } = bgNbd.fit(summary); // times in weeks
 * bgNbd.probabilityAlive(parameters, 2, 30.43, 38.86) * bgNbd.ordersIfAlive(parameters, 2, 38.86, 39) // 1.226
 */
export const bgNbd = {
  name: 'bgNbd',
  fit: (summary) => fitBetaGeometric(summary, 0),
  logLikelihood: ({ r, alpha, a, b }, summary) =>
    betaGeometricLikelihood(distinctHistories(summary), 0)(
      Float64Array.of(r, alpha, a, b),
      new Float64Array(4),
    ),
  likelihood: (summary) => betaGeometricLikelihood(distinctHistories(summary), 0),
  named: ([r, alpha, a, b]) => ({ r, alpha, a, b }),
  probabilityAlive: (parameters, x, last, age) => betaGeometricAlive(parameters, x, last, age, 0),
  ordersIfAlive: (parameters, x, age, t) => betaGeometricOrdersIfAlive(parameters, x, age, t, 0),
  expectedOrders: (parameters, t) => betaGeometricOrdersIfAlive(parameters, 0, 0, t, 0),
  probabilityOfOrders: (parameters, n, t) => betaGeometricProbability(parameters, n, t, 0),
} satisfies OrderModel<BetaGeometricParameters>;
